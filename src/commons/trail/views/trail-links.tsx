import type { VNode } from 'preact';
import type { Locale, Text } from '../../../platform/i18n/index.js';
import { pick } from '../../../platform/i18n/index.js';
import { Tag, useLocale, usePath, type Tone } from '../../../platform/ui/index.js';
import { trailMessages } from '../trail.messages.js';

/** What is shown of one link; a `TrailEntry` with its label is one. */
export interface TrailItem {
  /** How the link reads from this page: „Доведе до“. */
  label: Text;
  card: { title: string; lang: Locale; path: string; stateLabel: Text; tone: Tone };
}

/** What this subject is connected with, under the words that say how. Nothing where there is nothing. */
export function TrailLinks(props: { entries: readonly TrailItem[] }): VNode | null {
  const locale = useLocale();
  const at = usePath();
  const t = trailMessages(locale);
  if (props.entries.length === 0) return null;
  return (
    <section aria-labelledby="trail-links">
      <h2 id="trail-links">{t('heading')}</h2>
      <ul class="list">
        {props.entries.map(({ label, card }) => (
          <li key={pick(label, locale) + card.path}>
            <span class="soft">{t('heads', { label: pick(label, locale) })}</span>{' '}
            <a href={at(card.path)} lang={card.lang}>
              {card.title}
            </a>{' '}
            <Tag tone={card.tone}>{pick(card.stateLabel, locale)}</Tag>
          </li>
        ))}
      </ul>
    </section>
  );
}
