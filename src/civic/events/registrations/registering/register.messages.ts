import { defineMessages } from '../../../../platform/i18n/index.js';

export const registerMessages = defineMessages('events.register', {
  events: { bg: 'Събития', en: 'Events' },
  title: { bg: 'Запишете се', en: 'Register' },
  toEvent: { bg: 'Към събитието', en: 'To the event' },
  name: { bg: 'Име и фамилия', en: 'Name and surname' },
  nameHint: {
    bg: 'Виждат го само организаторите на входа.',
    en: 'Only the organisers at the entrance see it.',
  },
  nameMissing: { bg: 'Напишете името си.', en: 'Write your name.' },
  email: { bg: 'Имейл адрес', en: 'E-mail address' },
  emailHint: {
    bg: 'Ще получите писмо с връзка; мястото е Ваше, след като потвърдите от нея. Там ще дойде и билетът.',
    en: 'You will get a letter with a link; the seat is yours once you confirm by it. The ticket comes there, too.',
  },
  needs: { bg: 'От какво имате нужда, за да участвате', en: 'What you need to take part' },
  needsHint: {
    bg: 'Например превод на жестов език, място за инвалидна количка, по-едър шрифт. Ако нищо – оставете празно.',
    en: 'For example sign language, room for a wheelchair, larger print. If nothing, leave it empty.',
  },
  needsConsent: {
    bg: 'Съгласен/съгласна съм организаторите да прочетат това, за да подготвят мястото.',
    en: 'I agree that the organisers read this to prepare the place.',
  },
  needsConsentMissing: {
    bg: 'Потвърдете, че организаторите може да прочетат от какво имате нужда, или изтрийте написаното.',
    en: 'Confirm that the organisers may read what you need, or delete what you wrote.',
  },
  privacy: {
    bg: 'Данните се пазят криптирани само за това събитие и се заличават {days} дни след него. Остава само колко души са се записали и са дошли.',
    en: 'The data are kept encrypted for this event alone and erased {days} days after it. Only how many registered and came remains.',
  },
  willWait: {
    bg: 'Местата са заети. Ще Ви запишем в списъка на чакащите и ще Ви пишем, щом дойде Вашият ред.',
    en: 'All seats are taken. You will join the waiting list, and we write to you when it is your turn.',
  },
  toCheck: { bg: 'Продължете', en: 'Continue' },
  registerNow: { bg: 'Запишете ме', en: 'Register me' },
  asParticipant: {
    bg: 'Влезли сте в профила си, затова писмо за потвърждение не е нужно. Билетът ще дойде на имейла Ви.',
    en: 'You are signed in, so no letter of confirmation is needed. The ticket will come to your e-mail.',
  },
  signInLead: { bg: 'Имате профил?', en: 'Do you have an account?' },
  signIn: { bg: 'Влезте и се запишете с един бутон', en: 'Sign in and register with one button' },
  tooMany: {
    bg: 'От Вашата мрежа дойдоха твърде много записвания за кратко време. Опитайте отново след малко.',
    en: 'Too many registrations came from your network in a short time. Try again in a while.',
  },
  sessionOver: {
    bg: 'Вече не сте влезли в профила си. Напишете имейл адреса си, за да се запишете с писмо.',
    en: 'You are no longer signed in. Write your e-mail address to register by letter.',
  },
  checkTitle: { bg: 'Проверете отговорите си', en: 'Check your answers' },
  checkText: {
    bg: 'Ще изпратим писмо на {email}. Мястото е Ваше, след като потвърдите от него.',
    en: 'We will send a letter to {email}. The seat is yours once you confirm from it.',
  },
  nothing: { bg: 'нищо', en: 'nothing' },
  send: { bg: 'Изпратете ми писмо', en: 'Send me the letter' },
  change: { bg: 'Променете', en: 'Change' },
  sentTitle: { bg: 'Изпратихме Ви писмо', en: 'We sent you a letter' },
  sentText: {
    bg: 'Отворете писмото и натиснете бутона в него. Мястото се дава едва тогава, по реда на потвърждаване.',
    en: 'Open the letter and press its button. Only then the seat is given, in the order of confirming.',
  },
  sentNotThere: {
    bg: 'Ако го няма до няколко минути, погледнете в нежеланата поща и дали адресът е верен.',
    en: 'If it is not there in a few minutes, look among the unwanted mail and check the address.',
  },
  again: { bg: 'Попълнете отново', en: 'Fill in the form again' },

  notTakenTitle: { bg: 'Не може да се запишете', en: 'You cannot register' },
  taking_none: {
    bg: 'За това събитие не е нужно записване: входът е свободен.',
    en: 'This event needs no registration: everybody may come.',
  },
  taking_notYet: { bg: 'Записването започва на {opens}.', en: 'Registration opens on {opens}.' },
  taking_closed: {
    bg: 'Записването приключи на {closes}. Ако има свободни места, ще Ви пуснат и на входа.',
    en: 'Registration closed on {closes}. If there are free seats, you will be let in at the entrance.',
  },
  taking_over: {
    bg: 'Събитието вече се проведе ({when}) и за него не може да се записвате.',
    en: 'The event has taken place already ({when}); one can no longer register for it.',
  },
  taking_postponed: {
    bg: 'Събитието е отложено. Записването ще се отвори, когато има нова дата.',
    en: 'The event is postponed. Registration will open when there is a new date.',
  },
  taking_cancelled: { bg: 'Събитието е отменено.', en: 'The event is cancelled.' },
});
