import { defineMessages } from '../../../../platform/i18n/index.js';

export const audienceMessages = defineMessages('portal.pages.audiences', {
  openTitle: { bg: 'Отворено сега', en: 'Open now' },
  nothing: { bg: 'В момента няма нищо отворено.', en: 'Nothing is open right now.' },
  nothingHint: {
    bg: 'Изберете тема и ще Ви пишем, щом излезе нещо по нея.',
    en: 'Choose a topic and we write to you as soon as something about it is out.',
  },
  follow: { bg: 'Изберете какво да следите', en: 'Choose what to follow' },
  until: {
    bg: 'до {date} · {days, plural, =0 {последен ден} one {остава # ден} other {остават # дни}}',
    en: 'until {date} · {days, plural, =0 {last day} one {# day left} other {# days left}}',
  },
  others: { bg: 'За кого още', en: 'For others' },
});
