import type { InputField } from '../../platform/backoffice/index.js';
import { LONGEST_NUMBER } from './incoming-number.rules.js';

/** What a clerk fills in to register what was received. */
export const NUMBER_INPUTS: Readonly<Record<'number' | 'on', InputField>> = {
  number: {
    label: { bg: 'Вх. №', en: 'Incoming number' },
    hint: {
      bg: 'Както е в деловодния дневник, без датата: например 94-00-388.',
      en: 'As the register has it, without the day: such as 94-00-388.',
    },
    required: true,
    max: LONGEST_NUMBER,
  },
  on: {
    label: { bg: 'Дата на вх. №', en: 'Day of the number' },
    hint: {
      bg: 'Празно: днес. Срокът за отговор тече от постъпването, когато и да се впише номерът.',
      en: 'Empty: today. The answer is due from the receipt, whenever the number is typed.',
    },
    type: 'date',
  },
};
