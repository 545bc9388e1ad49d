import { defineMessages } from '../../../platform/i18n/index.js';

/** Art. 54–64 of the Direct Citizen Participation Act, in plain words. */
export const assemblyMessages = defineMessages('petitions.generalAssembly', {
  title: { bg: 'Общо събрание на населението', en: 'General assembly' },
  lead: {
    bg: 'Жителите на село или квартал се събират и решават на място. Кметът издава заповед за изпълнението до седем дни.',
    en: 'The residents of a village or quarter meet and decide on the spot. The mayor orders the execution within seven days.',
  },
  when: {
    bg: 'Когато въпросът е на едно село или квартал до 10 000 жители и може да се реши на едно събрание.',
    en: 'When the matter is that of one village or quarter of up to 10,000 inhabitants, and one meeting can decide it.',
  },
  who: {
    bg: 'Искат го поне една петдесета, но не по-малко от 20 граждани с избирателни права с постоянен или настоящ адрес на мястото. Свиква го кметът; може да го свика и сам, или по решение на съвета.',
    en: 'At least one fiftieth, and no fewer than 20, of the eligible voters with a permanent or current address in the place ask for it. The mayor calls it, and may do so unasked or by a decision of the council.',
  },
  numbersNote: {
    bg: 'Събрание се провежда само в места до 10 000 жители, затова се броят избирателите на селото или квартала. Списъка им поддържа кметът.',
    en: 'Assemblies are held only in places of up to 10,000 inhabitants, so the voters of the village or quarter count. The mayor keeps their list.',
  },
  'step.place': { bg: 'Проверете дали мястото е подходящо', en: 'See whether the place is right' },
  'step.place.text': {
    bg: 'Кметство, населено място или квартал до 10 000 жители. Над 1 000 жители може да се проведе на няколко места, по избирателни секции.',
    en: 'A kmetstvo, settlement or quarter of up to 10,000 inhabitants. Above 1,000 it can be held in several places, by polling section.',
  },
  'step.committee': { bg: 'Съставете инициативен комитет', en: 'Form an initiative committee' },
  'step.committee.text': {
    bg: 'От трима до девет граждани, единият от които е председател.',
    en: 'Three to nine citizens, one of whom is the chair.',
  },
  'step.sheets': { bg: 'Подгответе бланките', en: 'Prepare the sheets' },
  'step.sheets.text': {
    bg: 'С въпросите за събранието и срока, в който искате да бъде свикано, с ред за личните данни и графа „забележки“.',
    en: 'With the questions for the assembly and the time by which you want it called, a line on personal data and a column for remarks.',
  },
  'step.collect': { bg: 'Съберете подписите', en: 'Collect the signatures' },
  'step.collect.text': {
    bg: 'На поне една петдесета от избирателите на мястото, но не по-малко от 20. Всеки подписва веднъж.',
    en: 'Of at least one fiftieth of the voters of the place, and no fewer than 20. Everybody signs once.',
  },
  'step.handIn': { bg: 'Внесете подписката при кмета', en: 'Hand it in to the mayor' },
  'step.handIn.text': {
    bg: 'С данните от бланките и в структуриран електронен вид. Кметът свиква събранието в срока, посочен в подписката.',
    en: 'With the data of the sheets in a structured electronic form, too. The mayor calls the assembly in the time that the petition names.',
  },
  'step.check': { bg: 'Проверява се от ГРАО', en: 'The population register checks it' },
  'step.check.text': {
    bg: 'Кметът изпраща данните на ГД „ГРАО“. Щом се намерят достатъчно подписи, проверката спира и се съставя протокол.',
    en: 'The mayor sends the data to the population register. As soon as there are enough signatures the check stops, and a protocol is drawn up.',
  },
  'step.announce': { bg: 'Събранието се оповестява', en: 'The assembly is announced' },
  'step.announce.text': {
    bg: 'Ден, час, място и въпроси, поне 15 дни преди събранието.',
    en: 'Day, hour, place and questions, at least 15 days before it.',
  },
  'step.hold': { bg: 'Събранието се провежда', en: 'The assembly is held' },
  'step.hold.text': {
    bg: 'В извънработно време. Ако няма кворум, започва след час с присъстващите, ако са поне една десета. Решава се с повече от половината от присъстващите, тайно, освен ако събранието реши друго.',
    en: 'Outside working hours. Without a quorum it begins an hour later with those present, if they are one tenth at least. More than half of those present decide, in secret unless the assembly decides otherwise.',
  },
  'step.protocol': { bg: 'Съставя се протокол', en: 'Minutes are drawn up' },
  'step.protocol.text': {
    bg: 'Подписва го председателят на комисията по провеждането и се пази в общината или кметството.',
    en: 'The chair of the conducting committee signs them; the municipality or kmetstvo keeps them.',
  },
  'step.order': { bg: 'Решението се изпълнява', en: 'The decision is carried out' },
  'step.order.text': {
    bg: 'Кметът издава заповед с мерките до седем дни или внася предложение в съвета. Нужните актове се издават до един месец.',
    en: 'The mayor orders the measures within seven days or tables a proposal in the council. The acts that are needed follow within a month.',
  },
  datesAssembly: { bg: 'Дати', en: 'Dates' },
  'date.meeting': { bg: 'Предвиден ден на събранието', en: 'Planned day of the assembly' },
  'date.told': { bg: 'Оповестяване на събранието', en: 'Announcement of the assembly' },
  'date.held': { bg: 'Решение на събранието', en: 'Decision of the assembly' },
  'term.announce': { bg: 'Оповестяване на събранието', en: 'Announcement of the assembly' },
  'term.hold': { bg: 'Ден на събранието', en: 'Day of the assembly' },
  'note.hold': {
    bg: 'Събранието е в извънработно време, затова може да е и в неработен ден.',
    en: 'The assembly is held outside working hours, so it can be on a day off, too.',
  },
  'term.appeal': { bg: 'Обжалване на решенията', en: 'Appeal against its decisions' },
  'term.order': { bg: 'Заповед на кмета', en: 'Order of the mayor' },
  'term.acts': { bg: 'Актове на съвета или кмета', en: 'Acts of the council or the mayor' },
  'note.acts': {
    bg: 'Общото събрание може да определи по-дълъг срок.',
    en: 'The assembly may set a longer term.',
  },
});
