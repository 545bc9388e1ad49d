import { z } from 'zod';
import { defineSettings } from '../../platform/settings/index.js';
import { whole } from '../../platform/ui/index.js';

const recommendations = z.object({
  registrationDays: whole(1, 10),
  disputeDays: whole(1, 60),
});

export type RecommendationsSettings = z.infer<typeof recommendations>;

export const recommendationsSettings = defineSettings<RecommendationsSettings>('recommendations', {
  label: { bg: 'Препоръки', en: 'Recommendations' },
  schema: recommendations,
  defaults: { registrationDays: 1, disputeDays: 14 },
  fields: {
    registrationDays: {
      label: { bg: 'Работни дни за вписване на вх. №', en: 'Working days to register' },
      hint: {
        bg: 'По-късното вписване се отбелязва публично; срокът за отговор тече от изпращането',
        en: 'Later ones are marked in public; the answer is due from the sending',
      },
    },
    disputeDays: {
      label: { bg: 'Дни за отговор на оспорване', en: 'Days to answer a dispute' },
      hint: {
        bg: 'Когато организацията не е съгласна с отчетеното изпълнение',
        en: 'Where the organisation does not agree with what was reported',
      },
    },
  },
});
