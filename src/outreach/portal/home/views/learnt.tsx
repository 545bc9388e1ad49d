import type { VNode } from 'preact';
import type { Locale } from '../../../../platform/i18n/index.js';
import { Link } from '../../../../platform/ui/index.js';
import { homeMessages } from '../home.messages.js';

export interface LearntItem {
  key: string;
  kind: string;
  title: string;
  lang: Locale;
  path: string;
  summary: string;
}

/** The newest of what is read: a study, a practice, an exhibition. */
export function Learnt(props: { locale: Locale; items: readonly LearntItem[] }): VNode {
  const t = homeMessages(props.locale);
  return (
    <section class="block" aria-labelledby="learnt">
      <div class="page">
        <h2 id="learnt">{t('learntTitle')}</h2>
        <ul class="three">
          {props.items.map(({ key, kind, title, lang, path, summary }) => {
            const foreign = lang === props.locale ? undefined : lang;
            return (
              <li key={key} class="card">
                <p class="kind">{kind}</p>
                <h3>
                  <Link path={path} lang={foreign}>
                    {title}
                  </Link>
                </h3>
                {summary && (
                  <p class="small" lang={foreign}>
                    {summary}
                  </p>
                )}
              </li>
            );
          })}
        </ul>
      </div>
    </section>
  );
}
