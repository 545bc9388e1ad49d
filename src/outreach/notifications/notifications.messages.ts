import { defineMessages } from '../../platform/i18n/index.js';

/** In mails. */
export const digestMessages = defineMessages('digest', {
  lastDays: { bg: 'Последни дни за мнение', en: 'Last days to have a say' },
  fresh: { bg: 'Нови', en: 'New' },
  changed: { bg: 'Променени', en: 'Changed' },
  over: { bg: 'Приключили', en: 'Closed' },
  countLastDays: {
    bg: '{count, plural, =1 {един срок, който изтича} =2 {два срока, които изтичат} =3 {три срока, които изтичат} =4 {четири срока, които изтичат} =5 {пет срока, които изтичат} other {# срока, които изтичат}}',
    en: '{count, plural, =1 {one deadline coming up} =2 {two deadlines coming up} =3 {three deadlines coming up} other {# deadlines coming up}}',
  },
  countFresh: {
    bg: '{count, plural, =1 {една новост} =2 {две новости} =3 {три новости} =4 {четири новости} =5 {пет новости} other {# новости}}',
    en: '{count, plural, =1 {one new item} =2 {two new items} =3 {three new items} other {# new items}}',
  },
  countChanged: {
    bg: '{count, plural, =1 {една промяна} =2 {две промени} =3 {три промени} =4 {четири промени} =5 {пет промени} other {# промени}}',
    en: '{count, plural, =1 {one change} =2 {two changes} =3 {three changes} other {# changes}}',
  },
  countOver: {
    bg: '{count, plural, =1 {едно приключило обсъждане} =2 {две приключили обсъждания} =3 {три приключили обсъждания} other {# приключили обсъждания}}',
    en: '{count, plural, =1 {one closed item} =2 {two closed items} =3 {three closed items} other {# closed items}}',
  },
  and: { bg: 'и', en: 'and' },
  singleSubject: { bg: '{title}: {line}', en: '{title}: {line}' },
  leadOneDay: {
    bg: '{date}. Само промененото от последното писмо.',
    en: '{date}. Only what changed since the last mail.',
  },
  leadDays: {
    bg: '{days}. Само промененото от последното писмо.',
    en: '{days}. Only what changed since the last mail.',
  },
  becauseSubject: { bg: 'Получавате това, защото го следите.', en: 'You get this because you follow it.' },
  becauseParticipated: {
    bg: 'Получавате това, защото участвахте.',
    en: 'You get this because you took part.',
  },
  becauseDescendsFrom: {
    bg: 'Получавате това, защото следите „{title}“, от което произтича.',
    en: 'You get this because you follow “{title}”, which it came from.',
  },
  becauseDescendsJoined: {
    bg: 'Получавате това, защото участвахте в „{title}“, от което произтича.',
    en: 'You get this because you took part in “{title}”, which it came from.',
  },
  becauseDescends: {
    bg: 'Получавате това, защото произтича от нещо, което следите.',
    en: 'You get this because it came from something that you follow.',
  },
  becauseTopic: {
    bg: 'Получавате това, защото следите темата „{name}“.',
    en: 'You get this because you follow the topic “{name}”.',
  },
  becauseType: {
    bg: 'Получавате това, защото следите „{name}“.',
    en: 'You get this because you follow “{name}”.',
  },
  becausePlace: {
    bg: 'Получавате това, защото следите новините за {name}.',
    en: 'You get this because you follow the news of {name}.',
  },
  becauseEverything: {
    bg: 'Получавате това, защото следите всичко ново.',
    en: 'You get this because you follow everything new.',
  },
  stopSubject: { bg: 'Спрете само за това', en: 'Stop for this one' },
  stopDescent: { bg: 'Спрете за целия път', en: 'Stop for the whole path' },
  stopTopic: { bg: 'Спрете за тази тема', en: 'Stop for this topic' },
  stopType: { bg: 'Спрете за тях', en: 'Stop for these' },
  stopPlace: { bg: 'Спрете за това място', en: 'Stop for this place' },
  stopEverything: { bg: 'Спрете за всичко ново', en: 'Stop for everything new' },
  preferences: { bg: 'Предпочитания', en: 'Preferences' },
  stopAll: { bg: 'Спрете всички писма', en: 'Stop all mails' },
  next: {
    bg: 'Следващото обобщение е на {date}, ако нещо се промени.',
    en: 'The next digest comes on {date}, if something changes.',
  },
  nextImmediate: {
    bg: 'Пишем Ви веднага щом нещо се промени.',
    en: 'We write as soon as something changes.',
  },
  confirmSubject: {
    bg: 'Потвърдете, че искате да следите новините',
    en: 'Confirm that you want to follow the news',
  },
  confirmTitle: { bg: 'Потвърдете абонамента си', en: 'Confirm your subscription' },
  confirmLead: {
    bg: 'Някой, вероятно Вие, поиска да получава на този адрес новини за:',
    en: 'Somebody, probably you, asked for news at this address about:',
  },
  confirmHow: {
    bg: '{frequency, select, immediate {Ще Ви пишем веднага щом нещо се промени.} daily {Ще Ви пишем най-много веднъж на ден, в 8:00 ч.} weekly {Ще Ви пишем най-много веднъж седмично, в понеделник в 8:00 ч.} other {Честотата на писмата остава каквато сте я избрали.}}',
    en: '{frequency, select, immediate {We will write as soon as something changes.} daily {We will write at most once a day, at 8:00.} weekly {We will write at most once a week, on Monday at 8:00.} other {How often we write stays as you have chosen.}}',
  },
  confirmButton: { bg: 'Потвърдете', en: 'Confirm' },
  confirmExpires: {
    bg: 'Връзката важи до {date}. Без потвърждение няма да Ви пишем повече.',
    en: 'The link works until {date}. Without a confirmation we will not write again.',
  },
  confirmNotYou: {
    bg: 'Ако не сте Вие, просто изтрийте това писмо.',
    en: 'If it was not you, just delete this mail.',
  },
});
