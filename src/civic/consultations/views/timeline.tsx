import type { VNode } from 'preact';
import type { Locale } from '../../../platform/i18n/index.js';
import { Paragraphs, useLocale } from '../../../platform/ui/index.js';
import { consultationMessages } from '../consultations.messages.js';

export interface TimelineEntry {
  at: string;
  iso: string;
  text: string;
  detail?: string;
  lang: Locale;
}

export function Timeline(props: { entries: readonly TimelineEntry[] }): VNode {
  const t = consultationMessages(useLocale());
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">{t('timeline')}</h2>
      <ol class="list timeline">
        {props.entries.map(({ at, iso, text, detail, lang }) => (
          <li key={iso + text}>
            <time class="soft small" datetime={iso}>
              {at}
            </time>
            <p>
              <b>{text}</b>
            </p>
            {detail && <Paragraphs text={detail} lang={lang} />}
          </li>
        ))}
      </ol>
    </section>
  );
}
