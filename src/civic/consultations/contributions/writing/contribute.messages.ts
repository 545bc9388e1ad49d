import { defineMessages } from '../../../../platform/i18n/index.js';

/** The form of a contribution, and the way of a newcomer. */
export const contributeMessages = defineMessages('consultations.contribute', {
  title: { bg: 'Вашето предложение', en: 'Your contribution' },
  article: { bg: 'За какво се отнася', en: 'What it is about' },
  whole: { bg: 'Целият проект', en: 'The whole draft' },
  aboutArticle: { bg: 'Относно', en: 'About' },
  text: { bg: 'Предложение или становище', en: 'Proposal or statement' },
  textHint: {
    bg: 'До 5000 знака. Какво да се промени, как да звучи и защо. Без лични данни на други хора.',
    en: 'Up to 5,000 characters. What should change, how it should read, and why. No personal data of others.',
  },
  writer: { bg: 'От чие име пишете', en: 'For whom you write' },
  writerHint: {
    bg: 'Законът изисква да посочите дали пишете от свое име, или за друг. Отговорът се публикува.',
    en: 'The law asks whether you write for yourself or for somebody else. The answer is published.',
  },
  writer_self: { bg: 'От свое име', en: 'For myself' },
  writer_onBehalf: {
    bg: 'От името на друго лице или група',
    en: 'For another person or a group',
  },
  writer_organisation: { bg: 'От името на „{name}“', en: 'For “{name}”' },
  onBehalfOf: { bg: 'От името на кого', en: 'On whose behalf' },
  onBehalfHint: {
    bg: 'Попълнете само ако пишете за друг. Публикува се до предложението и в справката.',
    en: 'Only if you write for somebody else. It is published beside the contribution and in the report.',
  },
  files: { bg: 'Файлове', en: 'Files' },
  filesHint: {
    bg: 'До {max} файла: PDF, DOCX, PNG или JPEG, всеки до {size}. Публикуват се.',
    en: 'Up to {max} files: PDF, DOCX, PNG or JPEG, up to {size} each. They are published.',
  },
  attached: { bg: 'Прикачени файлове', en: 'Attached files' },
  attachedHint: { bg: 'Махнете отметката, за да премахнете файл.', en: 'Untick to remove a file.' },
  name: { bg: 'Вашето име', en: 'Your name' },
  nameHint: {
    bg: 'Нужно е на общината. Показва се на всички само ако поставите отметката.',
    en: 'The municipality needs it. Everybody sees it only with the tick below.',
  },
  showsName: { bg: 'Показвайте името ми до предложението', en: 'Show my name beside the contribution' },
  nameShown: { bg: 'показва се', en: 'shown' },
  nameHidden: { bg: 'не се показва', en: 'not shown' },
  email: { bg: 'Имейл', en: 'E-mail' },
  emailHint: {
    bg: 'Ще Ви изпратим връзка, с която предложението се подава, а после и решението. Имейлът не се показва.',
    en: 'We will send you a link that hands the contribution in, and later the decision. The address is not shown.',
  },
  signInLead: { bg: 'Имате профил?', en: 'You have an account?' },
  signIn: { bg: 'Влезте', en: 'Sign in' },
  toCheck: { bg: 'Прегледайте отговорите', en: 'Check your answers' },
  cancel: { bg: 'Откажете', en: 'Cancel' },
  rules: { bg: 'Правила за участие', en: 'Rules of taking part' },
  late: {
    bg: 'Срокът изтече на {date} Предложението ще бъде прието, отбелязано като постъпило след срока.',
    en: 'The term ended on {date}. The contribution will be taken and marked as late.',
  },
  lateTitle: { bg: 'Срокът е изтекъл', en: 'The term is over' },

  checkTitle: { bg: 'Проверете отговорите си', en: 'Check your answers' },
  checkText: {
    bg: 'Предложението се публикува с номер и дата и не може да се променя. Решението по него също се публикува.',
    en: 'The contribution is published with a number and a date and cannot be changed. The decision on it is published too.',
  },
  checkLetter: {
    bg: 'Ще Ви изпратим връзка на {email}. Предложението се подава, когато я отворите и натиснете бутона.',
    en: 'We will send a link to {email}. The contribution is handed in when you open it and press the button.',
  },
  send: { bg: 'Подайте предложението', en: 'Hand the contribution in' },
  sendLetter: { bg: 'Изпратете ми връзката', en: 'Send me the link' },
  change: { bg: 'Променете', en: 'Change' },
  noFiles: { bg: 'Няма', en: 'None' },

  closedTitle: { bg: 'Предложения не се приемат', en: 'No contributions are taken' },
  toConsultation: { bg: 'Към консултацията', en: 'To the consultation' },
  yourText: { bg: 'Вашият текст', en: 'Your text' },
  sessionOverTitle: { bg: 'Нищо не е изгубено', en: 'Nothing is lost' },
  sessionOverText: {
    bg: 'Не сте влезли. Написаното е тук: подайте го с имейла си, или влезте в друг раздел и го изпратете.',
    en: 'You are not signed in. What you wrote is here: hand it in with your address, or sign in in another tab and send it.',
  },
  blank: { bg: 'Напишете нещо, което може да се прочете.', en: 'Write something that can be read.' },
  writerMissing: {
    bg: 'Посочете дали пишете от свое име, или за друг.',
    en: 'Choose whether you write for yourself or for somebody else.',
  },
  onBehalfMissing: { bg: 'Напишете от името на кого е предложението.', en: 'Write on whose behalf it is.' },
  strangeLine: {
    bg: 'Тук има знак, който не може да стои на този ред. Напишете го наново.',
    en: 'There is a character here that cannot stand in this line. Type it again.',
  },
  fileKind: { bg: 'Приемат се PDF, DOCX, PNG и JPEG.', en: 'PDF, DOCX, PNG and JPEG are taken.' },
  filesTooMany: { bg: 'Приемат се най-много {max} файла.', en: 'At most {max} files are taken.' },
  mailboxFull: {
    bg: 'На този имейл вече изпратихме няколко връзки. Потвърдете по някоя от тях, влезте, или опитайте след час.',
    en: 'Several links went to this address already. Confirm one of them, sign in, or try again in an hour.',
  },
  tooMany: {
    bg: 'От Вашата мрежа дойде твърде много наведнъж. Опитайте след малко; написаното остава тук.',
    en: 'Too much came from your network at once. Try again in a while; what you wrote stays here.',
  },

  sentTitle: { bg: 'Проверете пощата си', en: 'Check your mail' },
  sentText: {
    bg: 'Изпратихме Ви връзка. Отворете я и натиснете „Подайте предложението“ – тогава то получава номер. Връзката важи 3 дни, а за дата на получаване се брои днешният ден.',
    en: 'We sent you a link. Open it and press “Hand the contribution in”: then it gets its number. The link works for 3 days, and today counts as the date of receipt.',
  },
  confirmTitle: { bg: 'Да подадем ли предложението Ви?', en: 'Hand your contribution in?' },
  confirmText: {
    bg: 'С натискането на бутона предложението се подава и публикува, и влизате в профила си.',
    en: 'Pressing the button hands the contribution in, publishes it and signs you in.',
  },
  expiredTitle: { bg: 'Връзката изтече', en: 'The link has expired' },
  expiredText: {
    bg: 'Предложението не е подадено. Текстът Ви е по-долу: изпратете го отново.',
    en: 'The contribution was not handed in. Your text is below: send it again.',
  },
  unknownTitle: { bg: 'Непозната връзка', en: 'Unknown link' },
  unknownText: {
    bg: 'Връзката не е пълна или не е от нас. Копирайте я цялата от писмото.',
    en: 'The link is not complete, or not ours. Copy all of it from the mail.',
  },
  disabledTitle: { bg: 'Профилът е спрян', en: 'The account is closed' },
  disabledText: {
    bg: 'С този имейл не може да се подава. Обърнете се към общината.',
    en: 'Nothing can be handed in with this address. Contact the municipality.',
  },
  refusedTitle: { bg: 'Предложението не е подадено', en: 'The contribution is not handed in' },
  writeAgain: { bg: 'Напишете го отново', en: 'Write it again' },
});
