import { defineMessages } from '../../../platform/i18n/index.js';

/** Art. 26–43 of the Direct Citizen Participation Act, in plain words. */
export const referendumMessages = defineMessages('petitions.referendum', {
  title: { bg: 'Местен референдум', en: 'Local referendum' },
  lead: {
    bg: 'Жителите решават сами въпрос от местно значение с „да“ или „не“. Решението им не подлежи на одобрение от съвета.',
    en: 'The residents decide a local matter themselves, with yes or no. Their decision needs no approval of the council.',
  },
  when: {
    bg: 'Когато искате да реши цялото население, с обвързващ резултат. Изисква най-много подписи, време и разходи.',
    en: 'When you want everybody to decide, with a binding result. It takes the most signatures, time and money.',
  },
  who: {
    bg: 'Инициативен комитет с подписите на поне една двадесета от гражданите с избирателни права с постоянен адрес в общината, района или кметството. Може да предложи и една пета от съветниците, или кметът.',
    en: 'An initiative committee with the signatures of at least one twentieth of the eligible voters with a permanent address in the municipality, district or kmetstvo. A fifth of the councillors, or the mayor, may propose it, too.',
  },
  numbersNote: {
    bg: 'Броят се гражданите с постоянен адрес към деня, в който предложението се впише в регистъра. Точния брой дава общината.',
    en: 'Voters with a permanent address count as of the day on which the proposal is entered in the register. The municipality gives the exact number.',
  },
  'step.question': { bg: 'Формулирайте въпроса', en: 'Word the question' },
  'step.question.text': {
    bg: 'От местно значение, с отговор „да“ или „не“, кратко и ясно. Не може да е за бюджета, за размера на местните данъци и такси или за вътрешните правила на съвета.',
    en: 'A local matter, answered with yes or no, short and clear. It cannot be about the budget, the amount of local taxes and fees, or the council’s own rules.',
  },
  'step.committee': { bg: 'Съставете инициативен комитет', en: 'Form an initiative committee' },
  'step.committee.text': {
    bg: 'От трима до седем граждани с избирателни права, единият от които е председател.',
    en: 'Three to seven eligible voters, one of whom is the chair.',
  },
  'step.sheets': { bg: 'Подгответе бланките', en: 'Prepare the sheets' },
  'step.sheets.text': {
    bg: 'Въпросът е на всяка страница, бланките са номерирани, има ред за личните данни и графа „забележки“.',
    en: 'The question is on every page, the sheets are numbered, with a line on personal data and a column for remarks.',
  },
  'step.places': { bg: 'Съгласувайте местата с кмета', en: 'Agree on the places with the mayor' },
  'step.places.text': {
    bg: 'Общодостъпните места за събиране на подписи се определят след съгласуване с кмета на общината.',
    en: 'The public places where signatures are collected are set after agreement with the mayor.',
  },
  'step.notice': { bg: 'Уведомете председателя и кмета', en: 'Notify the chair and the mayor' },
  'step.notice.text': {
    bg: 'Писмено, за началото на подписката и за въпроса. От този ден текат трите месеца.',
    en: 'In writing, of the start and of the question. The three months run from this day.',
  },
  'step.collect': { bg: 'Съберете подписите', en: 'Collect the signatures' },
  'step.collect.text': {
    bg: 'Поне една двадесета, за да се обсъди; поне една десета, за да е длъжен съветът да го произведе. Всеки подписва веднъж, с постоянния си адрес.',
    en: 'One twentieth at least to have it discussed; one tenth at least to oblige the council to hold it. Everybody signs once, with the permanent address.',
  },
  'step.handIn': { bg: 'Внесете подписката в съвета', en: 'Hand it in to the council' },
  'step.handIn.text': {
    bg: 'Предложението с въпроса и данните на комитета, мотивите, бланките и данните от тях в структуриран електронен вид. Вписва се в публичен регистър.',
    en: 'The proposal with the question and the committee, the motives, the sheets, and their data in a structured electronic form. It is entered in a public register.',
  },
  'step.check': { bg: 'Проверява се от ГРАО', en: 'The population register checks it' },
  'step.check.text': {
    bg: 'Председателят изпраща данните на ГД „ГРАО“ за незабавна проверка. Докато тя трае, срокът за заседанието не тече.',
    en: 'The chair sends the data to the population register for an immediate check. While it lasts, the term of the session does not run.',
  },
  'step.cure': { bg: 'Отстранете нередовностите, ако има', en: 'Cure irregularities, if any' },
  'step.cure.text': {
    bg: 'Председателят ги съобщава на комитета и определя едномесечен срок.',
    en: 'The chair tells the committee of them and sets a term of one month.',
  },
  'step.session': { bg: 'Обсъжда се на заседание', en: 'A session discusses it' },
  'step.session.text': {
    bg: 'Председателят уведомява съветниците до три дни и насрочва заседание до един месец. Комисиите и кметът дават становища поне три дни преди него.',
    en: 'The chair tells the councillors within three days and calls a session within a month. Committees and the mayor give opinions at least three days before it.',
  },
  'step.decision': { bg: 'Съветът решава', en: 'The council decides' },
  'step.decision.text': {
    bg: 'Одобрява и определя дата, почивен ден между 45 и 60 дни по-късно, или отказва с мотиви. При подписи на една десета може да откаже само незаконосъобразен въпрос.',
    en: 'It approves and sets the date, a day off 45 to 60 days later, or refuses with reasons. With signatures of one tenth it can refuse only an unlawful question.',
  },
  'step.vote': { bg: 'Кампания и гласуване', en: 'Campaign and vote' },
  'step.vote.text': {
    bg: 'Кампанията започва 30 дни преди гласуването. Предложението е прието, ако са гласували поне 40 на сто от избирателите и повече от половината са казали „да“.',
    en: 'The campaign starts 30 days before the vote. The proposal is adopted if at least 40 per cent of the voters took part and more than half said yes.',
  },
  datesPetition: { bg: 'Подписката', en: 'The petition' },
  datesCouncil: { bg: 'В общинския съвет', en: 'In the council' },
  datesVote: { bg: 'Решението и гласуването', en: 'Decision and vote' },
  datesAgainst: { bg: 'Срещу решение на съвета', en: 'Against a decision of the council' },
  'date.notified': { bg: 'Уведомяване на съвета и кмета', en: 'Notice to the council and the mayor' },
  'date.terminated': { bg: 'Прекратяване на процедурата', en: 'Termination of the procedure' },
  'date.received': { bg: 'Постъпване на подписката в съвета', en: 'Receipt of the petition by the council' },
  'date.checkFrom': { bg: 'Изпращане на ГРАО за проверка', en: 'Sent to the population register' },
  'date.checkUntil': { bg: 'Получаване на протокола от ГРАО', en: 'Protocol of the register received' },
  'date.irregular': { bg: 'Съобщение за нередовности', en: 'Notice of irregularities' },
  'date.session': { bg: 'Заседание на съвета', en: 'Session of the council' },
  'date.decided': { bg: 'Решение на съвета за референдума', en: 'Decision to hold the referendum' },
  'date.announced': {
    bg: 'Обявяване на решението по искането',
    en: 'Announcement of the decision on the request',
  },
  'date.rejected': { bg: 'Решение, с което съветът отказва', en: 'Decision that rejects the proposal' },
  'date.voteOn': { bg: 'Ден на гласуването', en: 'Day of the vote' },
  'date.results': { bg: 'Обявяване на резултатите', en: 'Announcement of the results' },
  'date.final': { bg: 'Окончателен резултат', en: 'Final result' },
  'date.opposed': {
    bg: 'Обявяване на решението, което оспорвате',
    en: 'Announcement of the decision you oppose',
  },
  'date.requested': { bg: 'Постъпване на Вашето искане', en: 'Receipt of your request' },
  'term.handIn': { bg: 'Събиране и внасяне на подписите', en: 'Collecting and handing in' },
  'term.again': { bg: 'Нова подписка след прекратяване', en: 'A new petition after a termination' },
  'term.inform': {
    bg: 'Председателят уведомява съветниците и кмета',
    en: 'The chair tells the councillors and the mayor',
  },
  'term.session': { bg: 'Заседание на общинския съвет', en: 'Session of the council' },
  'term.cure': { bg: 'Отстраняване на нередовности', en: 'Curing irregularities' },
  'term.opinions': { bg: 'Становища на комисиите и кмета', en: 'Opinions of the committees and the mayor' },
  'term.vote': { bg: 'Ден на гласуването', en: 'Day of the vote' },
  'term.appeal': { bg: 'Обжалване на решението на съвета', en: 'Appeal against the council’s decision' },
  'term.againRefused': { bg: 'Нова подписка след отказ', en: 'A new petition after a refusal' },
  'term.campaign': { bg: 'Информационна кампания', en: 'Information campaign' },
  'note.campaign': {
    bg: 'Кампанията приключва 24 часа преди деня на гласуването, тоест в края на показания последен ден.',
    en: 'The campaign ends 24 hours before the day of the vote, which is the end of the last day shown.',
  },
  'term.againLost': {
    bg: 'Нов референдум по същия въпрос, ако не е прието',
    en: 'Another referendum on the question, if it is not adopted',
  },
  'term.dispute': { bg: 'Оспорване на резултата', en: 'Dispute of the result' },
  'term.publish': {
    bg: 'Обявяване на сайта, в регионален вестник и електронна медия',
    en: 'Announcement on the site, in a regional newspaper and an electronic medium',
  },
  'term.against': {
    bg: 'Искане за референдум срещу решение на съвета, с подписи на една десета',
    en: 'Request for a referendum on a decision of the council, signed by one tenth',
  },
  'term.againstVote': { bg: 'Ден на този референдум', en: 'Day of that referendum' },
});
