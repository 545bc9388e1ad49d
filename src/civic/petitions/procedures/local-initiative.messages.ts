import { defineMessages } from '../../../platform/i18n/index.js';

/** Art. 46–53 of the Direct Citizen Participation Act, in plain words. */
export const initiativeMessages = defineMessages('petitions.localInitiative', {
  title: { bg: 'Местна гражданска инициатива', en: 'Local civic initiative' },
  lead: {
    bg: 'Гражданите предлагат на съвета или кмета какво да решат. Органът отговаря с решение и мерки за един месец.',
    en: 'Citizens propose to the council or the mayor what to decide. The answer, a decision with measures, is due within a month.',
  },
  when: {
    bg: 'Когато искате съветът или кметът да разгледа предложение и да обяви решение и мерки в срок, без гласуване на цялото население.',
    en: 'When you want the council or the mayor to consider a proposal and announce a decision with measures in time, without a vote of everybody.',
  },
  who: {
    bg: 'Граждани с избирателни права с постоянен или настоящ адрес в общината, района, кметството или населеното място. Организира се от събрание на поне 50 от тях, което избира инициативен комитет.',
    en: 'Eligible voters with a permanent or current address in the municipality, district, kmetstvo or settlement. A meeting of at least 50 of them organises it and elects an initiative committee.',
  },
  numbersNote: {
    bg: 'Законът не изисква определен брой подписи. Задължително е само събранието да е на поне 50 граждани с избирателни права.',
    en: 'The law asks for no particular number of signatures. Only the meeting has to be of at least 50 eligible voters.',
  },
  'step.meeting': { bg: 'Съберете поне 50 души', en: 'Gather at least 50 people' },
  'step.meeting.text': {
    bg: 'Свикайте събрание на не по-малко от 50 граждани с избирателни права, с постоянен или настоящ адрес там, за където е предложението.',
    en: 'Call a meeting of at least 50 eligible voters with a permanent or current address in the place that the proposal is about.',
  },
  'step.resolved': { bg: 'Вземете решенията на събранието', en: 'Let the meeting decide' },
  'step.resolved.text': {
    bg: 'Събранието одобрява предложението и бланката, избира инициативен комитет от трима до петима с председател и определя срока и реда за събиране на подписите.',
    en: 'The meeting approves the proposal and the sheet, elects a committee of three to five with a chair, and sets the term and order of collecting.',
  },
  'step.protocol': { bg: 'Съставете протокол', en: 'Keep minutes' },
  'step.protocol.text': {
    bg: 'Към протокола е списък с имената, постоянните адреси, ЕГН и подписите на участвалите. Пазете го на хартия; в сайта не се качва.',
    en: 'With a list of names, permanent addresses, personal numbers and signatures of those present. Keep it on paper; it is not uploaded here.',
  },
  'step.places': { bg: 'Съгласувайте местата с кмета', en: 'Agree on the places with the mayor' },
  'step.places.text': {
    bg: 'Местата, на които ще събирате подписи, се определят след съгласуване с кмета.',
    en: 'The places where signatures are collected are set after agreement with the mayor.',
  },
  'step.account': { bg: 'Открийте набирателна сметка', en: 'Open an account for donations' },
  'step.account.text': {
    bg: 'Разходите по подписката се плащат от граждани и юридически лица през специална сметка на комитета.',
    en: 'The costs are paid by citizens and legal persons through a special account of the committee.',
  },
  'step.collect': { bg: 'Съберете подписите', en: 'Collect the signatures' },
  'step.collect.text': {
    bg: 'До два месеца от събранието. Всеки подписва веднъж и саморъчно. Всеки лист е номериран и носи името на общината или населеното място.',
    en: 'Within two months of the meeting. Everybody signs once and by hand. Each sheet is numbered and names the municipality or settlement.',
  },
  'step.campaign': { bg: 'Обяснете предложението', en: 'Explain the proposal' },
  'step.campaign.text': {
    bg: 'Комитетът организира информационна кампания и обществени дискусии. Можете да ползвате и дебатите в този сайт.',
    en: 'The committee holds an information campaign and public discussions. The debates of this site are open to you, too.',
  },
  'step.handIn': { bg: 'Внесете подписката', en: 'Hand it in' },
  'step.handIn.text': {
    bg: 'В същите два месеца: предложението, протоколът, бланките, списък на комитета с адрес за контакт, и данните от бланките в структуриран електронен вид.',
    en: 'Within the same two months: the proposal, the minutes, the sheets, a list of the committee with an address, and the data of the sheets in a structured electronic form.',
  },
  'step.check': { bg: 'Проверява се от ГРАО', en: 'The population register checks it' },
  'step.check.text': {
    bg: 'Органът изпраща данните на териториалното звено на ГД „ГРАО“, което прави служебна проверка незабавно и съставя протокол.',
    en: 'The body sends the data to the territorial unit of the population register, which checks them at once and draws up a protocol.',
  },
  'step.decision': { bg: 'Обявява се решението', en: 'The decision is announced' },
  'step.decision.text': {
    bg: 'Решението и мерките се обявяват на сайта на общината и в един регионален вестник; комитетът се уведомява писмено.',
    en: 'The decision and the measures are announced on the municipality’s site and in a regional newspaper; the committee is told in writing.',
  },
  datesInitiative: { bg: 'Дати', en: 'Dates' },
  'date.founded': { bg: 'Събранието на поне 50 души', en: 'Meeting of at least 50' },
  'date.served': { bg: 'Внасяне на подписката', en: 'Handing in' },
  'term.collect': { bg: 'Събиране и внасяне на подписите', en: 'Collecting and handing in' },
  'term.decide': {
    bg: 'Решение и мерки, обявени на сайта и в регионален вестник',
    en: 'Decision and measures, announced on the site and in a regional newspaper',
  },
  'term.notify': { bg: 'Писмено уведомяване на комитета', en: 'Written notice to the committee' },
  'note.notify': {
    bg: 'Ал. 3 препраща към срока по ал. 1. Показваме едномесечния по ал. 2, защото е по-кратък.',
    en: 'Para. 3 refers to the term of para. 1. The month of para. 2 is shown, being the shorter.',
  },
});
