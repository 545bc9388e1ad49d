import { defineMessages } from '../../../platform/i18n/index.js';

/** The list of publications, the strategic documents, and what of them is for machines. */
export const listMessages = defineMessages('library.lists', {
  lead: {
    bg: 'Проучвания, анализи, наредби, програми и записи: четете ги, изтеглете ги, цитирайте ги.',
    en: 'Studies, analyses, ordinances, programmes and recordings: read them, take them along, cite them.',
  },
  description: {
    bg: 'Публикации на общината и на партньорите ѝ с всички версии, файлове и как се цитират.',
    en: 'Publications of the municipality and its partners, with all versions, files and how to cite them.',
  },
  search: { bg: 'Търсене', en: 'Search' },
  searchHint: {
    bg: 'В заглавия, автори, описания и в текста на файловете',
    en: 'In titles, authors, summaries and the text of files',
  },
  kind: { bg: 'Вид', en: 'Kind' },
  anyKind: { bg: 'Всички видове', en: 'All kinds' },
  topic: { bg: 'Тема', en: 'Topic' },
  anyTopic: { bg: 'Всички теми', en: 'All topics' },
  year: { bg: 'Година', en: 'Year' },
  anyYear: { bg: 'Всички години', en: 'All years' },
  lang: { bg: 'Език', en: 'Language' },
  anyLang: { bg: 'Без значение', en: 'No matter' },
  bulgarian: { bg: 'Български', en: 'Bulgarian' },
  english: { bg: 'Английски', en: 'English' },
  publisher: { bg: 'Издател', en: 'Publisher' },
  anyPublisher: { bg: 'Всички издатели', en: 'All publishers' },
  moreFilters: { bg: 'Още филтри', en: 'More filters' },
  found: {
    bg: '{count, plural, =0 {Няма публикации} one {# публикация} other {# публикации}}',
    en: '{count, plural, =0 {No publications} one {# publication} other {# publications}}',
  },
  emptyFound: { bg: 'Нищо не отговаря на търсеното', en: 'Nothing fits what was looked for' },
  emptyFoundHint: {
    bg: 'Опитайте с началото на думата, с по-малко думи или махнете някой филтър.',
    en: 'Try the beginning of a word, fewer words, or take a filter away.',
  },
  emptyAll: { bg: 'Библиотеката още е празна', en: 'The library is still empty' },
  emptyAllHint: {
    bg: 'Междувременно вижте с какво се занимава общината в момента.',
    en: 'Meanwhile, see what the municipality is working on.',
  },
  seeAll: { bg: 'Вижте всички публикации', en: 'See all publications' },
  seeHome: { bg: 'Към началната страница', en: 'To the home page' },
  strategicLink: {
    bg: 'Вижте стратегическите документи в йерархия',
    en: 'See the strategic documents in their hierarchy',
  },
  inFile: { bg: 'В текста: ', en: 'In the text: ' },
  version: { bg: 'версия {number}', en: 'version {number}' },
  strategicLead: {
    bg: 'Кой документ в изпълнение на кой е, докога е в сила и кога ще бъде прегледан.',
    en: 'Which document is in pursuit of which, until when it is in force and when it will be reviewed.',
  },
  strategicDescription: {
    bg: 'Планът за интегрирано развитие, стратегиите, програмите и годишните планове на общината.',
    en: 'The plan for integrated development, the strategies, programmes and annual plans of the municipality.',
  },
  strategicNone: { bg: 'Още няма стратегически документи', en: 'There are no strategic documents yet' },
  inForce: { bg: 'В сила', en: 'In force' },
  coming: { bg: 'Предстои', en: 'To come' },
  over: { bg: 'Изтекъл', en: 'Expired' },
  term: { bg: '{from} – {until}', en: '{from} – {until}' },
  termFrom: { bg: 'от {from}', en: 'from {from}' },
  termUntil: { bg: 'до {until}', en: 'until {until}' },
  review: { bg: 'Следващ преглед: {date}', en: 'Next review: {date}' },
  reviewLate: {
    bg: 'Прегледът е закъснял: беше за {date}',
    en: 'The review is late: it was due on {date}',
  },
});
