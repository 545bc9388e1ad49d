import { z } from 'zod';
import { defineSettings } from '../../platform/settings/index.js';
import { whole } from '../../platform/ui/index.js';

const inquiries = z.object({
  questionDays: whole(1, 60),
  meetingDays: whole(1, 60),
  registrationDays: whole(1, 10),
  confirmDays: whole(1, 30),
});

export type InquiriesSettings = z.infer<typeof inquiries>;

export const inquiriesSettings = defineSettings<InquiriesSettings>('inquiries', {
  label: { bg: 'Обръщения към общината', en: 'Inquiries to the municipality' },
  schema: inquiries,
  defaults: { questionDays: 14, meetingDays: 14, registrationDays: 1, confirmDays: 3 },
  fields: {
    questionDays: {
      label: { bg: 'Дни за отговор на въпрос', en: 'Days to answer a question' },
      hint: {
        bg: 'Сроковете за предложения и сигнали са в закона и не се променят',
        en: 'The terms for proposals and signals are in the law and stay as they are',
      },
    },
    meetingDays: {
      label: { bg: 'Дни за отговор на искане за среща', en: 'Days to answer a request for a meeting' },
    },
    registrationDays: {
      label: {
        bg: 'Работни дни за вписване на вх. № на обръщение',
        en: 'Working days to register an inquiry',
      },
      hint: {
        bg: 'По-късното вписване се отбелязва; срокът за отговор тече от постъпването',
        en: 'Later ones are marked; the answer is due from the receipt',
      },
    },
    confirmDays: {
      label: {
        bg: 'Дни, в които подател без профил потвърждава адреса си',
        en: 'Days in which a sender without an account confirms the address',
      },
    },
  },
});
