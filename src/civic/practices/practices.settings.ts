import { z } from 'zod';
import { defineSettings } from '../../platform/settings/index.js';
import { whole } from '../../platform/ui/index.js';

const practices = z.object({
  reviewDays: whole(1, 90),
  supportThreshold: whole(2, 10_000),
  answerDays: whole(1, 180),
});

export type PracticesSettings = z.infer<typeof practices>;

export const practicesSettings = defineSettings<PracticesSettings>('practices', {
  label: { bg: 'Добри практики', en: 'Good practices' },
  schema: practices,
  defaults: { reviewDays: 14, supportThreshold: 25, answerDays: 30 },
  fields: {
    reviewDays: {
      label: { bg: 'Дни за преглед на предложена практика', en: 'Days to review a proposed practice' },
      hint: {
        bg: 'Броят се от изпращането; толкова чака и повторно изпратена',
        en: 'Counted from the sending; one that is sent again waits as long',
      },
    },
    supportThreshold: {
      label: {
        bg: 'Колко души да я поискат, за да дължим отговор',
        en: 'How many have to want it for us to answer',
      },
      hint: {
        bg: 'При толкова подкрепи отговорното звено получава задача със срок',
        en: 'With so many supporters the responsible unit gets a task with a term',
      },
    },
    answerDays: {
      label: {
        bg: 'Дни за отговор на исканата практика',
        en: 'Days to answer about a practice that is wanted',
      },
      hint: {
        bg: 'Отговорът се публикува на страницата на практиката',
        en: 'The answer is published on the page of the practice',
      },
    },
  },
});
