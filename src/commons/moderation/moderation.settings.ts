import { z } from 'zod';
import { defineSettings } from '../../platform/settings/index.js';
import { whole } from '../../platform/ui/index.js';

const moderation = z.object({
  reportsToHide: whole(2, 20),
  caseWorkingDays: whole(1, 30),
  appealMonths: whole(6, 24),
  appealDays: whole(1, 60),
  maxLinks: whole(0, 50),
  newcomerDays: whole(0, 60),
  newcomerContributions: whole(0, 20),
  newcomerMaxLinks: whole(0, 50),
  holdNewcomers: z.boolean(),
  perHour: whole(1, 1_000),
  newcomerPerHour: whole(1, 1_000),
  repeatDays: whole(0, 60),
});

export type ModerationSettings = z.infer<typeof moderation>;

/** How strict the house is; everything here stands on /moderation-rules too. */
export const moderationSettings = defineSettings<ModerationSettings>('moderation', {
  label: { bg: 'Модериране', en: 'Moderation' },
  schema: moderation,
  defaults: {
    reportsToHide: 3,
    caseWorkingDays: 3,
    appealMonths: 6,
    appealDays: 14,
    maxLinks: 3,
    newcomerDays: 3,
    newcomerContributions: 1,
    newcomerMaxLinks: 0,
    holdNewcomers: false,
    perHour: 30,
    newcomerPerHour: 6,
    repeatDays: 7,
  },
  fields: {
    reportsToHide: {
      label: { bg: 'Сигнали, след които се скрива за проверка', en: 'Reports that hide for review' },
      hint: { bg: 'От различни хора', en: 'By different people' },
    },
    caseWorkingDays: {
      label: { bg: 'Работни дни за решение по сигнал', en: 'Working days to decide a report' },
    },
    appealMonths: {
      label: { bg: 'Месеци за възражение', en: 'Months to appeal' },
      hint: {
        bg: 'Най-малко 6 (чл. 20 от Регламент (ЕС) 2022/2065)',
        en: 'At least 6 (Art. 20 of Regulation (EU) 2022/2065)',
      },
    },
    appealDays: { label: { bg: 'Дни за решение по възражение', en: 'Days to decide an appeal' } },
    maxLinks: {
      label: { bg: 'Най-много връзки в едно мнение', en: 'Most links in one contribution' },
      hint: { bg: 'Повече не се приемат', en: 'More are refused' },
    },
    newcomerDays: {
      label: { bg: 'Дни, в които участникът е нов', en: 'Days for which a participant is a newcomer' },
    },
    newcomerContributions: {
      label: {
        bg: 'Публикувани мнения, след които не е нов',
        en: 'Published contributions after which they are none',
      },
    },
    newcomerMaxLinks: {
      label: { bg: 'Най-много връзки от нов участник', en: 'Most links by a newcomer' },
      hint: { bg: 'Повече чакат модератор', en: 'More wait for a moderator' },
    },
    holdNewcomers: {
      label: {
        bg: 'Всичко от нови участници чака модератор',
        en: 'Whatever newcomers write waits for a moderator',
      },
    },
    perHour: { label: { bg: 'Най-много мнения за час', en: 'Most contributions in an hour' } },
    newcomerPerHour: {
      label: {
        bg: 'Най-много мнения за час от нов участник',
        en: 'Most contributions in an hour by a newcomer',
      },
    },
    repeatDays: {
      label: {
        bg: 'Дни, в които повторен текст чака модератор',
        en: 'Days for which a repeated text waits for a moderator',
      },
    },
  },
});
