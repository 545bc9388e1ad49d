import { defineMessages } from '../../platform/i18n/index.js';

export const privacyMessages = defineMessages('portal.privacy', {
  title: { bg: 'Защита на личните данни', en: 'Privacy' },
  description: {
    bg: 'Какви лични данни пази платформата, как са защитени, за колко време и какви са Вашите права.',
    en: 'Which personal data the platform keeps, how they are protected, for how long, and what your rights are.',
  },
  lead: {
    bg: 'Пазим толкова, колкото е нужно да Ви пишем и да Ви познаем, когато влезете. Който само чете, не оставя нищо.',
    en: 'We keep what is needed to write to you and to know you when you sign in. Whoever only reads leaves nothing behind.',
  },
  controllerTitle: { bg: 'Кой отговаря за данните', en: 'Who is responsible' },
  controllerText: {
    bg: 'Администратор на личните данни е {municipality}, ЕИК {eik}, {address}.\n\nДлъжностно лице по защита на данните:',
    en: 'The controller of the data is {municipality}, company number {eik}, {address}.\n\nData protection officer:',
  },
  keptTitle: { bg: 'Какво пазим и за колко време', en: 'What we keep, and for how long' },
  what: { bg: 'Какво', en: 'What' },
  why: { bg: 'Защо и на какво основание', en: 'Why, and on which ground' },
  howLong: { bg: 'Докога', en: 'Until when' },
  subscription: {
    bg: 'Абонамент: имейл адрес, какво следите, колко често, език, кога сте потвърдили',
    en: 'Subscription: e-mail address, what you follow, how often, language, when you confirmed',
  },
  subscriptionWhy: {
    bg: 'За да Ви пишем за промените. Вашето съгласие, чл. 6, § 1, буква „а“ от Регламент (ЕС) 2016/679.',
    en: 'To write to you about changes. Your consent, Art. 6(1)(a) of Regulation (EU) 2016/679.',
  },
  subscriptionUntil: {
    bg: 'Докато се отпишете и 90 дни след това, за да можете да се върнете. От страницата с предпочитанията адресът се изтрива веднага. Непотвърден адрес се трие след 30 дни.',
    en: 'Until you unsubscribe and 90 days after, so that you can come back. On the preferences page the address is deleted at once. An unconfirmed address is deleted after 30 days.',
  },
  letters: { bg: 'Писма до Вас, които изпращаме', en: 'Messages that we send to you' },
  lettersWhy: {
    bg: 'За да стигнат и след прекъсване. Ако адресът не приема писма, помним негов отпечатък, за да не пишем отново.',
    en: 'So that they arrive even after an interruption. If an address refuses mail we remember a fingerprint of it, so as not to write again.',
  },
  lettersUntil: { bg: 'До 30 дни след изпращането.', en: 'Up to 30 days after sending.' },
  account: {
    bg: 'Профил: имейл адрес, име и населено място, ако ги попълните, език, организация, степен на потвърждаване',
    en: 'Profile: e-mail address, name and settlement if you fill them in, language, organisation, level of verification',
  },
  accountWhy: {
    bg: 'За да влизате и да участвате. Задача от обществен интерес, чл. 6, § 1, буква „д“.',
    en: 'So that you can sign in and take part. A task in the public interest, Art. 6(1)(e).',
  },
  accountUntil: {
    bg: 'Докато изтриете профила си. Тогава имейлът и името се заличават.',
    en: 'Until you delete your profile. The e-mail and the name are then erased.',
  },
  written: {
    bg: 'Това, което публикувате: дебати, мнения, гласове; под тях името Ви, ако сте го избрали, или код',
    en: 'What you publish: debates, comments, votes; with your name if you chose so, otherwise with a code',
  },
  writtenWhy: {
    bg: 'За да се води обсъждането открито. Задача от обществен интерес, чл. 6, § 1, буква „д“.',
    en: 'So that the discussion is held in the open. A task in the public interest, Art. 6(1)(e).',
  },
  writtenUntil: {
    bg: 'Докато го изтриете или изтриете профила си: тогава мненията остават без човек зад тях, за да не се къса разговорът. Непотвърдено мнение се трие след 3 дни.',
    en: 'Until you delete it, or your profile: then comments stay without a person behind them, so that the conversation holds together. An unconfirmed comment is deleted after 3 days.',
  },
  registered: {
    bg: 'Записване за събитие: име, имейл адрес и от какво имате нужда, за да участвате, ако го напишете; дали сте дошли',
    en: 'Registration for an event: name, e-mail address and what you need to take part, if you write it; whether you came',
  },
  registeredWhy: {
    bg: 'За да има място за Вас и да научите, ако нещо се промени. Задача от обществен интерес, чл. 6, § 1, буква „д“; за нуждите – Вашето изрично съгласие, чл. 9, § 2, буква „а“.',
    en: 'So that there is a seat for you and you learn of changes. A task in the public interest, Art. 6(1)(e); for the needs your explicit consent, Art. 9(2)(a).',
  },
  registeredUntil: {
    bg: 'Обичайно 90 дни след събитието; точният срок е във формата. Остават само броят на записаните и на дошлите. Отговорите на анкетата не се свързват с Вас.',
    en: 'Usually 90 days after the event; the exact term is in the form. Only the number of those registered and of those who came remains. Answers to the survey are not connected with you.',
  },
  moderated: {
    bg: 'Сигнали, решения за написаното, възражения и временни спирания',
    en: 'Reports, decisions about what was written, appeals and temporary blocks',
  },
  moderatedWhy: {
    bg: 'За да е защитено обсъждането и всяко решение да може да се обжалва. Задължения по Регламент (ЕС) 2022/2065. Авторът не научава кой е подал сигнал.',
    en: 'So that the discussion is protected and every decision can be appealed against. Duties under Regulation (EU) 2022/2065. The author does not learn who reported.',
  },
  moderatedUntil: {
    bg: 'Имейл, оставен със сигнал: до една година след решението. Решенията и публичният дневник остават, без имена.',
    en: 'An e-mail left with a report: one year after the decision. The decisions and the public log stay, without names.',
  },
  signIn: { bg: 'Писма за вход: връзка и код', en: 'Sign-in messages: link and code' },
  signInWhy: { bg: 'За да влезете без парола.', en: 'So that you can sign in without a password.' },
  signInUntil: {
    bg: 'Важат 60 минути и веднъж; следата, че са използвани, се трие след 30 дни.',
    en: 'They work for 60 minutes and once; the trace that they were used is deleted after 30 days.',
  },
  session: { bg: 'Бисквитка за вход, само ако влезете', en: 'A sign-in cookie, only if you sign in' },
  sessionWhy: {
    bg: 'За да останете влезли. Строго необходима, затова без съгласие.',
    en: 'To keep you signed in. Strictly necessary, hence without consent.',
  },
  sessionUntil: {
    bg: 'До изход, 30 дни без посещение или най-много 90 дни.',
    en: 'Until you sign out, after 30 days without a visit, or after 90 days at most.',
  },
  rate: { bg: 'Отпечатък на мрежовия адрес', en: 'A fingerprint of the network address' },
  rateWhy: {
    bg: 'За да спрем злоупотреби с формулярите. Самият адрес не се записва, нито в журналите.',
    en: 'To stop abuse of the forms. The address itself is not stored, not in the logs either.',
  },
  rateUntil: {
    bg: 'До края на ограничението, най-много един ден.',
    en: 'Until the limit ends, one day at most.',
  },
  noneTitle: { bg: 'Какво не правим', en: 'What we do not do' },
  noneText: {
    bg: '- Не искаме и не пазим ЕГН.\n- Няма проследяващи бисквитки, реклами, чужди скриптове и чужди шрифтове: всичко идва от този сайт.\n- Не следим дали отваряте писмата и къде натискате в тях.\n- Не продаваме и не предаваме данни на трети лица за други цели.\n- Машина не взема окончателни решения за Вас: каквото правило скрие или задържи, го решава човек.',
    en: '- We neither ask for nor keep personal identification numbers.\n- There are no tracking cookies, advertisements, foreign scripts or foreign fonts: everything comes from this site.\n- We do not track whether you open messages or where you click in them.\n- We do not sell data or pass them on for other purposes.\n- No machine takes a final decision about you: whatever a rule hides or holds is decided by a person.',
  },
  protectTitle: { bg: 'Как са защитени', en: 'How they are protected' },
  protectText: {
    bg: 'Имейл адресите и имената са шифровани в базата данни (AES-256-GCM) с ключ, който не е в нея. За да разпознаем един адрес, сравняваме негов отпечатък, направен с друг ключ. Връзката до сайта е шифрована. Служителите влизат с парола и втори фактор, виждат само нужното за работата им и действията им остават в дневник, от който не може да се трие през системата. В дневника няма лични данни.',
    en: 'E-mail addresses and names are encrypted in the database (AES-256-GCM) with a key that is not in it. To recognise an address we compare a fingerprint of it, made with another key. The connection to the site is encrypted. Staff sign in with a password and a second factor, see only what their work needs, and leave traces in a journal that cannot be deleted from through the system. The journal holds no personal data.',
  },
  browserTitle: { bg: 'В самия браузър', en: 'In your browser' },
  browserText: {
    bg: 'Ако пишете дълъг текст и връзката прекъсне, браузърът го помни до затварянето на раздела, за да не го губите. Той не се изпраща никъде, докато не натиснете бутона.',
    en: 'If you are writing a long text and the connection breaks, your browser remembers it until you close the tab, so that you do not lose it. It is sent nowhere before you press the button.',
  },
  rightsTitle: { bg: 'Вашите права', en: 'Your rights' },
  rightsText: {
    bg: '- Достъп и пренос: от профила си изтегляте всичко за Вас в един файл.\n- Поправка: променяте данните си в профила.\n- Изтриване: изтривате профила си сами; всеки абонамент спирате от връзката в писмото.\n- Ограничаване и възражение: пишете на длъжностното лице по защита на данните.\n- Оттегляне на съгласието: по всяко време, с едно натискане, без последици за вече направеното.\n\nОтговаряме до един месец (чл. 12, § 3 от Регламент (ЕС) 2016/679).',
    en: '- Access and portability: from your profile you download everything about you in one file.\n- Rectification: you change your data in your profile.\n- Erasure: you delete your profile yourself; each subscription is stopped by the link in the message.\n- Restriction and objection: write to the data protection officer.\n- Withdrawal of consent: at any time, with one click, without effect on what was done before.\n\nWe answer within one month (Art. 12(3) of Regulation (EU) 2016/679).',
  },
  complaintTitle: { bg: 'Жалба', en: 'Complaint' },
  complaintText: {
    bg: 'Ако смятате, че правата Ви са нарушени, можете да подадете жалба до Комисията за защита на личните данни: 1592 София, бул. „Проф. Цветан Лазаров“ 2, kzld@cpdp.bg, https://www.cpdp.bg.',
    en: 'If you think that your rights were infringed you may complain to the Commission for Personal Data Protection: 2 Prof. Tsvetan Lazarov Blvd, 1592 Sofia, kzld@cpdp.bg, https://www.cpdp.bg.',
  },
  demoNote: {
    bg: 'Тази инсталация е демонстрация с измислени данни. Не въвеждайте истински лични данни.',
    en: 'This installation is a demonstration with invented data. Do not enter real personal data.',
  },
});
