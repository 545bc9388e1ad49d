import { z } from 'zod';
import { emailAddress } from '../../accounts/index.js';
import { say } from '../../../platform/ui/index.js';

const choose = say({ bg: 'Изберете какво не е наред.', en: 'Choose what is wrong.' });

export const reportQuery = z.object({ subject: z.string().max(70).optional() });
export const thanksQuery = z.object({
  subject: z.string().max(70).optional(),
  outcome: z.enum(['counted', 'again', 'hidden']).default('counted'),
});

/** What is needed follows from the reason; see `reportProblems`. */
export const reportForm = z.object({
  subject: z.string().max(70),
  reason: z.string({ error: choose }).min(1, choose).max(41, choose),
  explanation: z.string().max(2_000).default(''),
  goodFaith: z.literal('yes').optional(),
  email: z
    .string()
    .refine((typed) => typed === '' || emailAddress.safeParse(typed).success, {
      message: say({
        bg: 'Напишете имейл адрес като ime@poshta.bg, или оставете полето празно.',
        en: 'Write an e-mail address like name@mail.com, or leave the field empty.',
      }),
    })
    .default(''),
});
