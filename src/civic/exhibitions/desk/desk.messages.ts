import { defineMessages } from '../../../platform/i18n/index.js';

/** What the curators read in the back office beside the fields. */
export const deskMessages = defineMessages('exhibitions.desk', {
  titleHint: {
    bg: 'Както ще стои над вратата на залата: кратко и ясно.',
    en: 'As it will stand over the door of the room: short and clear.',
  },
  summaryHint: {
    bg: 'Едно-две изречения; стоят в списъка на залите и в търсачките.',
    en: 'One or two sentences; they stand in the list of rooms and in search engines.',
  },
  fundingHint: {
    bg: 'Кой е платил, с номера на договора. Стои на страниците и на всяко отпечатано табло.',
    en: 'Who paid, with the number of the contract. It stands on the pages and on each printed board.',
  },
  headingHint: { bg: 'До 90 знака: чете се отдалеч.', en: 'Up to 90 characters: it is read from afar.' },
  textHint: {
    bg: 'До 700 знака: толкова се чете от два метра на лист A3.',
    en: 'Up to 700 characters: as much as is read from two metres on a sheet of A3.',
  },
  figureHint: {
    bg: 'Ако има число, което говори само: „1 207“. Може да остане празно.',
    en: 'If there is a number that speaks for itself: “1,207”. It may stay empty.',
  },
  figureLabelHint: {
    bg: 'Например „подписа за три седмици“.',
    en: 'For example “signatures in three weeks”.',
  },
  pictureHint: {
    bg: 'PNG или JPEG, за печат поне 2000 точки по дългата страна. Хора в близък план – само с тяхно съгласие.',
    en: 'PNG or JPEG, for printing at least 2000 pixels along the longer side. People in close-up with their consent alone.',
  },
  otherPictureHint: {
    bg: 'Празно: картината остава същата.',
    en: 'Empty: the picture stays the same.',
  },
  altHint: {
    bg: 'Едно изречение за хората, които не виждат: „Жена подава лист за подпис на млад мъж на площада“.',
    en: 'One sentence for those who cannot see: “A woman hands a sheet to a young man in the square”.',
  },
  aboutHint: {
    bg: 'Практика, събитие, документ, препоръка: картата му стои до таблото, а кодът на отпечатаното табло води към него.',
    en: 'A practice, an event, a document, a recommendation: its card stands by the board, and the code on the printed board leads to it.',
  },
  placeHint: { bg: '1 е първото.', en: '1 is the first.' },
  boards: { bg: 'Табла', en: 'Boards' },
  noBoards: {
    bg: 'Залата е празна. Добавете първото табло с бутона горе.',
    en: 'The room is empty. Add the first board with the button above.',
  },
  place: { bg: 'Ред', en: 'Order' },
  heading: { bg: 'Табло', en: 'Board' },
  up: { bg: 'Нагоре', en: 'Up' },
  down: { bg: 'Надолу', en: 'Down' },
  moveUp: { bg: 'Преместете нагоре: {heading}', en: 'Move up: {heading}' },
  moveDown: { bg: 'Преместете надолу: {heading}', en: 'Move down: {heading}' },
  moved: { bg: 'Преместено.', en: 'Moved.' },
  boardAdded: { bg: 'Таблото е окачено последно в залата.', en: 'The board hangs last in the room.' },
  screen: { bg: 'На цял екран', en: 'Full screen' },
  printLandscape: { bg: 'Табла за печат, легнали', en: 'Boards to print, landscape' },
  printPortrait: { bg: 'Табла за печат, изправени', en: 'Boards to print, portrait' },
  picture: { bg: 'Картина', en: 'Picture' },
});
