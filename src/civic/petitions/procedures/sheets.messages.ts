import { defineMessages } from '../../../platform/i18n/index.js';

/** The page around the sheets. */
export const sheetPageMessages = defineMessages('petitions.sheetPage', {
  title: { bg: 'Бланки за подписи', en: 'Signature sheets' },
  titleOf: { bg: 'Бланки за подписи: {title}', en: 'Signature sheets: {title}' },
  lead: {
    bg: 'Отпечатайте страницата от браузъра: излизат само листовете, всеки на отделна страница А4.',
    en: 'Print this page from your browser: only the sheets come out, each on a page of A4.',
  },
  count: { bg: 'Брой листове', en: 'Number of sheets' },
  countHint: { bg: 'От 1 до 30', en: '1 to 30' },
  from: { bg: 'Номер на първия лист', en: 'Number of the first sheet' },
  fromHint: {
    bg: 'Ако вече имате листове, продължете номерата им.',
    en: 'If you have sheets already, go on from their numbers.',
  },
  make: { bg: 'Подгответе листовете', en: 'Prepare the sheets' },
  sheetsShown: {
    bg: '{count, plural, one {# лист с по 20 реда} other {# листа с по 20 реда}}',
    en: '{count, plural, one {# sheet of 20 lines} other {# sheets of 20 lines}}',
  },
  egnOnPaper: {
    bg: 'Графата за ЕГН е тук, защото законът я иска на хартия. В сайта ЕГН не се въвежда и не се пази: пазете листовете на сигурно място и ги предайте само където ги внасяте.',
    en: 'The column for the personal number is here because the law wants it on paper. It is neither entered nor kept on this site: keep the sheets safe and give them only to whom you hand them in.',
  },
  inBulgarian: {
    bg: 'Бланките по закон са на български.',
    en: 'Sheets of a procedure by law are in Bulgarian.',
  },
  notPublished: {
    bg: 'Подписката още не е публикувана и текстът ѝ може да се промени. Отпечатайте бланките след това.',
    en: 'The petition is not published yet and its text may change. Print the sheets after that.',
  },
  collectingOver: {
    bg: 'Събирането на подписи приключи. Нови бланки вече не се приемат.',
    en: 'Collecting is over. New sheets are not accepted any more.',
  },
  backToPetition: { bg: 'Към подписката', en: 'To the petition' },
  sheetNumber: { bg: 'Лист № {number}', en: 'Sheet {number}' },
});

/** What is printed on a sheet. */
export const sheetMessages = defineMessages('petitions.sheet', {
  online: { bg: 'Подписка', en: 'Petition' },
  onlineGround: {
    bg: 'Предложение по глава осма от АПК',
    en: 'Proposal under chapter eight of the Administrative Procedure Code',
  },
  localInitiative: {
    bg: 'Подписка за местна гражданска инициатива',
    en: 'Petition for a local civic initiative',
  },
  referendum: { bg: 'Подписка за местен референдум', en: 'Petition for a local referendum' },
  generalAssembly: {
    bg: 'Подписка за свикване на общо събрание на населението',
    en: 'Petition to call a general assembly',
  },
  ground: { bg: '{article} от ЗПУГДВМС', en: '{article} of the Direct Citizen Participation Act' },
  askedOnline: { bg: 'Настояваме', en: 'We ask' },
  askedLocalInitiative: { bg: 'Предложение', en: 'Proposal' },
  askedReferendum: { bg: 'Въпрос за гласуване („да“ или „не“)', en: 'Question of the vote (yes or no)' },
  askedGeneralAssembly: {
    bg: 'Въпроси за събранието и срок за свикване',
    en: 'Questions, and by when to call it',
  },
  place: { bg: 'Събрани в', en: 'Collected in' },
  committee: { bg: 'Инициативен комитет', en: 'Initiative committee' },
  initiator: { bg: 'Инициатор', en: 'Initiator' },
  number: { bg: '№', en: 'No.' },
  name: { bg: 'Име, презиме, фамилия', en: 'First, middle and last name' },
  egn: { bg: 'ЕГН', en: 'Personal number' },
  addressOnline: { bg: 'Населено място', en: 'Settlement' },
  addressReferendum: { bg: 'Постоянен адрес', en: 'Permanent address' },
  addressOther: { bg: 'Постоянен или настоящ адрес', en: 'Permanent or current address' },
  signature: { bg: 'Подпис', en: 'Signature' },
  remarks: { bg: 'Забележки', en: 'Remarks' },
  dataOnline: {
    bg: 'Имената и подписите се ползват само за тази подписка: за броя, за проверка и за отговора. Заличават се от сайта {months, plural, one {# месец} other {# месеца}} след края ѝ.',
    en: 'Names and signatures serve this petition alone: its count, its check and its answer. They are removed from the site {months, plural, one {# month} other {# months}} after its end.',
  },
  dataLocalInitiative: {
    bg: 'Личните данни няма да се използват за други цели, освен за гражданската инициатива ({article} от ЗПУГДВМС).',
    en: 'Personal data will not be used for purposes other than the civic initiative ({article}).',
  },
  dataReferendum: {
    bg: 'Личните данни няма да се използват за други цели, освен за референдума ({article} от ЗПУГДВМС).',
    en: 'Personal data will not be used for purposes other than the referendum ({article}).',
  },
  dataGeneralAssembly: {
    bg: 'Личните данни няма да се използват за други цели, освен за общото събрание ({article} от ЗПУГДВМС).',
    en: 'Personal data will not be used for purposes other than the general assembly ({article}).',
  },
  companion: {
    bg: 'В „Забележки“ се вписват данните на придружителя на човек, който има нужда от помощ, за да подпише.',
    en: 'Remarks hold the data of the companion of a person who needs help to sign.',
  },
  once: { bg: 'Всеки подписва веднъж и саморъчно.', en: 'Everybody signs once, by hand.' },
  qr: { bg: 'Адрес на подписката като QR код', en: 'Address of the petition as a QR code' },
  readMore: { bg: 'Мотивите и целият текст:', en: 'The reasons and the whole text:' },
  collector: { bg: 'Събрал подписите (име, подпис, дата):', en: 'Collected by (name, signature, date):' },
});
