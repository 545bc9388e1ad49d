import { z } from 'zod';
import { defineSettings } from '../../platform/settings/index.js';
import { say } from '../../platform/ui/index.js';

const email = say({
  bg: 'Напишете имейл адрес като ime@poshta.bg.',
  en: 'Write an e-mail address like name@mail.com.',
});
const phone = say({
  bg: 'Напишете телефон само с цифри и +.',
  en: 'Write a telephone number: digits and +.',
});
const date = say({ bg: 'Напишете дата като 2026-11-22.', en: 'Write a date such as 2026-11-22.' });

const statements = z.object({
  dpoEmail: z.email(email),
  dpoPhone: z.string(phone).regex(/^[+0-9][0-9 ()/-]{4,30}$/, phone),
  accessibilityReviewedOn: z.iso.date(date),
});

export type Statements = z.infer<typeof statements>;

/** What the statements of the site (privacy, accessibility) say about this municipality. */
export const statementSettings = defineSettings<Statements>('statements', {
  label: { bg: 'Декларации и защита на данните', en: 'Statements and data protection' },
  schema: statements,
  defaults: {
    dpoEmail: 'obshtina@sandanski.bg',
    dpoPhone: '0746 8 99 00',
    accessibilityReviewedOn: '2026-11-22',
  },
  fields: {
    dpoEmail: {
      label: {
        bg: 'Имейл на длъжностното лице по защита на данните',
        en: 'E-mail of the data protection officer',
      },
    },
    dpoPhone: {
      label: { bg: 'Телефон на длъжностното лице', en: 'Telephone of the data protection officer' },
    },
    accessibilityReviewedOn: {
      label: {
        bg: 'Декларацията за достъпност е прегледана на',
        en: 'The accessibility statement was reviewed on',
      },
      hint: { bg: 'Преглежда се поне веднъж в годината', en: 'It is reviewed at least once a year' },
    },
  },
});
