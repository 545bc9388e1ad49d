import type { VNode } from 'preact';
import type { Locale } from '../../../../platform/i18n/index.js';
import { Card, EmptyState, Link, PageHead } from '../../../../platform/ui/index.js';
import type { DiffPart } from '../../../../platform/words/index.js';
import { ChangedWords } from '../../../../platform/words/views/index.js';
import type { PageInput } from '../page-input.rules.js';
import { readingMessages } from '../pages.messages.js';

export function ChangesPage(props: {
  locale: Locale;
  title: string;
  path: string;
  version: number;
  before: number;
  changes: readonly { field: keyof PageInput; parts: readonly DiffPart[] }[];
}): VNode {
  const { locale, path, title, version, before } = props;
  const t = readingMessages(locale);
  return (
    <>
      <PageHead
        title={t('changesTitle', { title, version })}
        lead={t('changesLead', { before })}
        crumbs={[{ path, label: title }]}
      />
      <div class="page stack">
        {props.changes.length === 0 && <EmptyState title={t('nothingChanged')} />}
        {props.changes.map(({ field, parts }) => (
          <Card key={field} title={t(`field_${field}`)}>
            <div class="diff" lang={field.endsWith('En') ? 'en' : 'bg'}>
              <ChangedWords parts={parts} />
            </div>
          </Card>
        ))}
        <p class="actions">
          <Link path={`${path}/versions/${version}`}>{t('readVersion', { version })}</Link>
          <Link path={path}>{t('toText')}</Link>
        </p>
      </div>
    </>
  );
}
