import { z } from 'zod';
import { LOCALES } from '../../../platform/i18n/index.js';
import { say } from '../../../platform/ui/index.js';

/** Letters that turn the direction of what follows them; in a name they would turn the line that shows it. */
export const TURNING_LETTERS = /[\u202A-\u202E\u2066-\u2069]/u;

export const personName = z
  .string()
  .max(100)
  .refine((name) => !/[\n\t]/.test(name) && !TURNING_LETTERS.test(name), {
    message: say({
      bg: 'Името съдържа знак, който не може да стои в име. Напишете го наново.',
      en: 'The name contains a character that cannot stand in a name. Type it again.',
    }),
  });

export const emailAddress = z.email().max(254);

export const signInForm = z.object({ email: emailAddress, next: z.string().max(2000).default('/') });

export const codeForm = z.object({
  challenge: z.string().max(200),
  code: z
    .string()
    .transform((typed) => typed.replace(/\s/g, ''))
    .refine((code) => /^\d{6}$/.test(code), {
      message: say({
        bg: 'Напишете шестте цифри от писмото.',
        en: 'Write the six digits of the mail.',
      }),
    }),
});

export const profileForm = z
  .object({
    name: personName.default(''),
    showsName: z.literal('yes').optional(),
    locale: z.enum(LOCALES as ['bg', 'en']),
    settlement: z.string().max(5).default(''),
  })
  .refine(({ name, showsName }) => !showsName || name !== '', {
    path: ['name'],
    message: say({
      bg: 'Напишете име, за да се показва то.',
      en: 'Write a name for it to be shown.',
    }),
  });

export const eraseForm = z.object({
  understood: z.literal('yes', {
    message: say({
      bg: 'Потвърдете, че разбирате какво ще бъде изтрито.',
      en: 'Confirm that you understand what will be erased.',
    }),
  }),
});
