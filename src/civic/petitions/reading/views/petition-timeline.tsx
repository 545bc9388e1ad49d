import type { VNode } from 'preact';
import { useLocale } from '../../../../platform/ui/index.js';
import { petitionPageMessages } from '../petition-page.messages.js';

export interface TimelineEntry {
  at: string;
  iso: string;
  text: string;
  detail?: string;
}

export function PetitionTimeline(props: { entries: readonly TimelineEntry[] }): VNode {
  const t = petitionPageMessages(useLocale());
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">{t('timeline')}</h2>
      <ol class="list timeline">
        {props.entries.map(({ at, iso, text, detail }) => (
          <li key={iso + text}>
            <time class="soft small" datetime={iso}>
              {at}
            </time>
            <p>
              <b>{text}</b>
              {detail && <span class="soft"> ({detail})</span>}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
