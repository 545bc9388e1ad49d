import { defineMessages } from '../../../platform/i18n/index.js';

/** What visitors of the exhibition read around the boards. */
export const readingMessages = defineMessages('exhibitions.reading', {
  lead: {
    bg: 'Какво се получи, когато хора и община работиха заедно: табла с картина, число и история. Всяко води към това, което стои зад него.',
    en: 'What came of it when people and the municipality worked together: boards with a picture, a number and a story. Each leads to what stands behind it.',
  },
  description: {
    bg: 'Постоянната изложба с добри практики в работата с гражданския сектор: зали, табла, режим за екран и табла за печат.',
    en: 'The permanent exhibition of good practices in working with civil society: rooms, boards, a mode for screens and boards to print.',
  },
  boards: {
    bg: '{count, plural, one {# табло} other {# табла}}',
    en: '{count, plural, one {# board} other {# boards}}',
  },
  archive: { bg: 'Архив', en: 'Archive' },
  archiveLead: {
    bg: 'Зали, които вече не са изложени. Таблата им се четат както преди.',
    en: 'Rooms that are no longer on show. Their boards are read as before.',
  },
  emptyTitle: { bg: 'Изложбата още се подготвя', en: 'The exhibition is being prepared' },
  emptyText: {
    bg: 'Първата зала ще стои тук. Дотогава вижте какво правят хората заедно с общината.',
    en: 'The first room will stand here. Until then, see what people do together with the municipality.',
  },
  emptyLink: { bg: 'Към събитията', en: 'To the events' },
  draft: {
    bg: 'Залата се подготвя: виждате я само Вие и колегите Ви.',
    en: 'The room is being prepared: you and your colleagues alone see it.',
  },
  closed: {
    bg: 'Залата беше изложена и вече е в архива.',
    en: 'The room was on show and is in the archive now.',
  },
  inRoom: { bg: 'Таблата', en: 'The boards' },
  keys: {
    bg: 'С клавишите ← и → минавате от табло на табло.',
    en: 'With the keys ← and → you go from board to board.',
  },
  screen: { bg: 'На цял екран', en: 'Full screen' },
  print: { bg: 'Табла за печат', en: 'Boards to print' },
  printHint: {
    bg: 'PDF за лист A3: картина, текст, число и код към страницата. За печатница или голям принтер.',
    en: 'PDF for sheets of A3: picture, text, number and a code that leads to the page. For a print shop or a large printer.',
  },
  landscape: { bg: 'Легнали (PDF)', en: 'Landscape (PDF)' },
  portrait: { bg: 'Изправени (PDF)', en: 'Portrait (PDF)' },
  landscapeOne: { bg: 'Легнало (PDF)', en: 'Landscape (PDF)' },
  portraitOne: { bg: 'Изправено (PDF)', en: 'Portrait (PDF)' },
  printOne: { bg: 'Това табло за печат', en: 'This board to print' },
  fileName: { bg: 'Изложба – {title}', en: 'Exhibition – {title}' },
  behind: { bg: 'Какво стои зад това', en: 'What stands behind it' },
  credit: { bg: 'Картина: {credit}', en: 'Picture: {credit}' },
  place: { bg: 'Табло {at} от {all}', en: 'Board {at} of {all}' },
  previous: { bg: 'Предишно табло', en: 'Previous board' },
  next: { bg: 'Следващо табло', en: 'Next board' },
  toRoom: { bg: 'Към залата', en: 'To the room' },
  between: { bg: 'Други табла', en: 'Other boards' },
  pause: { bg: 'Спрете смяната', en: 'Stop the change' },
  play: { bg: 'Пуснете смяната', en: 'Let them change' },
  controls: { bg: 'Управление', en: 'Controls' },
  fullScreen: { bg: 'Цял екран', en: 'Full screen' },
  leaveFullScreen: { bg: 'Излезте от цял екран', en: 'Leave full screen' },
  screenKeys: {
    bg: '← → за табло, интервал за спиране, Esc за изход',
    en: '← → for a board, space to stop, Esc to leave',
  },
  readOn: { bg: 'Прочетете повече', en: 'Read more' },
  funding: { bg: 'Финансиране', en: 'Funding' },
  follow: { bg: 'Следете залата', en: 'Follow the room' },
  followNote: {
    bg: 'Ще Ви пишем, когато в залата има ново табло.',
    en: 'We will write to you when there is a new board in the room.',
  },
  about: { bg: 'За залата', en: 'About the room' },
});
