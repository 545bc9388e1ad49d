import { defineMessages } from '../../../platform/i18n/index.js';

/** What whoever started a petition reads on its way, and what backers read. */
export const ownMessages = defineMessages('petitions.proposals.own', {
  kind: { bg: 'Подписка', en: 'Petition' },
  startedBy: { bg: 'Инициатор: {name}', en: 'Started by {name}' },
  demand: { bg: 'Какво да направи общината', en: 'What the municipality must do' },
  why: { bg: 'Защо', en: 'Why' },
  answers: { bg: 'За подписката', en: 'About the petition' },
  initiator: { bg: 'Инициатор', en: 'Initiator' },
  notYet: { bg: 'още не е попълнено', en: 'not filled in yet' },
  committee: { bg: 'Инициативен комитет', en: 'Initiative committee' },
  topics: { bg: 'Теми', en: 'Topics' },
  places: { bg: 'Населени места', en: 'Settlements' },
  kindLabel: { bg: 'Вид', en: 'Kind' },
  wholeMunicipality: { bg: 'Цялата община', en: 'The whole municipality' },

  draftTitle: { bg: 'Чернова: виждате я само Вие', en: 'A draft: only you see it' },
  draftText: {
    bg: 'Продължете оттам, докъдето стигнахте. Всяка стъпка се записва.',
    en: 'Go on from where you stopped. Each step is saved.',
  },
  goOn: { bg: 'Продължете', en: 'Continue' },
  discard: { bg: 'Изтрийте черновата', en: 'Delete the draft' },
  discardQuestion: { bg: 'Да изтрием ли тази чернова?', en: 'Delete this draft?' },
  discardText: { bg: 'Изтрива се завинаги.', en: 'It is deleted for good.' },
  keepDraft: { bg: 'Не, запазете я', en: 'No, keep it' },

  seekingTitle: { bg: 'Търси поддръжници', en: 'Seeking backers' },
  seekingText: {
    bg: 'Изпратете връзката на хора, които подкрепят искането. Щом потвърдят {needed, plural, one {# човек} other {# души}}, подписката отива за преглед. Дотогава я вижда само който има връзката.',
    en: 'Send the link to people who support the demand. Once {needed, plural, one {# person has} other {# people have}} confirmed, the petition goes to review. Until then only those who have the link see it.',
  },
  backers: { bg: 'Поддръжници', en: 'Backers' },
  backersOf: {
    bg: '{count} от {needed} потвърдили',
    en: '{count} of {needed} confirmed',
  },
  seekingUntil: { bg: 'До {date} включително.', en: 'Until {date} inclusive.' },
  backersLink: { bg: 'Връзка за поддръжници', en: 'Link for backers' },
  backersQr: { bg: 'QR код на връзката за поддръжници', en: 'QR code of the link for backers' },
  backersQrText: {
    bg: 'Покажете кода от екрана: който го снима с телефона си, стига до страницата за поддръжници.',
    en: 'Show the code on your screen: a phone’s camera leads to the page for backers.',
  },
  moderationTitle: { bg: 'Екипът преглежда подписката', en: 'The staff are reviewing the petition' },
  moderationText: {
    bg: 'Изпратена е на {date}. Ще Ви пишем, щом бъде публикувана, или защо не може. Дотогава не се променя и не се подписва.',
    en: 'It was sent on {date}. We will write once it is published, or why it cannot be. Until then it neither changes nor can be signed.',
  },
  collectingTitle: { bg: 'Подписката събира подкрепа', en: 'The petition is collecting signatures' },
  collectingText: {
    bg: '{count, plural, one {Има # подпис.} other {Има # подписа.}} За отговор са нужни {needed}. Събира до {date} включително.',
    en: '{count, plural, one {It has # signature.} other {It has # signatures.}} {needed} are needed for an answer. It collects until {date} inclusive.',
  },
  publicPage: { bg: 'Публичната страница', en: 'The public page' },
  poster: { bg: 'Плакат за печат', en: 'Poster to print' },
  publicTitle: { bg: 'Подписката е публична', en: 'The petition is public' },
  publicText: {
    bg: 'Всичко, което става с нея, е на публичната ѝ страница.',
    en: 'Everything that happens with it is on its public page.',
  },
  rejectedTitle: { bg: 'Отхвърлена: {ground}', en: 'Rejected: {ground}' },
  rejectedObject: {
    bg: 'Не сте съгласни? Може да възразите писмено до кмета през деловодството на общината, или да подадете предложението направо до нея по глава осма от АПК. Може и да поправите текста и да започнете отново.',
    en: 'You disagree? You may object in writing to the mayor through the registry of the municipality, or hand in the proposal directly under Chapter Eight of the APC. You may also correct the text and start again.',
  },
  withdrawnTitle: { bg: 'Оттеглихте подписката', en: 'You withdrew the petition' },
  lapsedTitle: { bg: 'Не намери поддръжници навреме', en: 'It found no backers in time' },
  lapsedText: {
    bg: 'Не е публикувана и никой не я вижда. Може да започнете нова от същия текст.',
    en: 'It was not published and nobody sees it. You can start a new one from the same text.',
  },
  hiddenTitle: { bg: 'Подписката е скрита от публиката', en: 'The petition is hidden from the public' },
  hiddenText: {
    bg: 'Скрита е на {date}, докато се реши по сигнал.',
    en: 'It was hidden on {date} until a report is decided on.',
  },
  copy: { bg: 'Започнете нова от този текст', en: 'Start a new one from this text' },

  withdraw: { bg: 'Оттеглете подписката', en: 'Withdraw the petition' },
  withdrawQuestion: { bg: 'Да оттеглим ли подписката?', en: 'Withdraw the petition?' },
  withdrawText: {
    bg: 'Вече няма да може да се подписва и общината няма да ѝ отговори. Това не се връща.',
    en: 'Nobody will be able to sign it any more, and the municipality will not answer it. This cannot be undone.',
  },
  withdrawPublic: {
    bg: 'Страницата ѝ остава, с броя на подписите и с причината, която напишете.',
    en: 'Its page stays, with the number of signatures and the reason that you write.',
  },
  withdrawReason: { bg: 'Защо я оттегляте', en: 'Why you withdraw it' },
  withdrawReasonHint: {
    bg: 'Чете се от всички. До 1000 знака.',
    en: 'Everybody reads it. Up to 1,000 characters.',
  },
  withdrawReasonOwn: {
    bg: 'Четете я Вие и екипът на общината. До 1000 знака.',
    en: 'You and the staff of the municipality read it. Up to 1,000 characters.',
  },
  keep: { bg: 'Не, оставете я', en: 'No, keep it' },
  handIn: { bg: 'Предайте на общината сега', en: 'Hand in now' },
  handInQuestion: { bg: 'Да предадем ли подписката на общината?', en: 'Hand the petition in?' },
  handInText: {
    bg: '{count, plural, one {Има # подпис} other {Има # подписа}}, а за отговор са нужни {needed}. Събирането спира веднага и срокът за отговор започва да тече. Ако изчакате, събира до {date} включително.',
    en: '{count, plural, one {It has # signature} other {It has # signatures}}; {needed} are needed for an answer. Collecting stops at once, and the term for the answer begins. If you wait, it collects until {date} inclusive.',
  },
  handInTooFew: {
    bg: 'Може да я предадете, щом събере {needed} подписа. Сега {count, plural, one {има #} other {има #}}.',
    en: 'You can hand it in once it has {needed} signatures. Now {count, plural, one {it has #} other {it has #}}.',
  },
  wait: { bg: 'Не, нека събира', en: 'No, let it collect' },

  yours: { bg: 'Вие започнахте тази подписка', en: 'You started this petition' },
  toOwn: { bg: 'Какво може да направите с нея', en: 'What you can do with it' },

  backTitle: { bg: 'Търсят се поддръжници', en: 'Backers are sought' },
  backLead: {
    bg: '{name} иска това от общината и Ви кани да го подкрепите. Подписката ще стане публична, щом {needed, plural, one {# човек потвърди} other {# души потвърдят}} и екипът я прегледа.',
    en: '{name} asks this of the municipality and invites you to support it. The petition becomes public once {needed, plural, one {# person has} other {# people have}} confirmed and the staff have reviewed it.',
  },
  backSign: { bg: 'Подкрепете с подпис', en: 'Support it with your signature' },
  backOver: { bg: 'Тази подписка вече не търси поддръжници', en: 'This petition seeks no more backers' },
  backFound: {
    bg: 'Поддръжниците ѝ са намерени и екипът я преглежда. Щом бъде публикувана, ще може да се подписва от всички.',
    en: 'Its backers have been found, and the staff are reviewing it. Once published, everybody will be able to sign it.',
  },
  backGone: {
    bg: 'Оттеглена е или не намери достатъчно поддръжници.',
    en: 'It was withdrawn or did not find enough backers.',
  },
});
