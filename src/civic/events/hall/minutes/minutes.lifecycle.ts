import { defineLifecycle } from '../../../../platform/lifecycle/index.js';

export const minutesLifecycle = defineLifecycle({
  subject: 'eventMinutes',
  table: 'event_minutes',
  initial: 'draft',
  states: {
    draft: { label: { bg: 'Чернова', en: 'Draft' }, tone: 'plain' },
    corrections: { label: { bg: 'За поправки', en: 'Open to corrections' }, tone: 'open', public: true },
    published: { label: { bg: 'Публикуван', en: 'Published' }, tone: 'info', public: true, final: true },
  },
  transitions: {
    openCorrections: {
      label: { bg: 'Покажете за поправки', en: 'Open to corrections' },
      from: ['draft'],
      to: 'corrections',
      by: 'events.record',
    },
    publish: {
      label: { bg: 'Публикувайте протокола', en: 'Publish the minutes' },
      from: ['corrections'],
      to: 'published',
      by: 'events.record',
    },
  },
});

export type MinutesState = keyof typeof minutesLifecycle.states;

/** Everybody reads them, or what they are before they are final. */
export const PUBLIC_MINUTES = `event_minutes.state <> 'draft'`;
