import { defineMessages } from '../../../platform/i18n/index.js';

export const proceduresMessages = defineMessages('petitions.procedures', {
  petitions: { bg: 'Подписки', en: 'Petitions' },
  title: { bg: 'Процедури по закон', en: 'Procedures by law' },
  footer: { bg: 'Референдум, инициатива, събрание', en: 'Referendum, initiative, assembly' },
  description: {
    bg: 'Местна гражданска инициатива, местен референдум и общо събрание: кога, как, колко подписа и в какъв срок.',
    en: 'Local civic initiative, local referendum and general assembly: when, how, how many signatures and by when.',
  },
  lead: {
    bg: 'Законът за пряко участие (ЗПУГДВМС) дава три начина гражданите да задвижат решение. И трите се подписват на хартия.',
    en: 'The Direct Citizen Participation Act gives citizens three ways to bring about a decision. All three are signed on paper.',
  },
  differenceTitle: {
    bg: 'По какво се различава електронната подписка',
    en: 'How an online petition differs',
  },
  difference: {
    bg: 'Подписката в този сайт е предложение по глава осма от АПК с поддръжници: общината е длъжна да я разгледа и да отговори, но броят на подписите няма сила сам по себе си. Праговете в сайта са обещание на общината, не закон.',
    en: 'A petition on this site is a proposal under chapter eight of the Administrative Procedure Code, with supporters: the municipality has to consider and answer it, but the number of signatures has no force of its own. The thresholds here are a promise of the municipality, not law.',
  },
  differencePaper: {
    bg: 'Процедурите на тази страница имат последици по закон, затова искат повече: три имена, ЕГН, адрес и саморъчен подпис на хартиена бланка. Подпис, даден в сайта, не се брои в тях.',
    en: 'The procedures on this page have consequences by law, so they ask for more: three names, personal number, address and a signature by hand on a paper sheet. A signature given on this site does not count in them.',
  },
  onlineLink: { bg: 'Към подписките в сайта', en: 'Petitions on this site' },
  whichTitle: { bg: 'Коя Ви трябва', en: 'Which one you need' },
  when: { bg: 'Кога', en: 'When' },
  signaturesLabel: { bg: 'Подписи', en: 'Signatures' },
  signaturesInitiative: {
    bg: 'няма законов праг; събрание на поне 50 души',
    en: 'no threshold; a meeting of at least 50',
  },
  signaturesReferendum: {
    bg: 'поне {propose}, за да се обсъди; поне {bind}, за да е длъжен съветът',
    en: 'at least {propose} to have it discussed; at least {bind} to oblige the council',
  },
  signaturesAssembly: {
    bg: 'поне една петдесета от избирателите на мястото и не по-малко от 20',
    en: 'at least one fiftieth of the voters of the place, and no fewer than 20',
  },
  committeeLabel: { bg: 'Комитет', en: 'Committee' },
  committee: { bg: 'от {least} до {most} души, с председател', en: '{least} to {most} people, with a chair' },
  open: { bg: 'Стъпки и срокове', en: 'Steps and terms' },
  caution: { bg: 'Преди да започнете', en: 'Before you begin' },
  lawyer: {
    bg: 'Текстът е четен в копие на закона към 16 юни 2026 г. Преди да разчитате на число или срок, юристът на общината го потвърждава.',
    en: 'The text was read in a copy of the law as of 16 June 2026. Before you rely on a number or a term, the municipality’s lawyer confirms it.',
  },
  noEgn: {
    bg: 'ЕГН се пише само на хартия. В този сайт то не се въвежда и не се пази, затова структурираният електронен вид за ГРАО се изготвя извън него.',
    en: 'Personal numbers are written on paper alone. They are neither entered nor kept on this site, so the structured electronic form for the population register is made elsewhere.',
  },
  whoTitle: { bg: 'Кой може', en: 'Who may' },
  stepsTitle: { bg: 'Стъпки', en: 'Steps' },
  byCommittee: { bg: 'Вие', en: 'you' },
  byMunicipality: { bg: 'общината', en: 'the municipality' },
  sheetsTitle: { bg: 'Бланки за подписи', en: 'Signature sheets' },
  sheetsText: {
    bg: 'Празни номерирани бланки с колоните, които законът иска. Текстът Ви се пише на всеки лист.',
    en: 'Blank numbered sheets with the columns that the law wants. Your text is written on each of them.',
  },
  sheetsLink: { bg: 'Отворете бланките за печат', en: 'Open the sheets for print' },
  numbersTitle: { bg: 'Колко подписа', en: 'How many signatures' },
  votersKnown: {
    bg: 'Граждани с избирателни права в общината: {count, number} към {date} ({source}).',
    en: 'Eligible voters of the municipality: {count, number} as of {date} ({source}).',
  },
  voters: { bg: 'Граждани с избирателни права', en: 'Eligible voters' },
  votersHint: {
    bg: 'За район или кметство напишете техния брой.',
    en: 'For a district or kmetstvo write their number.',
  },
  votersHere: { bg: 'Граждани с избирателни права на мястото', en: 'Eligible voters of the place' },
  inhabitants: { bg: 'Жители на мястото', en: 'Inhabitants of the place' },
  inhabitantsHint: {
    bg: 'До 150 жители кворумът е по-висок; над 10 000 събрание не се провежда.',
    en: 'Up to 150, the quorum is higher; above 10,000 there is no assembly.',
  },
  count: { bg: 'Пресметнете', en: 'Work it out' },
  neededFor: {
    bg: '{count, plural, one {При # избирател} other {При # избиратели}}',
    en: '{count, plural, one {With # voter} other {With # voters}}',
  },
  columnWhat: { bg: 'За какво', en: 'For what' },
  columnCount: { bg: 'Брой', en: 'Number' },
  columnArticle: { bg: 'Основание', en: 'Ground' },
  propose: {
    bg: 'Подписи, за да се обсъди предложението (1/20)',
    en: 'Signatures to have the proposal discussed (1/20)',
  },
  bind: {
    bg: 'Подписи, за да е длъжен съветът да произведе референдума (1/10)',
    en: 'Signatures to oblige the council to hold it (1/10)',
  },
  turnout: {
    bg: 'Гласували, за да е действителен резултатът (40 %)',
    en: 'Votes cast for a valid result (40%)',
  },
  call: {
    bg: 'Подписи, за да се свика събранието (1/50, поне 20)',
    en: 'Signatures to call the assembly (1/50, at least 20)',
  },
  quorum: { bg: 'Присъстващи в определения час (1/4)', en: 'Present at the hour set (1/4)' },
  quorumSmall: {
    bg: 'Присъстващи в определения час, до 150 жители (1/3)',
    en: 'Present at the hour set, up to 150 inhabitants (1/3)',
  },
  quorumLater: { bg: 'Присъстващи след един час (1/10)', en: 'Present an hour later (1/10)' },
  fewVoters: {
    bg: 'Избирателите са по-малко от 20, а законът иска поне 20 подписа. Обърнете се към кмета: той може да свика събранието и сам.',
    en: 'There are fewer than 20 voters, and the law wants at least 20 signatures. Turn to the mayor, who may call the assembly unasked.',
  },
  termsTitle: { bg: 'Срокове', en: 'Terms' },
  columnTerm: { bg: 'Какво', en: 'What' },
  columnLong: { bg: 'Срок', en: 'Term' },
  columnFrom: { bg: 'Брои се от', en: 'Counted from' },
  columnCertainty: { bg: 'Проверено', en: 'Checked' },
  read: { bg: 'прочетено', en: 'read' },
  withinDays: {
    bg: '{count, plural, one {до # ден} other {до # дни}}',
    en: '{count, plural, one {# day} other {# days}}',
  },
  withinMonths: {
    bg: '{count, plural, one {до # месец} other {до # месеца}}',
    en: '{count, plural, one {# month} other {# months}}',
  },
  checkStops: { bg: 'без времето за проверка от ГРАО', en: 'not counting the register’s check' },
  beforeDays: { bg: 'поне {count} дни преди', en: 'at least {count} days before' },
  notBeforeMonths: {
    bg: '{count, plural, =12 {не по-рано от една година} other {не по-рано от # месеца}}',
    en: '{count, plural, =12 {no earlier than a year} other {no earlier than # months}}',
  },
  between: { bg: 'от {from} до {until}', en: '{from} to {until}' },
  bareDays: {
    bg: '{count, plural, one {# ден} other {# дни}}',
    en: '{count, plural, one {# day} other {# days}}',
  },
  bareMonths: {
    bg: '{count, plural, =12 {една година} one {# месец} other {# месеца}}',
    en: '{count, plural, =12 {a year} one {# month} other {# months}}',
  },
  onDayOff: { bg: 'в почивен ден', en: 'on a day off' },
  during: { bg: 'от {from} дни до {until} дни преди', en: '{from} days to {until} days before' },
  datesTitle: { bg: 'До кога', en: 'By when' },
  datesLead: {
    bg: 'Попълнете датите, които знаете. Страницата с отговора има свой адрес и може да се изпрати на другите от комитета.',
    en: 'Fill in the dates that you know. The page with the answer has its own address, which you can send to the rest of the committee.',
  },
  dated: { bg: 'Срокове при тези дати', en: 'Terms with these dates' },
  columnDay: { bg: 'Дата', en: 'Date' },
  lastDay: { bg: 'до {date}, 24:00 ч.', en: 'until {date}, 24:00' },
  earliestDay: { bg: 'не по-рано от {date}', en: 'no earlier than {date}' },
  window: { bg: 'от {from} до {until}', en: '{from} to {until}' },
  noDay: { bg: 'в този срок няма почивен ден', en: 'there is no day off in this time' },
  countedBack: {
    bg: '{count} дни преди {event}: {date}',
    en: '{count} days before {event}: {date}.',
  },
  movedBack: {
    bg: 'Този ден не е работен, затова сигурният последен ден е {date}',
    en: 'That is not a working day, so the safe last day is {date}.',
  },
  countedOn: { bg: '{term} след {event}: {date}', en: '{term} after {event}: {date}.' },
  daysBefore: { bg: '{count} дни преди {event}: {date}', en: '{count} days before {event}: {date}.' },
  offOnly: {
    bg: 'Гласува се в почивен ден, затова първият възможен е {from}, а последният {until}',
    en: 'Votes are held on a day off, so the first possible one is {from} and the last one {until}.',
  },
  checkReason: { bg: 'служебна проверка на ГРАО', en: 'check by the population register' },
});

