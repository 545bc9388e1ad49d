import type { GovernedField, InputField } from '../../../platform/backoffice/index.js';
import { sheetLifecycle } from './sheet.lifecycle.js';
import type { SheetQueries } from './sheets.queries.js';
import type { SignatureSheet } from './signature-sheet.entity.js';

export const PAPER = 'signatures.paper';

const FORM = { creatableBy: PAPER } as const;
/** Asked for in the form alone. */
const FORM_ONLY = { ...FORM, show: false } as const;
const LONGEST_TEXT = 20_000;

export const TEXT_INPUT: InputField = {
  label: { bg: 'Подписите, по един на ред', en: 'The signatures, one a line' },
  hint: {
    bg: 'Име; населено място – както стоят на листа. Без ЕГН. Нечетлив или зачертан: ред само с „-“. Извън общината: „другаде“.',
    en: 'Name; settlement – as on the sheet. No personal numbers. Illegible or crossed out: a line with “-” alone. Outside the municipality: “другаде”.',
  },
  type: 'longText',
  required: true,
  max: LONGEST_TEXT,
};

export const REASON_INPUT: InputField = {
  label: { bg: 'Причина', en: 'Reason' },
  hint: {
    bg: 'Без имена: причината остава в хронологията.',
    en: 'Without names: the reason stays in the history.',
  },
  type: 'longText',
  required: true,
  max: 1_000,
};

/** What lists, the form and records show of a sheet. */
export function sheetFields(queries: SheetQueries): Record<string, GovernedField<SignatureSheet>> {
  return {
    title: {
      label: { bg: 'Лист', en: 'Sheet' },
      list: true,
      show: false,
      value: ({ number }) => `Лист № ${number}`,
    },
    petition: { label: { bg: 'Подписка', en: 'Petition' }, list: true },
    petitionId: {
      ...FORM,
      label: { bg: 'Подписка', en: 'Petition' },
      type: 'select',
      required: true,
      show: false,
      filter: true,
      choices: (ctx) => queries.petitions(ctx),
    },
    number: {
      ...FORM,
      label: { bg: 'Номер на листа', en: 'Number of the sheet' },
      type: 'number',
      required: true,
      show: false,
    },
    lines: {
      ...FORM,
      label: { bg: 'Подписи на листа', en: 'Signatures on the sheet' },
      hint: {
        bg: 'Всички попълнени редове, и нечетливите.',
        en: 'All lines that are filled in, illegible ones too.',
      },
      type: 'number',
      required: true,
      list: true,
    },
    scan: {
      ...FORM_ONLY,
      label: { bg: 'Скан на листа', en: 'Scan of the sheet' },
      hint: {
        bg: 'Един файл PDF, JPEG или PNG. Не се публикува.',
        en: 'One file, PDF, JPEG or PNG. It is not published.',
      },
      type: 'files',
      required: true,
    },
    text: { ...FORM_ONLY, ...TEXT_INPUT },
    state: {
      label: { bg: 'Състояние', en: 'State' },
      type: 'select',
      list: true,
      filter: true,
      choices: Object.entries(sheetLifecycle.states).map(([value, { label, tone }]) => ({
        value,
        label,
        tone,
      })),
    },
    counting: { label: { bg: 'Броене', en: 'Counting' }, list: true },
    scanned: { label: { bg: 'Скан', en: 'Scan' }, type: 'files' },
    scanSha256: { label: { bg: 'Отпечатък на скана (SHA-256)', en: 'Digest of the scan (SHA-256)' } },
    firstName: { label: { bg: 'Въвел първи път', en: 'Keyed first' } },
    firstAt: { label: { bg: 'Първо въвеждане', en: 'First keying' } },
    secondName: { label: { bg: 'Въвел втори път', en: 'Keyed second' } },
    secondAt: { label: { bg: 'Второ въвеждане', en: 'Second keying' } },
    acceptedAt: { label: { bg: 'Приет', en: 'Accepted' } },
    endReason: { label: { bg: 'Защо е върнат или анулиран', en: 'Why it was returned or annulled' } },
  };
}
