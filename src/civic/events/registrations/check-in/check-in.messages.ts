import { defineMessages } from '../../../../platform/i18n/index.js';

/** At the door, on a phone. */
export const checkInMessages = defineMessages('events.checkIn', {
  events: { bg: 'Събития', en: 'Events' },
  title: { bg: 'Вход', en: 'Entrance' },
  counts: {
    bg: '{came, plural, =0 {Още никой не е дошъл; места имат {registered}.} other {{came, plural, one {Дошъл е един човек} other {Дошли са # души}}: {checkedIn} от записаните {registered} и {walkIns} без записване.}}',
    en: '{came, plural, =0 {Nobody has come yet; {registered} have seats.} other {{came, plural, one {One person has} other {# people have}} come: {checkedIn} of {registered} registered and {walkIns} without registration.}}',
  },
  waiting: {
    bg: 'Чакащи: {count}. Ако има място, пуснете ги със същия бутон.',
    en: 'Waiting: {count}. If there is room, let them in with the same button.',
  },
  search: { bg: 'Име или номер на билет', en: 'Name or ticket number' },
  find: { bg: 'Намерете', en: 'Find' },
  all: { bg: 'Всички', en: 'All' },
  list: { bg: 'Записани', en: 'Registered' },
  nobody: { bg: 'Няма такъв записан.', en: 'Nobody registered like that.' },
  empty: { bg: 'Никой не се е записал предварително.', en: 'Nobody has registered beforehand.' },
  nobodyHint: {
    bg: 'Проверете изписването или го пребройте като дошъл без записване.',
    en: 'Check the spelling, or count them as somebody without registration.',
  },
  forgotten: { bg: 'Заличен участник', en: 'Somebody forgotten' },
  number: { bg: '№ {number}', en: 'No. {number}' },
  reserved: { bg: 'запазено място', en: 'reserved seat' },
  unconfirmed: { bg: 'новата дата не е потвърдена', en: 'has not confirmed the new date' },
  isWaiting: { bg: 'чака', en: 'waiting' },
  cancelled: { bg: 'отказано', en: 'cancelled' },
  needs: { bg: 'Нужди: {needs}', en: 'Needs: {needs}' },
  checkIn: { bg: 'Отбележете', en: 'Check in' },
  checkInName: { bg: 'Отбележете {name}', en: 'Check in {name}' },
  cameAt: { bg: 'на място в {time}', en: 'here at {time}' },
  undo: { bg: 'Върнете', en: 'Undo' },
  undoName: { bg: 'Върнете отбелязването на {name}', en: 'Undo the check-in of {name}' },
  doneNow: { bg: 'Отбелязано: {name}', en: 'Checked in: {name}' },
  doneBefore: { bg: 'Вече е отбелязано в {time}: {name}', en: 'Checked in already at {time}: {name}' },
  doneBeforeText: {
    bg: 'Нищо не е преброено втори път.',
    en: 'Nothing was counted a second time.',
  },
  walkIn: { bg: 'Без записване: +1', en: 'Without registration: +1' },
  walkInDone: { bg: 'Преброен е още един без записване', en: 'One more without registration was counted' },
  walkInUndo: { bg: 'Върнете последния', en: 'Undo the last one' },
  ticketTitle: { bg: 'Билет № {number}', en: 'Ticket No. {number}' },
  ticketPublic: {
    bg: 'Това е билет за събитието. Покажете го на входа; името е само пред организаторите.',
    en: 'This is a ticket for the event. Show it at the entrance; the name is before the organisers alone.',
  },
  ticketCancelled: {
    bg: 'Записването е отказано: билетът не важи.',
    en: 'The registration was cancelled: the ticket is not valid.',
  },
  ticketWaiting: { bg: 'Още е в списъка на чакащите.', en: 'Still on the waiting list.' },
  toList: { bg: 'Към списъка', en: 'To the list' },
  toEvent: { bg: 'Към събитието', en: 'To the event' },
  closed: {
    bg: 'Събитието е отложено, отменено или в архива: никой не се отбелязва.',
    en: 'The event is postponed, cancelled or archived: nobody is checked in.',
  },
});
