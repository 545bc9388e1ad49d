import { z } from 'zod';
import { defineSettings } from '../../../platform/settings/index.js';
import { whole } from '../../../platform/ui/index.js';

const registrations = z.object({
  confirmHours: whole(1, 336),
  remindHours: whole(1, 168),
  releaseHours: whole(0, 168),
  surveyDays: whole(1, 90),
  surveyLeast: whole(1, 100),
  retentionDays: whole(30, 365),
});

export type RegistrationsSettings = z.infer<typeof registrations>;

export const registrationsSettings = defineSettings<RegistrationsSettings>('eventRegistrations', {
  label: { bg: 'Записване за събития', en: 'Registration for events' },
  schema: registrations,
  defaults: {
    confirmHours: 48,
    remindHours: 24,
    releaseHours: 24,
    surveyDays: 14,
    surveyLeast: 5,
    retentionDays: 90,
  },
  fields: {
    confirmHours: {
      label: { bg: 'Часове за потвърждаване на записване', en: 'Hours to confirm a registration' },
      hint: {
        bg: 'Толкова важи връзката в писмото, но не по-дълго от записването',
        en: 'So long the link of the letter works, but not longer than registration',
      },
    },
    remindHours: {
      label: { bg: 'Часове преди събитието за напомняне', en: 'Hours before an event to remind of it' },
    },
    releaseHours: {
      label: {
        bg: 'Часове, преди които непотвърдено място се освобождава',
        en: 'Hours before which an unconfirmed seat is released',
      },
      hint: {
        bg: 'След преместване: мястото на незаявил, че идва, отива при първия чакащ. 0 – никога',
        en: 'After a move: the seat of whoever has not said to come goes to the first who waits. 0 – never',
      },
    },
    surveyDays: {
      label: { bg: 'Дни за отговор на анкетата', en: 'Days to answer the survey' },
    },
    surveyLeast: {
      label: { bg: 'Най-малко отговори за показване', en: 'Fewest answers to be shown' },
      hint: {
        bg: 'При по-малко анкетата не се показва, за да не се познае кой какво е отговорил',
        en: 'With fewer the survey is not shown, so that nobody can be recognised',
      },
    },
    retentionDays: {
      label: { bg: 'Дни до заличаване на записаните', en: 'Days until those registered are forgotten' },
      hint: {
        bg: 'След края на събитието имената и адресите се заличават; броят остава',
        en: 'After the end of an event names and addresses are erased; the counts stay',
      },
    },
  },
});
