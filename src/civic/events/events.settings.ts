import { z } from 'zod';
import { defineSettings } from '../../platform/settings/index.js';
import { whole } from '../../platform/ui/index.js';

const events = z.object({
  documentDays: whole(1, 90),
});

export type EventsSettings = z.infer<typeof events>;

export const eventsSettings = defineSettings<EventsSettings>('events', {
  label: { bg: 'Събития', en: 'Events' },
  schema: events,
  defaults: { documentDays: 3 },
  fields: {
    documentDays: {
      label: { bg: 'Дни за документиране на проведено събитие', en: 'Days to document an event' },
      hint: {
        bg: 'След толкова дни събитие без материали, запис или снимки се показва на служителите като закъсняло',
        en: 'After so many days an event without materials, recording or photos is shown to the staff as late',
      },
    },
  },
});
