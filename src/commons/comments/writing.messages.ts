import { defineMessages } from '../../platform/i18n/index.js';

/** The forms, and the way of a newcomer. */
export const writingMessages = defineMessages('comments.writing', {
  heading: { bg: 'Кажете какво мислите', en: 'Say what you think' },
  stance: { bg: 'Вашето мнение е', en: 'Your comment is' },
  text: { bg: 'Текст', en: 'Text' },
  textHint: {
    bg: 'До 5000 знака. Аргументи, примери, числа. Без лични данни на други хора.',
    en: 'Up to 5,000 characters. Arguments, examples, numbers. No personal data of others.',
  },
  rules: { bg: 'Правила за участие', en: 'Rules of taking part' },
  publish: { bg: 'Публикувайте', en: 'Publish' },
  publishReply: { bg: 'Отговорете', en: 'Reply' },
  save: { bg: 'Запишете', en: 'Save' },
  cancel: { bg: 'Откажете', en: 'Cancel' },
  shownAs: { bg: 'Ще се вижда от: {author}.', en: 'It will be shown as from: {author}.' },
  changeName: { bg: 'Променете в „Моят профил“', en: 'Change it in your profile' },
  asOrganisation: { bg: 'Пиша от името на „{name}“', en: 'I write in the name of “{name}”' },
  email: { bg: 'Имейл', en: 'E-mail' },
  emailHint: {
    bg: 'Ще Ви изпратим връзка, с която мнението се публикува. Имейлът не се показва.',
    en: 'We will send you a link that publishes the comment. The address is not shown.',
  },
  name: { bg: 'Име', en: 'Name' },
  nameHint: {
    bg: 'Без отметката по-долу под мнението стои „Участник“ и код.',
    en: 'Without the tick below, the comment is from “Participant” and a code.',
  },
  showsName: { bg: 'Показвайте името ми', en: 'Show my name' },
  signIn: { bg: 'Влезте', en: 'Sign in' },
  signInLead: { bg: 'Имате профил?', en: 'You have an account?' },
  sessionOverText: {
    bg: 'Не сте влезли. Написаното е тук: публикувайте го с имейла си, или влезте и го изпратете.',
    en: 'You are not signed in. What you wrote is here: publish it with your address, or sign in and send it.',
  },
  sessionOverTitle: { bg: 'Нищо не е изгубено', en: 'Nothing is lost' },
  blank: {
    bg: 'Напишете нещо, което може да се прочете.',
    en: 'Write something that can be read.',
  },
  mailboxFull: {
    bg: 'На този имейл вече изпратихме няколко връзки. Потвърдете по някоя от тях, влезте, или опитайте след час.',
    en: 'Several links went to this address already. Confirm one of them, sign in, or try again in an hour.',
  },
  tooMany: {
    bg: 'От Вашата мрежа дойдоха много мнения наведнъж. Опитайте след малко; написаното остава тук.',
    en: 'Many comments came from your network at once. Try again in a while; what you wrote stays here.',
  },
  signInToSave: {
    bg: 'Вече не сте влезли. Влезте в друг раздел и запишете оттук; написаното остава в полето.',
    en: 'You are no longer signed in. Sign in in another tab and save from here; what you wrote stays in the field.',
  },

  sentTitle: { bg: 'Проверете пощата си', en: 'Check your mail' },
  sentText: {
    bg: 'Изпратихме Ви връзка. Отворете я и натиснете „Публикувайте“ – тогава мнението Ви ще се появи. Връзката важи 3 дни.',
    en: 'We sent you a link. Open it and press “Publish”: then your comment will appear. The link works for 3 days.',
  },
  confirmTitle: { bg: 'Да публикуваме ли мнението Ви?', en: 'Publish your comment?' },
  confirmText: {
    bg: 'С натискането на бутона мнението се публикува и влизате в профила си.',
    en: 'Pressing the button publishes the comment and signs you in.',
  },
  expiredTitle: { bg: 'Връзката изтече', en: 'The link has expired' },
  expiredText: {
    bg: 'Мнението не е публикувано. Текстът Ви е по-долу: изпратете го отново.',
    en: 'The comment was not published. Your text is below: send it again.',
  },
  unknownTitle: { bg: 'Непозната връзка', en: 'Unknown link' },
  unknownText: {
    bg: 'Връзката не е пълна или не е от нас. Копирайте я цялата от писмото.',
    en: 'The link is not complete, or not ours. Copy all of it from the mail.',
  },
  disabledTitle: { bg: 'Профилът е спрян', en: 'The account is closed' },
  disabledText: {
    bg: 'С този имейл не може да се публикува. Обърнете се към общината.',
    en: 'Nothing can be published with this address. Contact the municipality.',
  },
  refusedTitle: { bg: 'Мнението не е публикувано', en: 'The comment is not published' },
  home: { bg: 'Начало', en: 'Home' },
  yourText: { bg: 'Вашият текст', en: 'Your text' },

  mailSubject: { bg: 'Потвърдете мнението си', en: 'Confirm your comment' },
  mailTitle: { bg: 'Още една стъпка', en: 'One more step' },
  mailLead: {
    bg: 'Написахте мнение по „{title}“. Прегледайте го и го публикувайте.',
    en: 'You wrote a comment on “{title}”. Review it and publish it.',
  },
  mailButton: { bg: 'Прегледайте и публикувайте', en: 'Review and publish' },
  mailExpires: { bg: 'Връзката важи до {until}.', en: 'The link works until {until}.' },
  mailNotYou: {
    bg: 'Ако не сте писали Вие, не правете нищо: без Вас нищо не се публикува.',
    en: 'If it was not you, do nothing: nothing is published without you.',
  },
  pendingData: { bg: 'Непотвърдени мнения', en: 'Comments not confirmed yet' },
  commentData: { bg: 'Мнения и гласове', en: 'Comments and votes' },
});
