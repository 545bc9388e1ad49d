import { z } from 'zod';
import { defineSettings } from '../settings/index.js';

export const mailSettings = defineSettings('mail', {
  label: { bg: 'Писма', en: 'Mail' },
  schema: z.object({ hold: z.boolean() }),
  defaults: { hold: false },
  fields: {
    hold: {
      label: { bg: 'Задръжте всички писма', en: 'Hold all mail' },
      hint: {
        bg: 'Докато е включено, нищо не се изпраща; писмата чакат и тръгват, когато го изключите.',
        en: 'While it is on, nothing is sent; mails wait and leave when you switch it off.',
      },
    },
  },
});
