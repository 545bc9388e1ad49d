import { z } from 'zod';
import { defineSettings } from '../../../../platform/settings/index.js';
import { whole } from '../../../../platform/ui/index.js';

const minutes = z.object({ correctionDays: whole(1, 60), publishingDays: whole(1, 60) });

export type MinutesSettings = z.infer<typeof minutes>;

export const minutesSettings = defineSettings<MinutesSettings>('eventMinutes', {
  label: { bg: 'Протоколи от събития', en: 'Minutes of events' },
  schema: minutes,
  defaults: { correctionDays: 7, publishingDays: 7 },
  fields: {
    correctionDays: {
      label: { bg: 'Дни за поправки на протокола', en: 'Days for corrections of minutes' },
      hint: {
        bg: 'Колкото чл. 29 ЗМСМА дава на съветниците; след тях протоколът може да бъде публикуван',
        en: 'As many as Art. 29 of the Local Government Act gives councillors; after them minutes may be published',
      },
    },
    publishingDays: {
      label: { bg: 'Дни за публикуване след поправките', en: 'Days to publish after the corrections' },
      hint: {
        bg: 'След тях протоколът се показва като закъснял',
        en: 'After them the minutes are shown as late',
      },
    },
  },
});
