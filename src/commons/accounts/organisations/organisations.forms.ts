import { z } from 'zod';
import { say } from '../../../platform/ui/index.js';
import { TURNING_LETTERS } from '../participants/participants.forms.js';
import { isEik, organisationKinds } from './organisation.rules.js';

export const organisationForm = z
  .object({
    kind: z.enum(organisationKinds),
    name: z
      .string()
      .min(2)
      .max(200)
      .refine((name) => !/[\n\t]/.test(name) && !TURNING_LETTERS.test(name), {
        message: say({
          bg: 'Наименованието съдържа знак, който не може да стои в име.',
          en: 'The name contains a character that cannot stand in a name.',
        }),
      }),
    eik: z
      .string()
      .transform((typed) => typed.replace(/\s/g, ''))
      .refine(isEik, {
        message: say({
          bg: 'Това не е ЕИК: проверете цифрите.',
          en: 'This is not a UIC (ЕИК): check the digits.',
        }),
      }),
    publicBenefit: z.literal('yes').optional(),
  })
  .refine(({ kind, publicBenefit }) => kind === 'ngo' || !publicBenefit, {
    path: ['publicBenefit'],
    message: say({
      bg: 'В обществена полза може да е само сдружение или фондация.',
      en: 'Only an association or a foundation can be for the public benefit.',
    }),
  });
