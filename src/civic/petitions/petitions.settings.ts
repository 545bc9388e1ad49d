import { z } from 'zod';
import { defineSettings } from '../../platform/settings/index.js';
import { whole } from '../../platform/ui/index.js';

const petitions = z.object({
  retentionMonths: whole(1, 60),
  confirmDays: whole(1, 30),
  lettersPerAddress: whole(1, 20),
  twoPerAddress: z.boolean(),
  holdPerBlockHour: whole(1, 10_000),
  mostPerBlockHour: whole(1, 100_000),
  registrationDays: whole(1, 10),
  disposableDomains: z.string().trim().max(20_000),
});

export type PetitionsSettings = z.infer<typeof petitions>;

export const petitionsSettings = defineSettings<PetitionsSettings>('petitions', {
  label: { bg: 'Подписки', en: 'Petitions' },
  schema: petitions,
  defaults: {
    retentionMonths: 6,
    confirmDays: 7,
    lettersPerAddress: 5,
    twoPerAddress: false,
    holdPerBlockHour: 30,
    mostPerBlockHour: 300,
    registrationDays: 1,
    disposableDomains: '',
  },
  fields: {
    retentionMonths: {
      label: { bg: 'Месеци до анонимизиране на подписалите', en: 'Months until signers are anonymised' },
      hint: { bg: 'След края на подписката', en: 'After the end of the petition' },
    },
    confirmDays: {
      label: { bg: 'Дни за потвърждаване на подпис', en: 'Days to confirm a signature' },
    },
    lettersPerAddress: {
      label: {
        bg: 'Най-много писма до един адрес за една подписка',
        en: 'Most letters to one address about one petition',
      },
    },
    twoPerAddress: {
      label: {
        bg: 'Двама души могат да подпишат с един имейл адрес',
        en: 'Two people may sign with one e-mail address',
      },
    },
    holdPerBlockHour: {
      label: {
        bg: 'Подписи за час от една мрежа, след които чакат проверка',
        en: 'Signatures an hour from one network, after which they wait for a look',
      },
      hint: { bg: 'Подписалите не виждат разлика', en: 'Whoever signs sees no difference' },
    },
    mostPerBlockHour: {
      label: { bg: 'Най-много подписи за час от една мрежа', en: 'Most signatures an hour from one network' },
    },
    registrationDays: {
      label: { bg: 'Работни дни за вписване на вх. №', en: 'Working days to register' },
      hint: {
        bg: 'По-късното вписване се отбелязва публично; срокът за отговор тече от постъпването',
        en: 'Later ones are marked in public; the answer is due from the receipt',
      },
    },
    disposableDomains: {
      label: { bg: 'Домейни за еднократни адреси', en: 'Domains of disposable addresses' },
      hint: {
        bg: 'По един на ред, може и *.primer.com. Подписите от тях чакат проверка.',
        en: 'One a line, also *.example.com. Their signatures wait for a look.',
      },
    },
  },
});
