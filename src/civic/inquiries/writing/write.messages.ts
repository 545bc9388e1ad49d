import { defineMessages } from '../../../platform/i18n/index.js';

/** The door „Пишете на общината“ and the pages behind it. */
export const writeMessages = defineMessages('inquiries.write', {
  title: { bg: 'Пишете на общината', en: 'Write to the municipality' },
  lead: {
    bg: 'Кажете какво искате. Ние избираме реда, по който се отговаря, и Ви казваме срока.',
    en: 'Say what you want. We choose the procedure by which it is answered, and tell you the term.',
  },
  description: {
    bg: 'Въпрос, предложение, сигнал или среща: една врата към общината, с получаване веднага, срок и проследяване.',
    en: 'A question, a proposal, a signal or a meeting: one door to the municipality, with a receipt at once, a term and its whole path.',
  },
  whatDoYouWant: { bg: 'Какво искате?', en: 'What do you want?' },
  ask: { bg: 'Да попитам нещо', en: 'To ask something' },
  askHint: {
    bg: 'Отговаряме до {days, plural, one {# ден} other {# дни}}. Ако пожелаете, въпросът и отговорът стават публични.',
    en: 'We answer within {days, plural, one {# day} other {# days}}. If you wish, question and answer become public.',
  },
  propose: { bg: 'Да предложа нещо', en: 'To propose something' },
  proposeHint: {
    bg: 'Как да се подобри работата на общината или да се реши общ въпрос. Решаваме до два месеца (чл. 118, ал. 1 АПК).',
    en: 'How to do better, or how to settle a matter of many. We decide within two months (Art. 118(1) APC).',
  },
  signal: { bg: 'Да съобщя за нередност', en: 'To report something wrong' },
  signalHint: {
    bg: 'Злоупотреба с власт, корупция, лошо управление, засегнати права. Решаваме до два месеца (чл. 121 АПК). Никога не става публично.',
    en: 'Abuse of office, corruption, mismanagement, rights infringed. We decide within two months (Art. 121 APC). It never becomes public.',
  },
  meet: { bg: 'Да се срещна с кмета или служител', en: 'To meet the mayor or an official' },
  meetHint: {
    bg: 'Отговаряме с ден и час до {days, plural, one {# ден} other {# дни}}.',
    en: 'We answer with a day and an hour within {days, plural, one {# day} other {# days}}.',
  },
  together: { bg: 'Търсите нещо друго?', en: 'Looking for something else?' },
  other_petition: {
    bg: 'Искате нещо заедно с много хора: започнете или подпишете подписка',
    en: 'You ask for something together with many: start or sign a petition',
  },
  other_consultation: {
    bg: 'Имате мнение по проект, който общината обсъжда сега',
    en: 'You have an opinion on a draft that is being discussed now',
  },
  other_debate: {
    bg: 'Искате да обсъдите тема с другите, преди да има решение',
    en: 'You want to discuss a matter with others before anything is decided',
  },
  other_recommendation: {
    bg: 'Вие сте организация и имате препоръка към политика на общината',
    en: 'You are an organisation and have a recommendation on a policy',
  },
  other_inquiry: {
    bg: 'Вижте въпросите, на които вече е отговорено',
    en: 'See the questions that were answered already',
  },
  anonymousTitle: { bg: 'Преди да пишете', en: 'Before you write' },
  anonymous: {
    bg: 'По анонимни предложения и сигнали законът не допуска производство (чл. 111, ал. 4 АПК). Затова питаме за името и адрес за отговор. Името Ви не се публикува.',
    en: 'The law allows no proceedings on anonymous proposals and signals (Art. 111(4) APC). That is why we ask for your name and where to answer. Your name is not published.',
  },
  whistleTitle: {
    bg: 'Нарушение, за което знаете от работата си?',
    en: 'A breach that you know of from your work?',
  },
  whistle: {
    bg: 'Тук не приемаме сигнали по закона за защита на лицата, подаващи сигнали. Има защитен канал:',
    en: 'We take no reports under the Whistleblower Act here. There is a protected channel:',
  },
  whistleLink: { bg: 'къде се подава такъв сигнал', en: 'where such a report is made' },
  minePath: {
    bg: 'Вече сте писали? Вижте докъде е стигнало',
    en: 'Have you written already? See how far it is',
  },
  byCode: { bg: 'Имате код от бележка? Вижте по него', en: 'Do you have a code on a slip? Look it up' },
  otherWays: {
    bg: 'Може да пишете и на хартия, да дойдете на гишето в центъра за услуги или в кметството на Вашето село, или да се обадите: записваме го вместо Вас и Ви даваме номер.',
    en: 'You can also write on paper, come to the counter or to the town hall of your village, or call: we write it down for you and give you a number.',
  },

  back: { bg: 'Назад', en: 'Back' },
  next: { bg: 'Продължете', en: 'Continue' },
  stepOf: { bg: 'Стъпка {number} от {count}', en: 'Step {number} of {count}' },
  what_question: { bg: 'Какво искате да попитате?', en: 'What do you want to ask?' },
  what_apcProposal: { bg: 'Какво предлагате?', en: 'What do you propose?' },
  what_apcSignal: { bg: 'За каква нередност съобщавате?', en: 'What is wrong?' },
  what_meeting: { bg: 'За какво искате среща?', en: 'What do you want to meet about?' },
  about: { bg: 'За какво и за кое място се отнася?', en: 'Which matter and which place is it about?' },
  who: { bg: 'Кой пише и къде да отговорим?', en: 'Who writes, and where do we answer?' },
  titleLabel: { bg: 'С едно изречение', en: 'In one sentence' },
  titleHint_question: {
    bg: 'Например: Кога ще бъде ремонтирана ул. „Мелник“?',
    en: 'For example: When will Melnik Street be repaired?',
  },
  titleHint_apcProposal: {
    bg: 'Например: Пейки по алеята към минералните извори',
    en: 'For example: Benches along the path to the springs',
  },
  titleHint_apcSignal: {
    bg: 'Например: Сеч без разрешение над село Поленица',
    en: 'For example: Logging without a permit above Polenitsa',
  },
  titleHint_meeting: {
    bg: 'Например: Разширение на детската градина в квартала',
    en: 'For example: Enlarging the kindergarten of our quarter',
  },
  textLabel: { bg: 'Опишете го', en: 'Describe it' },
  textHint_question: {
    bg: 'Не пишете ЕГН и данни на други хора: не са нужни за отговора.',
    en: 'Leave out personal numbers and data of others: the answer does not need them.',
  },
  textHint_apcProposal: {
    bg: 'Какво да се направи, къде, и какво ще стане по-добро.',
    en: 'What to do, where, and what becomes better.',
  },
  textHint_apcSignal: {
    bg: 'Какво се случи, кога и къде; кой според Вас е отговорен. Тези, срещу които е сигналът, няма да решават по него (чл. 113 АПК).',
    en: 'What happened, when and where; who you think is responsible. Those it accuses will not decide on it (Art. 113 APC).',
  },
  textHint_meeting: {
    bg: 'С кого искате да се срещнете и кога Ви е удобно.',
    en: 'Whom you want to meet, and when it suits you.',
  },
  topic: { bg: 'Тема', en: 'Topic' },
  anyTopic: { bg: 'Не знам, изберете вие', en: 'I do not know; you choose' },
  place: { bg: 'Населено място', en: 'Settlement' },
  anyPlace: { bg: 'Цялата община', en: 'The whole municipality' },
  attached: { bg: 'Прикачени файлове', en: 'Attached files' },
  attachedHint: { bg: 'Махнете отметката, за да не се изпрати.', en: 'Untick to leave it out.' },
  files: { bg: 'Файлове', en: 'Files' },
  filesHint: {
    bg: 'До {max} файла, всеки до {size}: PDF, DOCX, XLSX, ODT, PNG или JPEG. Чете ги само екипът на общината.',
    en: 'Up to {max} files of up to {size} each: PDF, DOCX, XLSX, ODT, PNG or JPEG. Only the staff read them.',
  },
  name: { bg: 'Трите Ви имена', en: 'Your full name' },
  nameHint: {
    bg: 'Вижда ги само екипът на общината. Не се публикуват.',
    en: 'Seen by the staff of the municipality alone. Not published.',
  },
  senderKind: { bg: 'От чие име пишете?', en: 'In whose name do you write?' },
  sender_citizen: { bg: 'От свое име', en: 'In my own' },
  sender_business: { bg: 'От името на фирма', en: 'For a business' },
  sender_ngo: { bg: 'От името на организация', en: 'For an organisation' },
  organisation: { bg: 'Име на фирмата или организацията', en: 'Name of the business or organisation' },
  email: { bg: 'Имейл', en: 'E-mail' },
  emailHint: {
    bg: 'Ще Ви пишем, за да потвърдите, че е Ваш. Не е нужна регистрация.',
    en: 'We will write for you to confirm that it is yours. No registration is needed.',
  },
  signInLead: { bg: 'Имате профил?', en: 'Do you have an account?' },
  signIn: { bg: 'Влезте', en: 'Sign in' },
  phone: { bg: 'Телефон', en: 'Telephone' },
  phoneHint: { bg: 'Ако е нужно да Ви питаме нещо.', en: 'In case we need to ask you something.' },
  answerWay: { bg: 'Къде да получите отговора?', en: 'Where do you want the answer?' },
  answer_site: { bg: 'Тук и по имейл', en: 'Here and by e-mail' },
  answer_post: { bg: 'И с писмо по пощата', en: 'Also by post' },
  address: { bg: 'Пощенски адрес', en: 'Postal address' },
  addressHint: { bg: 'Само ако искате писмо по пощата.', en: 'Only if you want a letter by post.' },
  wantsPublic: { bg: 'Може ли да стане публично?', en: 'May it become public?' },
  wantsPublicHint: {
    bg: 'Публикуваме само въпроса или предложението и отговора, без името Ви и без данни за други хора. Така помагате на следващия със същия въпрос.',
    en: 'We publish only the text and the answer, without your name and without data of others. It helps the next one with the same question.',
  },
  public_yes: { bg: 'Да, без името ми', en: 'Yes, without my name' },
  public_no: { bg: 'Не, само за мен', en: 'No, for me alone' },

  similarTitle: { bg: 'Може би вече има отговор', en: 'Perhaps there is an answer already' },
  similarText: {
    bg: 'Други са питали за нещо подобно. Ако някой от отговорите Ви стига, не е нужно да чакате.',
    en: 'Others asked about something like it. If one of these answers is enough, there is no need to wait.',
  },
  similarAnswered: { bg: 'С отговор', en: 'Answered' },
  similarNext: { bg: 'Не, продължавам с моето', en: 'No, I go on with mine' },

  checkTitle: { bg: 'Проверете, преди да изпратите', en: 'Check before you send' },
  checkLetter: {
    bg: 'Ще изпратим връзка на {email}. Обръщението е получено, щом натиснете бутона зад нея.',
    en: 'We will send a link to {email}. It is received once you press the button behind it.',
  },
  checkSend: {
    bg: 'Срокът за отговор започва да тече щом го изпратите. Веднага получавате код за справка.',
    en: 'The term begins to run as you send it. You get a reference code at once.',
  },
  source: { bg: 'Във връзка с', en: 'About' },
  change: { bg: 'Променете', en: 'Change' },
  changeWhat: { bg: 'Променете: {what}', en: 'Change: {what}' },
  send: { bg: 'Изпратете до общината', en: 'Send to the municipality' },
  sendLetter: { bg: 'Изпратете ми връзката', en: 'Send me the link' },
  noFiles: { bg: 'Няма', en: 'None' },
  sections_what: { bg: 'Текстът', en: 'The text' },
  sections_about: { bg: 'За какво се отнася', en: 'What it is about' },
  sections_who: { bg: 'Кой пише', en: 'Who writes' },

  sentTitle: { bg: 'Вижте пощата си', en: 'Look into your mailbox' },
  sentText: {
    bg: 'Изпратихме Ви връзка. Отворете я и натиснете бутона: едва тогава общината получава обръщението Ви.',
    en: 'We sent you a link. Open it and press the button: only then the municipality receives what you wrote.',
  },
  confirmTitle: { bg: 'Да го изпратим ли до общината?', en: 'Shall we send it to the municipality?' },
  confirmButton: { bg: 'Изпратете до общината', en: 'Send to the municipality' },
  expiredTitle: { bg: 'Връзката вече не важи', en: 'The link no longer works' },
  expiredText: {
    bg: 'Обръщението не беше изпратено. Текстът Ви е по-долу: копирайте го и го изпратете отново.',
    en: 'It was not sent. Your text is below: copy it and send it again.',
  },
  unknownTitle: { bg: 'Тази връзка не е от нас', en: 'This link is not ours' },
  unknownText: {
    bg: 'Може би не е копирана докрай. Отворете я направо от писмото.',
    en: 'Perhaps it was not copied completely. Open it right from the letter.',
  },
  disabledTitle: { bg: 'Профилът с този адрес е закрит', en: 'The account of this address is closed' },
  disabledText: {
    bg: 'Пишете ни на хартия или елате на гишето.',
    en: 'Write to us on paper, or come to the counter.',
  },
  writeAgain: { bg: 'Напишете го отново', en: 'Write it again' },
  writeAnother: { bg: 'Напишете нещо друго', en: 'Write something else' },
  toHome: { bg: 'Към началната страница', en: 'To the home page' },
  yourText: { bg: 'Вашият текст', en: 'Your text' },

  unreadable: { bg: 'Напишете текст, който може да се прочете.', en: 'Write something that can be read.' },
  strangeLine: {
    bg: 'Напишете го на един ред, без особени знаци.',
    en: 'Write it on one line, without strange characters.',
  },
  senderKindMissing: { bg: 'Изберете от чие име пишете.', en: 'Choose in whose name you write.' },
  organisationMissing: {
    bg: 'Напишете името на фирмата или организацията.',
    en: 'Write the name of the business or organisation.',
  },
  emailMissing: {
    bg: 'Напишете имейл адрес като ime@poshta.bg: без адрес не можем да отговорим.',
    en: 'Write an e-mail address like name@mail.com: without one we cannot answer.',
  },
  addressMissing: {
    bg: 'Напишете адреса, на който да изпратим писмото.',
    en: 'Write the address to which we send the letter.',
  },
  answerWayMissing: { bg: 'Изберете къде да отговорим.', en: 'Choose where we answer.' },
  wantsPublicMissing: {
    bg: 'Изберете дали може да стане публично.',
    en: 'Choose whether it may become public.',
  },
  tooMany: {
    bg: 'Твърде много опити за кратко време. Изчакайте и опитайте пак; текстът Ви е тук.',
    en: 'Too many attempts in a short time. Wait and try again; your text is here.',
  },
  mailboxFull: {
    bg: 'На този адрес вече изпратихме няколко писма. Изчакайте един час.',
    en: 'We have sent several letters to this address already. Wait an hour.',
  },
  fileKind: {
    bg: 'Прикачете PDF, DOCX, XLSX, ODT, PNG или JPEG.',
    en: 'Attach a PDF, DOCX, XLSX, ODT, PNG or JPEG.',
  },
  filesTooMany: { bg: 'Прикачете най-много {max} файла.', en: 'Attach at most {max} files.' },
});
