import { defineMessages } from '../../../platform/i18n/index.js';

export const participantsMessages = defineMessages('accounts.participants', {
  signIn: { bg: 'Вход', en: 'Sign in' },
  signInTitle: { bg: 'Вход с имейл', en: 'Sign in with your e-mail' },
  signInLead: {
    bg: 'Напишете имейла си. Ще Ви изпратим писмо с връзка и код за вход. Парола не е нужна. Ако влизате за първи път, профилът Ви се създава сам.',
    en: 'Write your e-mail address. We will send you a link and a code to sign in. You need no password. If this is your first time, your profile is made for you.',
  },
  email: { bg: 'Имейл', en: 'E-mail' },
  emailHint: {
    bg: 'Не се показва на другите.',
    en: 'It is not shown to others.',
  },
  sendLetter: { bg: 'Изпратете ми писмо', en: 'Send me a mail' },
  forStaff: { bg: 'Вход за служители', en: 'Sign-in for staff' },
  codeTitle: { bg: 'Проверете пощата си', en: 'Check your mail' },
  codeLead: {
    bg: 'Изпратихме писмо с връзка и шестцифрен код на адреса, който написахте. Те важат 60 минути и за един вход.',
    en: 'We sent a mail with a link and a six-digit code to the address you wrote. They work for 60 minutes and once.',
  },
  codeHelp: {
    bg: 'Няма писмо? Погледнете в нежеланата поща или поискайте ново.',
    en: 'No mail? Look into the spam folder, or ask for a new one.',
  },
  code: { bg: 'Код от писмото', en: 'Code from the mail' },
  codeHint: { bg: 'Шест цифри, например 123 456', en: 'Six digits, for example 123 456' },
  codeWrong: {
    bg: '{left, plural, =0 {Кодът не е верен. Опитите свършиха.} one {Кодът не е верен. Остава Ви # опит.} other {Кодът не е верен. Остават Ви # опита.}}',
    en: '{left, plural, =0 {The code is wrong. There are no tries left.} one {The code is wrong. You have # try left.} other {The code is wrong. You have # tries left.}}',
  },
  askAgain: { bg: 'Поискайте ново писмо', en: 'Ask for a new mail' },
  linkTitle: { bg: 'Остава един бутон', en: 'One button to go' },
  linkLead: {
    bg: 'Натиснете бутона, за да влезете. Питаме, защото някои пощи отварят връзките сами.',
    en: 'Press the button to sign in. We ask because some mail programs open links by themselves.',
  },
  enter: { bg: 'Вход в платформата', en: 'Sign in to the platform' },
  usedTitle: { bg: 'Писмото вече е използвано', en: 'The mail was used already' },
  usedText: {
    bg: 'С това писмо вече е влизано, а то важи за един вход. Ако още не сте в профила си, поискайте ново.',
    en: 'Somebody signed in with this mail already, and it works once. If you are not signed in, ask for a new one.',
  },
  expiredTitle: { bg: 'Срокът на писмото е изтекъл', en: 'The mail has expired' },
  expiredText: {
    bg: 'Връзката и кодът важат 60 минути. Поискайте ново писмо.',
    en: 'The link and the code work for 60 minutes. Ask for a new mail.',
  },
  exhaustedTitle: { bg: 'Опитите за този код свършиха', en: 'No tries left for this code' },
  exhaustedText: {
    bg: 'Кодът е сгрешен пет пъти. Връзката от писмото още работи, или поискайте ново писмо.',
    en: 'The code was wrong five times. The link in the mail still works, or ask for a new mail.',
  },
  disabledTitle: { bg: 'Профилът е спрян', en: 'The profile is closed' },
  disabledText: {
    bg: 'Този профил е спрян от общината. Ако мислите, че е по грешка, пишете ни.',
    en: 'The municipality closed this profile. If you think that this is a mistake, write to us.',
  },
  unknownTitle: { bg: 'Връзката не е вярна', en: 'The link is wrong' },
  unknownText: {
    bg: 'Проверете дали сте я копирали цялата, или поискайте ново писмо.',
    en: 'Check whether you copied all of it, or ask for a new mail.',
  },
  profileTitle: { bg: 'Моят профил', en: 'My profile' },
  saved: { bg: 'Промените са запазени.', en: 'The changes are saved.' },
  name: { bg: 'Име', en: 'Name' },
  nameHint: {
    bg: 'Както искате да се обръщаме към Вас.',
    en: 'As you would like us to address you.',
  },
  showsName: {
    bg: 'Показвайте името ми до това, което пиша',
    en: 'Show my name beside what I write',
  },
  showsNameHint: {
    bg: 'Без отметка другите виждат „Участник“.',
    en: 'Without it, others see “Participant”.',
  },
  language: { bg: 'Език на писмата до мен', en: 'Language of mails to me' },
  settlement: { bg: 'Населено място', en: 'Town or village' },
  settlementNone: { bg: 'Не казвам', en: 'I do not say' },
  settlementUnknown: { bg: 'Изберете място от списъка.', en: 'Choose a place from the list.' },
  save: { bg: 'Запазване', en: 'Save' },
  verification: { bg: 'Потвърдена самоличност', en: 'Confirmed identity' },
  verificationNone: { bg: 'още не', en: 'not yet' },
  verificationEmail: { bg: 'по имейл', en: 'by e-mail' },
  verificationInPerson: { bg: 'лично, на гише', en: 'in person, at the counter' },
  verificationEAuth: { bg: 'с е-Автентикация', en: 'by national eAuth' },
  since: { bg: 'Профил от', en: 'Profile since' },
  organisation: { bg: 'Организация', en: 'Organisation' },
  myContributions: {
    bg: 'Вашето участие и какво стана с него',
    en: 'What you contributed, and what became of it',
  },
  myData: { bg: 'Моите данни', en: 'My data' },
  sessions: { bg: 'Вход и изход', en: 'Signing in and out' },
  sessionsText: {
    bg: '{count, plural, one {Влезли сте на # устройство.} other {Влезли сте на # устройства.}}',
    en: '{count, plural, one {You are signed in on # device.} other {You are signed in on # devices.}}',
  },
  signOut: { bg: 'Изход', en: 'Sign out' },
  signOutEverywhere: { bg: 'Изход от всички устройства', en: 'Sign out on all devices' },
  dataTitle: { bg: 'Моите данни', en: 'My data' },
  dataLead: {
    bg: 'Тук изтегляте всичко, което платформата пази за Вас, или го изтривате.',
    en: 'Here you download all that the platform keeps about you, or erase it.',
  },
  dataHeld: { bg: 'Какво пазим', en: 'What we keep' },
  download: { bg: 'Изтегляне (JSON)', en: 'Download (JSON)' },
  eraseTitle: { bg: 'Изтриване на профила', en: 'Erase the profile' },
  eraseText: {
    bg: 'Името, имейлът и абонаментите Ви се изтриват веднага и завинаги. Това, което сте написали публично, остава без име.',
    en: 'Your name, e-mail address and subscriptions are erased at once and for good. What you wrote in public stays, without a name.',
  },
  eraseUnderstood: {
    bg: 'Разбирам, че това не може да се върне',
    en: 'I understand that this cannot be undone',
  },
  erase: { bg: 'Изтрийте профила ми', en: 'Erase my profile' },
  erasedTitle: { bg: 'Профилът Ви е изтрит', en: 'Your profile is erased' },
  erasedText: {
    bg: 'Вече не пазим името и имейла Ви. Ще се радваме да се върнете.',
    en: 'We no longer keep your name and e-mail address. You are welcome to come back.',
  },
  profileData: {
    bg: 'Профил: имейл, име, език, населено място',
    en: 'Profile: e-mail, name, language, place',
  },
  organisationData: { bg: 'Организация, която представлявате', en: 'The organisation you speak for' },
  mailSubject: { bg: 'Вход в „Мегдан“: {code}', en: 'Sign in to Megdan: {code}' },
  mailTitle: { bg: 'Вход в „Мегдан“', en: 'Sign in to Megdan' },
  mailLead: {
    bg: 'Натиснете бутона или напишете кода на страницата, от която го поискахте.',
    en: 'Press the button, or write the code on the page from which you asked for it.',
  },
  mailExpires: {
    bg: 'Важи до {time} и за един вход.',
    en: 'Works until {time} and once.',
  },
  mailNotYou: {
    bg: 'Ако не сте искали вход, не правете нищо: без това писмо никой не може да влезе. Не давайте кода на никого, общината никога няма да го поиска.',
    en: 'If you did not ask to sign in, do nothing: without this mail nobody gets in. Give the code to nobody; the municipality will never ask for it.',
  },
});
