import { defineMessages } from '../../../platform/i18n/index.js';

/** What people read around „Искаме това и тук“. */
export const supportMessages = defineMessages('practices.support', {
  title: { bg: 'Искаме това и тук', en: 'We want this here' },
  count: {
    bg: '{count, plural, =0 {Още никой не го е поискал.} one {# човек го иска и тук.} other {# души го искат и тук.}}',
    en: '{count, plural, =0 {Nobody has asked for it yet.} one {# person wants it here.} other {# people want it here.}}',
  },
  threshold: {
    bg: 'Когато го поискат {threshold, number} души, общината дължи обоснован отговор до {days, plural, one {# ден} other {# дни}}.',
    en: 'Once {threshold, number} people want it, the municipality owes a reasoned answer within {days, plural, one {# day} other {# days}}.',
  },
  meter: {
    bg: '{count, number} от {threshold, number} подкрепи',
    en: '{count, number} of {threshold, number} supporters',
  },
  owed: {
    bg: 'Достатъчно хора го поискаха. Общината ще отговори тук.',
    en: 'Enough people asked for it. The municipality will answer here.',
  },
  archived: {
    bg: 'Практиката е в архива и не събира повече подкрепи.',
    en: 'The practice is archived and takes no more support.',
  },
  byPlace: { bg: 'Откъде го искат', en: 'Where it is wanted' },
  people: { bg: 'Хора', en: 'People' },
  elsewhere: {
    bg: 'Други места и хора, които не посочиха',
    en: 'Other places, and people who did not say',
  },
  byPlaceNote: {
    bg: 'Място с по-малко от трима души се брои при другите, за да не личи кой е.',
    en: 'A place with fewer than three people is counted with the others, so that nobody can be told apart.',
  },
  place: { bg: 'Къде го искате', en: 'Where you want it' },
  noPlace: { bg: 'Без да посочвам', en: 'I would rather not say' },
  email: { bg: 'Имейл', en: 'E-mail' },
  emailHint: {
    bg: 'Ще Ви изпратим връзка за потвърждение. Имейлът Ви не се показва на никого.',
    en: 'We send you a link to confirm. Your address is shown to nobody.',
  },
  want: { bg: 'И аз го искам', en: 'I want it too' },
  youWant: { bg: 'Вие го искате и тук.', en: 'You want it here.' },
  withdraw: { bg: 'Оттеглете подкрепата си', en: 'Take your support back' },
  doneSupported: { bg: 'Подкрепата Ви е преброена.', en: 'Your support was counted.' },
  doneWithdrawn: { bg: 'Подкрепата Ви е оттеглена.', en: 'Your support was taken back.' },
  sentTitle: { bg: 'Проверете пощата си', en: 'Check your mail' },
  sentText: {
    bg: 'Изпратихме Ви връзка. Отворете я и натиснете бутона – тогава подкрепата се брои. Връзката важи 3 дни.',
    en: 'We sent you a link. Open it and press the button: your support counts from then on. The link works for 3 days.',
  },
  toPractice: { bg: 'Към добрата практика', en: 'To the good practice' },
  confirmTitle: { bg: 'Да преброим ли подкрепата Ви?', en: 'Count your support?' },
  confirmText: {
    bg: 'С бутона потвърждавате имейла си и влизате. Името и имейлът Ви не се показват; вижда се само броят.',
    en: 'The button confirms your address and signs you in. Neither name nor address is shown, only the count.',
  },
  confirmButton: { bg: 'Да, искам го и тук', en: 'Yes, I want it here' },
  standsTitle: { bg: 'Подкрепата Ви е преброена', en: 'Your support is counted' },
  standsText: {
    bg: 'Може да я оттеглите по всяко време – с този бутон или на страницата на практиката.',
    en: 'You can take it back whenever you like, with this button or on the page of the practice.',
  },
  goneTitle: { bg: 'Подкрепата Ви е оттеглена', en: 'Your support was taken back' },
  goneText: {
    bg: 'Вече не се брои. Може да подкрепите практиката отново от страницата ѝ.',
    en: 'It no longer counts. You can support the practice again on its page.',
  },
  expiredTitle: { bg: 'Връзката вече не важи', en: 'The link no longer works' },
  expiredText: {
    bg: 'Подкрепата не е преброена. Поискайте нова връзка от страницата на практиката.',
    en: 'The support was not counted. Ask for a new link on the page of the practice.',
  },
  unknownTitle: { bg: 'Непозната връзка', en: 'Unknown link' },
  unknownText: {
    bg: 'Тази връзка не е изпратена от нас или е прекъсната при копирането.',
    en: 'We did not send this link, or it was cut when it was copied.',
  },
  disabledTitle: { bg: 'Профилът е затворен', en: 'The account is closed' },
  disabledText: {
    bg: 'Профилът с този имейл е затворен, затова подкрепата не може да бъде преброена.',
    en: 'The account with this address is closed, so the support cannot be counted.',
  },
  refusedTitle: { bg: 'Подкрепата не е преброена', en: 'The support was not counted' },
  supportPlace: {
    bg: 'Изберете населено място от списъка или не посочвайте.',
    en: 'Choose a settlement from the list, or none.',
  },
  practiceNotPublished: {
    bg: 'Практиката е в архива и не събира повече подкрепи.',
    en: 'The practice is archived and takes no more support.',
  },
  mailboxFull: {
    bg: 'На този имейл вече изпратихме няколко връзки. Потвърдете по някоя от тях или опитайте след час.',
    en: 'Several links went to this address already. Confirm one of them, or try again in an hour.',
  },
  tooMany: {
    bg: 'От Вашата мрежа дойдоха много подкрепи наведнъж. Опитайте след малко.',
    en: 'Much support came from your network at once. Try again in a while.',
  },
  mailSubject: { bg: 'Потвърдете, че искате това и тук', en: 'Confirm that you want this here' },
  mailTitle: { bg: 'Една стъпка до подкрепата', en: 'One step to your support' },
  mailLead: {
    bg: 'Някой, вероятно Вие, поиска добрата практика „{title}“ и тук с този имейл.',
    en: 'Somebody, probably you, wants the good practice “{title}” here, with this address.',
  },
  mailButton: { bg: 'Вижте и потвърдете', en: 'See and confirm' },
  mailExpires: {
    bg: 'Връзката важи до {until}. Със същата връзка подкрепата се оттегля по всяко време.',
    en: 'The link works until {until}. The same link takes the support back whenever you like.',
  },
  mailNotYou: {
    bg: 'Ако не сте Вие, не правете нищо: без потвърждение нищо не се брои.',
    en: 'If it was not you, do nothing: without a confirmation nothing is counted.',
  },
  supportData: { bg: 'Подкрепени добри практики', en: 'Good practices that you want here' },
  pendingData: { bg: 'Непотвърдени подкрепи на добри практики', en: 'Unconfirmed support of good practices' },
  proposedData: { bg: 'Предложени добри практики', en: 'Good practices that you proposed' },
});
