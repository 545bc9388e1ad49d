import { defineMessages } from '../../../platform/i18n/index.js';
import { docxMessages } from './docx/docx.messages.js';

/** What a clerk reads on the way from a document to the text of a consultation. */
export const textActionMessages = defineMessages('consultations.textActions', {
  take: { bg: 'Вземете текста от DOCX', en: 'Take the text from DOCX' },
  takeFile: { bg: 'Документ във формат DOCX', en: 'A DOCX document' },
  takeFileHint: {
    bg: 'Качете проекта. Ако оставите полето празно, текстът се взема от последния прикачен проект. Досегашният текст на черновата се заменя.',
    en: 'Upload the draft. If you leave this empty, the text is taken from the draft that was attached last. The present text is replaced.',
  },
  taken: {
    bg: 'Текстът е взет от „{name}“. {recognised} Прегледайте го и го поправете на ръка, преди да насрочите консултацията.',
    en: 'The text was taken from “{name}”. {recognised} Read it and correct it by hand before you schedule the consultation.',
  },
  keep: { bg: 'Качете приетия текст', en: 'Upload the adopted text' },
  keepFile: { bg: 'Приетият акт като DOCX', en: 'The adopted act as DOCX' },
  keepFileHint: {
    bg: 'Документът се публикува при документите на консултацията. PDF също се приема, но тогава поставете и текста долу.',
    en: 'The document is published among those of the consultation. A PDF is accepted too, but then paste the text below.',
  },
  keepText: { bg: 'Или поставете приетия текст', en: 'Or paste the adopted text' },
  keepTextHint: {
    bg: 'Обикновен текст със същите правила като проекта. Ако е попълнено, се използва вместо текста от документа.',
    en: 'Plain text by the same rules as the draft. If filled in, it is used instead of the text of the document.',
  },
  kept: {
    bg: 'Приетият текст е публикуван. {recognised} Прегледайте кой член от кой е получен и поправете, ако е нужно.',
    en: 'The adopted text is published. {recognised} Look over which article comes from which and correct it where needed.',
  },
  finalMissing: {
    bg: 'Качете документ във формат DOCX или поставете текста.',
    en: 'Upload a DOCX document or paste the text.',
  },
  finalTooEarly: {
    bg: 'Приет текст се качва, след като справката е публикувана.',
    en: 'The adopted text is uploaded once the report is published.',
  },
  textStrange: {
    bg: 'Текстът съдържа знак, който не може да се публикува. Изтрийте го.',
    en: 'The text contains a character that cannot be published. Delete it.',
  },
  ...docxMessages.texts,
});
