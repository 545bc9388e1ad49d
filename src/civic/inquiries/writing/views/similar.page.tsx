import type { VNode } from 'preact';
import type { Locale } from '../../../../platform/i18n/index.js';
import { Button, Card, Link, Tag, TextPage, useLocale, WritingForm } from '../../../../platform/ui/index.js';
import { WRITE_PATH } from '../../inquiry.rules.js';
import { writeMessages } from '../write.messages.js';
import { Carried } from './carried.js';

export interface SimilarPageProps {
  path: string;
  similar: readonly { path: string; title: string; lang: Locale; answered: boolean }[];
  carried: Record<string, string | readonly string[]>;
}

/** What others asked and was answered, before one waits for the same answer. */
export function SimilarPage(props: SimilarPageProps): VNode {
  const t = writeMessages(useLocale());
  return (
    <TextPage title={t('similarTitle')} crumbs={[{ path: WRITE_PATH, label: t('title') }]}>
      <p>{t('similarText')}</p>
      <div class="stack">
        {props.similar.map(({ path, title, lang, answered }) => (
          <Card key={path}>
            <h2 class="card-title">
              <Link path={path} lang={lang}>
                {title}
              </Link>
            </h2>
            {answered && <Tag tone="info">{t('similarAnswered')}</Tag>}
          </Card>
        ))}
        <WritingForm path={props.path}>
          <Carried values={{ ...props.carried, at: 'similar' }} />
          <div class="actions">
            <Button name="go" value="next">
              {t('similarNext')}
            </Button>
            <Button kind="quiet" name="go" value="back">
              {t('back')}
            </Button>
          </div>
        </WritingForm>
      </div>
    </TextPage>
  );
}
