import type { VNode } from 'preact';
import type { Locale, Text } from '../../../platform/i18n/index.js';
import { pick } from '../../../platform/i18n/index.js';
import { Link, Tag, useLocale, type Tone } from '../../../platform/ui/index.js';
import { trailMessages } from '../trail.messages.js';

/** What is shown of one link; a `TrailEntry` with its label is one. */
interface TrailItem {
  /** How the link reads from this page: „Доведе до“. */
  label: Text;
  card: { title: string; lang: Locale; path: string; stateLabel: Text; tone: Tone };
}

export interface TrailLinksProps {
  entries: readonly TrailItem[];
  /** How many more there are than `entries`. */
  more: number;
  /** Where the whole path is read. */
  path: string;
}

/** What this subject is connected with, under the words that say how. Nothing where there is nothing. */
export function TrailLinks({ entries, more, path }: TrailLinksProps): VNode | null {
  const locale = useLocale();
  const t = trailMessages(locale);
  if (entries.length === 0) return null;
  const groups = Map.groupBy(entries, ({ label }) => pick(label, locale));
  return (
    <section aria-labelledby="trail-links">
      <h2 id="trail-links">{t('heading')}</h2>
      <dl class="trail-links">
        {[...groups].map(([label, own]) => (
          <div key={label}>
            <dt>{t('heads', { label })}</dt>
            {own.map(({ card }) => (
              <dd key={card.path}>
                <Link path={card.path}>
                  <span lang={card.lang}>{card.title}</span>
                </Link>{' '}
                <Tag tone={card.tone}>{pick(card.stateLabel, locale)}</Tag>
              </dd>
            ))}
          </div>
        ))}
      </dl>
      <p>
        <Link path={path}>{more > 0 ? t('wholeAndMore', { count: more }) : t('whole')}</Link>
      </p>
    </section>
  );
}
