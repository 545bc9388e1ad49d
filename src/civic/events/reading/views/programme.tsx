import type { VNode } from 'preact';
import type { Locale } from '../../../../platform/i18n/index.js';
import { Paragraphs, useLocale } from '../../../../platform/ui/index.js';
import { pageMessages } from '../page.messages.js';

export interface ProgrammeDay {
  day: string;
  label: string;
  slots: readonly {
    id: string;
    hours: string;
    title: string;
    description: string;
    speakers: readonly { name: string; position: string; bio: string }[];
  }[];
}

type Slot = ProgrammeDay['slots'][number];

/** Days have headings only where there are several. */
export function ProgrammeSection({
  days,
  lang,
}: {
  days: readonly ProgrammeDay[];
  lang: Locale;
}): VNode | null {
  const t = pageMessages(useLocale());
  if (days.length === 0) return null;
  const several = days.length > 1;
  return (
    <section aria-labelledby="programme">
      <h2 id="programme">{t('programme')}</h2>
      {days.map(({ day, label, slots }) => (
        <div key={day}>
          {several && <h3 class="kind-title">{label}</h3>}
          <ol class="programme">
            {slots.map((slot) => (
              <SlotItem key={slot.id} slot={slot} lang={lang} level={several ? 'h4' : 'h3'} />
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

function SlotItem({ slot, lang, level: Heading }: { slot: Slot; lang: Locale; level: 'h3' | 'h4' }): VNode {
  return (
    <li>
      <span class="hours">{slot.hours}</span>
      <div lang={lang}>
        <Heading>{slot.title}</Heading>
        {slot.description && <Paragraphs text={slot.description} />}
        {slot.speakers.length > 0 && (
          <ul class="speakers">
            {slot.speakers.map(({ name, position, bio }) => (
              <li key={name + position}>
                <p>
                  <b>{name}</b>
                  {position && `, ${position}`}
                </p>
                {bio && <p class="soft small">{bio}</p>}
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}
