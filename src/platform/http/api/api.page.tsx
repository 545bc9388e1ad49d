import type { VNode } from 'preact';
import { PageHead, Table, useLocale } from '../../ui/index.js';
import type { ApiOperation } from '../api-docs.js';
import { httpMessages } from '../http.messages.js';

const DESCRIPTION = '/api/v1/openapi.json';

/** For people: what can be read by programs, and how. */
export function ApiPage(props: { operations: readonly ApiOperation[]; url: string }): VNode {
  const locale = useLocale();
  const t = httpMessages(locale);
  const example = props.operations.find(({ path }) => !path.includes('{'))?.path ?? DESCRIPTION;
  return (
    <>
      <PageHead title={t('apiTitle')} lead={t('apiLead')} />
      <div class="page narrow">
        <div class="prose">
          <h2>{t('apiHow')}</h2>
          <p>{t('apiHowText')}</p>
          <p>
            <a href={DESCRIPTION}>{t('apiDescription')}</a>
          </p>
          <h2>{t('apiExample')}</h2>
          <p>
            <code>{`curl ${props.url}${example}`}</code>
          </p>
        </div>
        <Table
          caption={t('apiAddresses')}
          columns={[{ label: t('apiAddress') }, { label: t('apiWhat') }]}
          rows={props.operations.map(({ method, path, summary }) => [
            <code>
              {method} {path}
            </code>,
            summary[locale] ?? <span lang="en">{summary.en}</span>,
          ])}
        />
      </div>
    </>
  );
}
