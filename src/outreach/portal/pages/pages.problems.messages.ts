import { defineMessages } from '../../../platform/i18n/index.js';

/** What the desk is told when something does not hold. */
export const pageProblems = defineMessages('portal.pages.problems', {
  pageInvalid: { bg: 'Поправете отбелязаните полета.', en: 'Correct the fields that are marked.' },
  pageNotFound: { bg: 'Няма такава страница.', en: 'There is no such page.' },
  pageChanged: {
    bg: 'Докато пишехте, друг колега е записал нова версия. Отворете страницата отново, вижте разликата и пренесете промяната си; написаното от Вас е още в полетата.',
    en: 'A colleague saved another version while you were writing. Open the page again, see the difference and carry over your change; what you wrote is still in the fields.',
  },
  nothingToPublish: {
    bg: 'Последната версия вече е публикувана.',
    en: 'The last version is published already.',
  },
  notOnSite: { bg: 'Страницата не е на сайта.', en: 'The page is not on the site.' },
  alreadyThat: {
    bg: 'Последната версия е със същия текст.',
    en: 'The last version has the same text.',
  },
  missing: { bg: 'Попълнете това поле.', en: 'Fill in this field.' },
  tooLong: { bg: 'Най-много {max} знака.', en: 'At most {max} characters.' },
  noteMissing: {
    bg: 'Напишете с няколко думи защо променяте страницата.',
    en: 'Say in a few words why you change the page.',
  },
  englishWhole: {
    bg: 'Английският текст е цял или го няма: попълнете заглавие, описание и текст, или оставете и трите празни.',
    en: 'English is whole or absent: fill in title, description and text, or leave all three empty.',
  },
  slugForm: {
    bg: 'Само малки латински букви, цифри и тирета между тях, до {max} знака: godishen-plan.',
    en: 'Small Latin letters, digits and hyphens between them, up to {max} characters: yearly-plan.',
  },
  slugTaken: { bg: 'Вече има страница с този адрес.', en: 'There is a page at this address already.' },
  html: {
    bg: 'Ред {line}: „{what}“ прилича на HTML, а тук HTML не се приема. Ползвайте знаците от указанието.',
    en: 'Line {line}: “{what}” looks like HTML, which is not accepted here. Use the signs of the hint.',
  },
  link: {
    bg: 'Ред {line}: връзката „{what}“ не е адрес. Пише се [думи](/път-в-сайта), [думи](https://…), [думи](mailto:…) или [думи](tel:…).',
    en: 'Line {line}: the link “{what}” is no address. Write [words](/path-on-the-site), [words](https://…), [words](mailto:…) or [words](tel:…).',
  },
  placeholder: {
    bg: 'Ред {line}: няма такова място за попълване: {what}. Вижте кои има в указанието.',
    en: 'Line {line}: there is no such placeholder: {what}. The hint lists those that exist.',
  },
  unclosed: {
    bg: 'Ред {line}: нещо е отворено, а не е затворено: „{what}“. Двойните звезди са от двете страни, връзката е [думи](адрес).',
    en: 'Line {line}: something is opened and not closed: “{what}”. Double asterisks stand on both sides, a link is [words](address).',
  },
  heading: {
    bg: 'Ред {line}: подзаглавията са с два или три знака #: „## Подзаглавие“. Заглавието на страницата е в отделно поле.',
    en: 'Line {line}: headings have two or three # signs: “## Heading”. The title of the page has its own field.',
  },
  table: {
    bg: 'Ред {line}: таблицата има глава с име на всяка колона и поне един ред, а всички редове – еднакъв брой клетки: „{what}“.',
    en: 'Line {line}: a table has a head that names each column and at least one row, and all rows have the same number of cells: “{what}”.',
  },
  longLine: {
    bg: 'Ред {line} е твърде дълъг. Разделете го на абзаци.',
    en: 'Line {line} is too long. Part it into paragraphs.',
  },
});
