import { z } from 'zod';
import { defineSettings } from '../../platform/settings/index.js';
import { whole } from '../../platform/ui/index.js';

const LONGEST_REPORT_DAYS = 60;

export const consultationSettings = defineSettings('consultations', {
  label: { bg: 'Консултации', en: 'Consultations' },
  schema: z.object({ siteIsDeclared: z.boolean(), reportWorkingDays: whole(1, LONGEST_REPORT_DAYS) }),
  defaults: { siteIsDeclared: true, reportWorkingDays: 10 },
  fields: {
    siteIsDeclared: {
      label: {
        bg: 'Този сайт е обявен за страница на общината по чл. 26, ал. 3 от ЗНА',
        en: 'This site is declared the municipality’s page under Art. 26(3) of the Normative Acts Act',
      },
      hint: {
        bg: 'Тогава срокът тече от публикуването тук. Ако е изключено, за всяка консултация се вписват адрес, дата и доказателство за публикуването другаде.',
        en: 'Then the term runs from the publication here. If off, each consultation records address, date and proof of its publication elsewhere.',
      },
    },
    reportWorkingDays: {
      label: { bg: 'Срок за справката, в работни дни', en: 'Term for the report, in working days' },
      hint: {
        bg: 'Брои се от края на консултацията. Законът не определя дни, а само че справката е преди приемането.',
        en: 'Counted from the end of the consultation. The law sets no days, only that the report comes before the adoption.',
      },
    },
  },
});
