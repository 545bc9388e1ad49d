import type { VNode } from 'preact';
import type { Locale } from '../../../../platform/i18n/index.js';
import { EmptyState, Link, PageHead, Tag, useLocale, type Tone } from '../../../../platform/ui/index.js';
import { libraryMessages } from '../../library.messages.js';
import { LIBRARY_PATH } from '../../publication.rules.js';
import { listMessages } from '../../reading/lists.messages.js';
import { LibraryStyles } from '../../reading/views/library-styles.js';

export interface StrategicView {
  path: string;
  title: string;
  lang: Locale;
  level: string;
  validity: { label: string; tone: Tone } | null;
  term: string;
  review: string;
  below: readonly StrategicView[];
}

/** Lists within lists: what stands within is in pursuit of what it stands in. */
export function StrategicPage({ tree }: { tree: readonly StrategicView[] }): VNode {
  const locale = useLocale();
  const t = listMessages(locale);
  const words = libraryMessages(locale);
  return (
    <>
      <LibraryStyles />
      <PageHead
        title={words('strategic')}
        crumbs={[{ path: LIBRARY_PATH, label: words('library') }]}
        lead={t('strategicLead')}
      />
      <div class="page">
        {tree.length > 0 ? (
          <Branch nodes={tree} />
        ) : (
          <EmptyState title={t('strategicNone')}>
            <p>
              <Link path={LIBRARY_PATH}>{t('seeAll')}</Link>
            </p>
          </EmptyState>
        )}
      </div>
    </>
  );
}

function Branch({ nodes }: { nodes: readonly StrategicView[] }): VNode {
  return (
    <ul class="strategic">
      {nodes.map(({ path, title, lang, level, validity, term, review, below }) => (
        <li key={path}>
          <div class="strategic-one">
            <span class="kind">{level}</span>
            <p class="strategic-title">
              <Link path={path} lang={lang}>
                {title}
              </Link>
            </p>
            <p class="meta">
              {validity && <Tag tone={validity.tone}>{validity.label}</Tag>}
              {term && <span class="num">{term}</span>}
              {review && <span class="num">{review}</span>}
            </p>
          </div>
          {below.length > 0 && <Branch nodes={below} />}
        </li>
      ))}
    </ul>
  );
}
