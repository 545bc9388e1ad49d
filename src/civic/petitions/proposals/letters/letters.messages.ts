import { defineMessages } from '../../../../platform/i18n/index.js';

/** What whoever started a petition is written about it. */
export const letterMessages = defineMessages('petitions.proposals.letters', {
  kind: { bg: 'Писмо до инициатор на подписка', en: 'Letter to whoever started a petition' },
  concerns: { bg: 'участник', en: 'participant' },
  about: { bg: 'Вашата подписка: „{title}“', en: 'Your petition: “{title}”' },
  toOwn: { bg: 'Вижте подписката', en: 'See the petition' },
  toPoster: { bg: 'Плакат за печат с QR код', en: 'Poster to print, with a QR code' },
  reason: { bg: 'Мотиви', en: 'Reasons' },

  backedSubject: {
    bg: 'Поддръжниците са намерени, подписката Ви се преглежда',
    en: 'Backers found: your petition is being reviewed',
  },
  backed: {
    bg: '{count, plural, one {# човек я подкрепи} other {# души я подкрепиха}} и тя е при екипа на общината. Ще Ви пишем, щом бъде публикувана, или защо не може.',
    en: '{count, plural, one {# person supports it} other {# people support it}}, and it is with the staff of the municipality. We will write once it is published, or why it cannot be.',
  },
  publishedSubject: { bg: 'Подписката Ви е публикувана', en: 'Your petition is published' },
  published: {
    bg: 'Събира подкрепа до {date} включително. При {needed} подписа общината трябва да отговори. Изпратете връзката и закачете плаката там, където хората ще го видят.',
    en: 'It collects signatures until {date} inclusive. From {needed} signatures the municipality has to answer. Send the link, and put the poster where people will see it.',
  },
  rejectedSubject: { bg: 'Подписката Ви не беше публикувана', en: 'Your petition was not published' },
  rejected: { bg: 'Отхвърлена е. Основание: {ground}.', en: 'It was rejected. Ground: {ground}.' },
  rejectedThen: {
    bg: 'Може да поправите текста и да започнете отново: от страницата на подписката се прави нова със същия текст. Ако не сте съгласни, може да възразите писмено до кмета през деловодството на общината, или да подадете предложението направо до нея по глава осма от Административнопроцесуалния кодекс.',
    en: 'You may correct the text and start again: the page of the petition makes a new one from the same text. If you disagree, you may object in writing to the mayor through the registry of the municipality, or hand in the proposal directly under Chapter Eight of the Administrative Procedure Code.',
  },
  lapsedSubject: {
    bg: 'Подписката Ви не намери поддръжници навреме',
    en: 'Your petition found no backers in time',
  },
  lapsed: {
    bg: 'Потвърдиха {count} от нужните {needed}. Подписката не е публикувана. Може да започнете нова от същия текст.',
    en: '{count} of the {needed} that it takes have confirmed. The petition was not published. You can start a new one from the same text.',
  },
  answerableSubject: {
    bg: 'Подписката Ви събра достатъчно за отговор',
    en: 'Your petition has enough signatures for an answer',
  },
  answerable: {
    bg: 'Подписите достигнаха {needed} и общината трябва да отговори. Може да я предадете сега, или да я оставите да събира до {date} включително.',
    en: 'The signatures have reached {needed}, and the municipality has to answer. You can hand it in now, or let it collect until {date} inclusive.',
  },
  closedSubject: { bg: 'Общината получи подписката Ви', en: 'The municipality has received your petition' },
  closed: {
    bg: 'Събирането приключи с {count, plural, one {# подпис} other {# подписа}}. Общината я получи на {date}; от този ден тече срокът от два месеца за решение (чл. 118, ал. 1 АПК).',
    en: 'Collecting ended with {count, plural, one {# signature} other {# signatures}}. The municipality received it on {date}; from that day it has two months to decide (Art. 118(1) APC).',
  },
  registeredSubject: { bg: 'Подписката Ви има вх. № {number}', en: 'Your petition has the number {number}' },
  registered: {
    bg: 'Вписана е с вх. № {number}. Срокът за отговор тече от {date}, когато общината я получи.',
    en: 'It is registered as No. {number}. The answer is due from {date}, when the municipality received it.',
  },
  prolongedSubject: {
    bg: 'По-дълъг срок за отговор на подписката Ви',
    en: 'Your petition needs a longer study',
  },
  prolonged: {
    bg: 'Срокът за решение е удължен до {until} включително (чл. 118, ал. 2 АПК).',
    en: 'The decision is now due until {until} inclusive (Art. 118(2) APC).',
  },
  hearingSubject: { bg: 'Изслушване по подписката Ви', en: 'A hearing on your petition' },
  hearing: {
    bg: 'Общинският съвет ще изслуша инициаторите ѝ на {at}. Място: {place}.',
    en: 'The municipal council will hear those who started it on {at}. Place: {place}.',
  },
  answeredSubject: {
    bg: 'Общината отговори на подписката Ви',
    en: 'The municipality has answered your petition',
  },
  answered: {
    bg: 'Отговорът, с мотивите, е на страницата ѝ.',
    en: 'The answer, with its reasons, is on its page.',
  },
  forwardedSubject: { bg: 'Подписката Ви е препратена', en: 'Your petition was forwarded' },
  forwarded: {
    bg: 'По нея решава друг орган, на когото я изпратихме: {to} (чл. 112 АПК).',
    en: 'Another body decides on it, and we have sent it there: {to} (Art. 112 APC).',
  },
  notConsideredSubject: {
    bg: 'Подписката Ви е оставена без разглеждане',
    en: 'Your petition is left without proceedings',
  },
  notConsidered: { bg: 'Основание: {ground}.', en: 'Ground: {ground}.' },
  stoppedSubject: { bg: 'Подписката Ви е спряна по закон', en: 'Your petition was stopped by law' },
  stopped: { bg: 'Спряна е на основание {law}.', en: 'It was stopped under {law}.' },
});
