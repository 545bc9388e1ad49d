import { defineMessages } from '../../../../platform/i18n/index.js';

/** What is told to the clerk about a document whose text was to be taken. */
export const docxMessages = defineMessages('consultations.docx', {
  notes: { bg: 'Бележки под линия', en: 'Footnotes' },
  recognised: {
    bg: 'Разпознати: {articles, plural, one {# член} other {# члена}}, {paragraphs, plural, one {# алинея} other {# алинеи}}, {provisions, plural, one {# параграф} other {# параграфа}}, {parts, plural, one {# заглавие} other {# заглавия}}.',
    en: 'Recognised: {articles, plural, one {# article} other {# articles}}, {paragraphs, plural, one {# paragraph} other {# paragraphs}}, {provisions, plural, one {# §} other {# §§}}, {parts, plural, one {# heading} other {# headings}}.',
  },
  noArticles: {
    bg: 'Не бяха разпознати членове. Проверете дали всеки член започва на нов ред с „Чл.“ и номер.',
    en: 'No articles were recognised. Check that each begins on a line of its own with the Bulgarian word for article and a number.',
  },
  changes: {
    bg: 'В документа има проследени промени: вмъкнатото е взето, изтритото е пропуснато. Проверете текста.',
    en: 'The document has tracked changes: what was inserted is taken, what was deleted is left out. Check the text.',
  },
  comments: {
    bg: 'Коментарите в полето на документа са пропуснати.',
    en: 'Comments in the margin of the document are left out.',
  },
  images: {
    bg: '{count, plural, one {# изображение не е взето} other {# изображения не са взети}} в текста; {count, plural, one {остава} other {остават}} в прикачения файл.',
    en: '{count, plural, one {# picture is} other {# pictures are}} not in the text; {count, plural, one {it stays} other {they stay}} in the attached file.',
  },
  tables: {
    bg: 'Таблиците са взети като редове с разделител „|“. Проверете ги.',
    en: 'Tables are taken as lines with “|” between the cells. Check them.',
  },
  repeated: {
    bg: 'Номера, които се повтарят: {places}. Ако е грешка, поправете я.',
    en: 'Numbers that occur more than once: {places}. If that is a mistake, correct it.',
  },
  docxNoFile: {
    bg: 'Изберете прикачен документ или качете файл във формат DOCX.',
    en: 'Choose an attached document or upload a DOCX file.',
  },
  docxOtherFormat: {
    bg: 'Текст се взема само от документ във формат DOCX. Файлът остава прикачен; поставете текста на ръка.',
    en: 'Text is taken from DOCX documents only. The file stays attached; paste the text by hand.',
  },
  docxBroken: {
    bg: 'Документът е повреден и текстът му не може да се прочете. Файлът остава прикачен. Отворете го в Word, запазете го отново като DOCX и го качете пак, или поставете текста на ръка.',
    en: 'The document is damaged and its text cannot be read. The file stays attached. Save it again as DOCX and upload it, or paste the text by hand.',
  },
  docxEmpty: {
    bg: 'В документа няма текст. Файлът остава прикачен; поставете текста на ръка.',
    en: 'There is no text in the document. The file stays attached; paste the text by hand.',
  },
  docxImagesOnly: {
    bg: 'В документа има само изображения, вероятно е сканиран. Файлът остава прикачен; поставете текста на ръка, за да могат хората да предлагат промени по членове.',
    en: 'The document holds pictures alone, it was probably scanned. The file stays attached; paste the text by hand, so that people can propose changes by article.',
  },
  docxTooLong: {
    bg: 'Текстът в документа е по-дълъг от {max} знака. Файлът остава прикачен; разделете акта на части или поставете само съществената част на ръка.',
    en: 'The text of the document is longer than {max} characters. The file stays attached; paste its essential part by hand.',
  },
  docxTooHeavy: {
    bg: 'Документът е твърде сложен и не можа да бъде прочетен навреме. Файлът остава прикачен. Запазете го отново без таблици и изображения или поставете текста на ръка.',
    en: 'The document is too complex and could not be read in time. The file stays attached. Save it again without tables and pictures, or paste the text by hand.',
  },
});
