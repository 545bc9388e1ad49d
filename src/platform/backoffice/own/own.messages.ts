import { defineMessages } from '../../i18n/index.js';

export const calendarMessages = defineMessages('backoffice.calendar', {
  dayTaken: {
    bg: 'За този ден вече има запис. Отворете него.',
    en: 'There is an entry for this day already.',
  },
  alreadyOff: { bg: 'Този ден и без това е неработен.', en: 'This is a day off anyway.' },
  alreadyWorking: { bg: 'Този ден и без това е работен.', en: 'This is a working day anyway.' },
});

export const settingsMessages = defineMessages('backoffice.settings', {
  settingsChanged: {
    bg: 'Междувременно колега е записал тези настройки. Презаредете страницата и нанесете промените си отново.',
    en: 'A colleague saved these settings meanwhile. Reload the page and make your changes again.',
  },
});
