import { defineMessages } from '../../platform/i18n/index.js';

/** What the public reads of the exhibition wherever it stands: news, the footer, crumbs. */
export const exhibitionMessages = defineMessages('exhibitions', {
  room: { bg: 'Зала на изложбата', en: 'Room of the exhibition' },
  rooms: { bg: 'Зали на изложбата', en: 'Rooms of the exhibition' },
  exhibition: { bg: 'Постоянна изложба', en: 'Permanent exhibition' },
  newsOpened: { bg: 'Залата е отворена.', en: 'The room is open.' },
  newsClosed: { bg: 'Залата е преместена в архива.', en: 'The room was moved to the archive.' },
  newsBoard: { bg: 'В залата има ново табло.', en: 'There is a new board in the room.' },
});