/** What is said at a field of the calculators. */
export const calculatorMessages = defineMessages('petitions.calculators', {
  votersMissing: {
    bg: 'Напишете броя на избирателите: цяло число от 1 до 10 000 000.',
    en: 'Write the number of voters: a whole number from 1 to 10,000,000.',
  },
  inhabitantsMissing: {
    bg: 'Напишете броя на жителите: цяло число от 1 до 10 000 000.',
    en: 'Write the number of inhabitants: a whole number from 1 to 10,000,000.',
  },
  inhabitantsTooMany: {
    bg: 'Над 10 000 жители общо събрание не се провежда (чл. 55, ал. 1 от ЗПУГДВМС). Пресметнете за село или квартал.',
    en: 'Above 10,000 inhabitants there is no general assembly (Art. 55(1)). Work it out for a village or quarter.',
  },
  receivedMissing: {
    bg: 'Напишете и кога постъпи подписката: проверката спира срока, който тече оттогава.',
    en: 'Write also when the petition was received: the check stops the term that runs from then.',
  },
  checkFromMissing: {
    bg: 'Напишете и кога подписката беше изпратена на ГРАО.',
    en: 'Write also when it was sent to the population register.',
  },
  checkUntilMissing: {
    bg: 'Напишете и кога се получи протоколът от ГРАО; дотогава крайният ден не е известен.',
    en: 'Write also when the register’s protocol came; until then the last day is not known.',
  },
  checkBeforeReceipt: {
    bg: 'Проверката не може да започне преди подписката да е постъпила.',
    en: 'The check cannot begin before the petition is received.',
  },
  checkEndsFirst: {
    bg: 'Протоколът не може да е отпреди изпращането на подписката.',
    en: 'The protocol cannot be earlier than the sending.',
  },
});
