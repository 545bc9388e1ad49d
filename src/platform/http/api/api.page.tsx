import type { VNode } from 'preact';
import { PageHead, useLocale } from '../../ui/index.js';
import type { ApiOperation } from '../api-docs.js';
import { httpMessages } from '../http.messages.js';

const DESCRIPTION = '/api/v1/openapi.json';

/** For people: what can be read by programs, and how. */
export function ApiPage(props: { operations: readonly ApiOperation[]; url: string }): VNode {
  const t = httpMessages(useLocale());
  const example = props.operations.find(({ path }) => !path.includes('{'))?.path ?? DESCRIPTION;
  return (
    <>
      <PageHead title={t('apiTitle')} lead={t('apiLead')} />
      <div class="page narrow">
        <h2>{t('apiHow')}</h2>
        <p>{t('apiHowText')}</p>
        <p>
          <a href={DESCRIPTION}>{t('apiDescription')}</a>
        </p>
        <h2>{t('apiExample')}</h2>
        <pre tabIndex={0}>
          <code>{`curl ${props.url}${example}`}</code>
        </pre>
        <h2>{t('apiAddresses')}</h2>
        <dl>
          {props.operations.map(({ method, path, summary }) => (
            <div key={`${method} ${path}`}>
              <dt>
                <code>
                  {method} {path}
                </code>
              </dt>
              <dd lang="en">{summary}</dd>
            </div>
          ))}
        </dl>
      </div>
    </>
  );
}
