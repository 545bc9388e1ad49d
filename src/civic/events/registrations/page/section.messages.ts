import { defineMessages } from '../../../../platform/i18n/index.js';

/** The box of registration on the page of an event. */
export const sectionMessages = defineMessages('events.registrationBox', {
  title: { bg: 'Записване', en: 'Registration' },
  register: { bg: 'Запишете се', en: 'Register' },
  registerMe: { bg: 'Запишете ме', en: 'Register me' },
  joinLine: { bg: 'Влезте в списъка на чакащите', en: 'Join the waiting list' },
  byEmail: { bg: 'Само с имейл, без парола.', en: 'With an e-mail address alone, without a password.' },
  withNeeds: { bg: 'Имам нужда от нещо, за да участвам', en: 'I need something to take part' },
  free: {
    bg: '{count, plural, one {Остава едно място} other {Остават # места}} от {all}.',
    en: '{count, plural, one {One seat} other {# seats}} of {all} left.',
  },
  noLimit: { bg: 'Места има за всички, които се запишат.', en: 'There is room for everybody who registers.' },
  registered: {
    bg: '{count, plural, =0 {} one {Записан е един човек.} other {Записани са # души.}}',
    en: '{count, plural, =0 {} one {One person is registered.} other {# people are registered.}}',
  },
  full: {
    bg: '{all, plural, one {Единственото място е заето.} other {Всички # места са заети.}} {count, plural, =0 {Още никой не чака.} one {Чака един човек.} other {Чакат # души.}}',
    en: '{all, plural, one {The only seat is taken.} other {All # seats are taken.}} {count, plural, =0 {Nobody waits yet.} one {One person waits.} other {# people wait.}}',
  },
  until: { bg: 'Записването е до {closes}.', en: 'Registration is open until {closes}.' },
  notYet: { bg: 'Записването започва на {opens}.', en: 'Registration opens on {opens}.' },
  closed: { bg: 'Записването приключи.', en: 'Registration is closed.' },
  yours_registered: { bg: 'Вие сте записани.', en: 'You are registered.' },
  yours_waiting: { bg: 'Вие сте в списъка на чакащите.', en: 'You are on the waiting list.' },
  toYours: { bg: 'Вижте записването си', en: 'See your registration' },
  cameTitle: { bg: 'Участие', en: 'Attendance' },
  came: {
    bg: '{count, plural, one {Дойде един човек} other {Дойдоха # души}}, {walkIns, plural, =0 {всички с предварително записване} one {един без записване} other {# без записване}}.',
    en: '{count, plural, one {One person} other {# people}} came, {walkIns, plural, =0 {all of them registered} one {one without registration} other {# without registration}}.',
  },
  cameOnly: {
    bg: '{count, plural, one {Дойде един човек.} other {Дойдоха # души.}}',
    en: '{count, plural, one {One person came.} other {# people came.}}',
  },
  wereRegistered: {
    bg: '{count, plural, one {Записан беше един човек} other {Записани бяха # души}}{waiting, plural, =0 {} one {, за един не остана място} other {, за # не остана място}}.',
    en: '{count, plural, one {One person was} other {# people were}} registered{waiting, plural, =0 {} one {, one found no seat} other {, # found no seat}}.',
  },
});
