import { z } from 'zod';
import { defineSettings } from '../settings/index.js';
import { whole } from '../ui/index.js';

/** One is one digest or newsletter being handed over at a time. */
export const MOST_CONNECTIONS = 50;

export const mailSettings = defineSettings('mail', {
  label: { bg: 'Писма', en: 'Mail' },
  schema: z.object({ hold: z.boolean(), connections: whole(1, MOST_CONNECTIONS) }),
  defaults: { hold: false, connections: 20 },
  fields: {
    hold: {
      label: { bg: 'Задръжте всички писма', en: 'Hold all mail' },
      hint: {
        bg: 'Докато е включено, нищо не се изпраща; писмата чакат и тръгват, когато го изключите.',
        en: 'While it is on, nothing is sent; mails wait and leave when you switch it off.',
      },
    },
    connections: {
      label: { bg: 'Едновременни връзки с пощенския сървър', en: 'Connections to the mail server at a time' },
      hint: {
        bg: 'За обобщения и бюлетини. Намалете ги, ако Вашият доставчик допуска по-малко.',
        en: 'For digests and newsletters. Lower it if your provider accepts fewer.',
      },
    },
  },
});
