import { defineMessages } from '../../platform/i18n/index.js';

export const aboutMessages = defineMessages('portal.about', {
  title: { bg: 'Как работи Мегдан', en: 'How Megdan works' },
  description: {
    bg: 'Първи стъпки и пътят на един дебат и на една обществена консултация, от началото до решението.',
    en: 'First steps, and the way of a debate and of a public consultation, from the beginning to the decision.',
  },
  lead: {
    bg: 'Мегданът е площадът, на който селото решава. Тук {municipality} излага проектите си, преди да ги реши, и всеки може да каже мнението си навреме.',
    en: 'The megdan is the square where a village decides. Here {municipality} lays out its drafts before deciding on them, and everybody can have their say in time.',
  },
  firstSteps: { bg: 'Първи стъпки', en: 'First steps' },
  read: { bg: 'Вижте какво е отворено', en: 'See what is open' },
  readText: {
    bg: 'На началната страница са проектите, по които се приемат мнения, с оставащите дни. Не Ви трябва регистрация, за да четете.',
    en: 'The home page shows the drafts that are open for opinions, with the days left. You need no account to read.',
  },
  say: { bg: 'Кажете мнението си', en: 'Have your say' },
  sayText: {
    bg: 'В дебатите пишете направо на страницата, с профил или само с имейл. На страницата на всяка консултация пише до кого и докога се изпраща становището Ви: по имейл или на хартия в деловодството. Има и телефон за въпроси. Посочете дали пишете от свое име, или от името на друг.',
    en: 'In debates you write on the page itself, with an account or with an e-mail address alone. The page of each consultation says to whom and until when you send your opinion: by e-mail, or on paper at the registry; there is a telephone number for questions. Say whether you write for yourself or on behalf of somebody else.',
  },
  follow: { bg: 'Следете какво става', en: 'Follow what becomes of it' },
  followText: {
    bg: 'Оставете имейл за една консултация, за тема или за всичко. Пишем Ви веднага, веднъж на ден или веднъж седмично в 8:00 ч. и само когато нещо се е променило. Всяко писмо казва защо го получавате и се спира с едно натискане.',
    en: 'Leave an e-mail for one consultation, for a topic or for everything. We write at once, once a day or once a week at 8:00, and only when something has changed. Every message says why you get it and is stopped with one click.',
  },
  account: { bg: 'Ако искате, влезте', en: 'Sign in if you like' },
  accountText: {
    bg: 'Входът е с имейл, без парола: изпращаме Ви връзка и шестцифрен код. В профила си избирате език, населено място и дали представлявате организация.',
    en: 'You sign in by e-mail, without a password: we send you a link and a six-digit code. In your profile you choose your language, your settlement and whether you stand for an organisation.',
  },
  debateWayTitle: { bg: 'Пътят на един дебат', en: 'The way of a debate' },
  proposed: { bg: 'Предложен', en: 'Proposed' },
  proposedText: {
    bg: 'Всеки с профил, организация или самата община задава въпрос и пише защо е важен. Екипът го одобрява, връща го за доработка или пише защо не го приема.',
    en: 'Anybody with an account, an organisation or the municipality itself asks a question and says why it matters. The staff approve it, send it back, or write why it is not accepted.',
  },
  argued: { bg: 'Отворен', en: 'Open' },
  arguedText: {
    bg: 'Хората пишат доводи „за“ и „против“, питат и си отговарят; най-подкрепените излизат отгоре. Дирекциите отговарят официално. Каквото нарушава правилата, се премахва с мотиви и право на възражение.',
    en: 'People argue for and against, ask and reply; what is best supported comes first. The units answer officially. What breaks the rules is removed with reasons and a right to appeal.',
  },
  concluded: { bg: 'Заключение', en: 'Conclusion' },
  concludedText: {
    bg: 'След последния ден общината казва какво приема, какво не и защо, и до какво води дебатът.',
    en: 'After the last day the municipality says what it takes up, what not and why, and what the debate leads to.',
  },
  reviewed: { bg: 'Преглед', en: 'Review' },
  reviewedText: {
    bg: 'На обявен ден общината проверява какво е направено и го пише на същата страница.',
    en: 'On an announced day the municipality looks at what was done and says so on the same page.',
  },
  wayTitle: { bg: 'Пътят на една консултация', en: 'The way of a consultation' },
  announced: { bg: 'Предстояща', en: 'Upcoming' },
  announcedText: {
    bg: 'Общината обявява какво ще обсъжда и кога. Текстът още не е публикуван; можете да се абонирате отсега.',
    en: 'The municipality announces what will be consulted and when. The text is not published yet; you can already subscribe.',
  },
  open: { bg: 'Отворена', en: 'Open' },
  openText: {
    bg: 'Проектът, мотивите и документите са публикувани и срокът тече. За наредби и правилници той е най-малко 30 календарни дни и денят на публикуването не се брои. По-кратък срок, но не под 14 дни, се допуска по изключение и причината се вижда на страницата.',
    en: 'The draft, the reasons and the documents are published and the term runs. For ordinances and rules it is at least 30 calendar days, not counting the day of publication. A shorter term, never below 14 days, is an exception whose reason is shown on the page.',
  },
  extended: { bg: 'Удължена', en: 'Extended' },
  extendedText: {
    bg: 'Срокът може да бъде удължен. Тогава новият край и причината са на страницата, а следящите я получават писмо.',
    en: 'The term may be extended. The new end and the reason are then on the page, and those who follow it get a message.',
  },
  closed: { bg: 'Приключила', en: 'Closed' },
  closedText: {
    bg: 'Срокът изтича в 24:00 ч. на последния ден по българско време. Страницата остава на своя адрес.',
    en: 'The term ends at midnight of the last day, Bulgarian time. The page stays at its address.',
  },
  answered: { bg: 'Справка и решение', en: 'Report and decision' },
  answeredText: {
    bg: 'За проекти на нормативни актове законът задължава съставителя да публикува справка за постъпилите предложения и обосновка за неприетите, преди актът да бъде приет (чл. 26, ал. 5 от ЗНА).',
    en: 'For drafts of normative acts the law obliges the drafter to publish a report on the proposals received, with reasons for those not accepted, before the act is adopted (Art. 26(5) of the Normative Acts Act).',
  },
  withdrawnNote: {
    bg: 'Консултация може да бъде оттеглена. Страницата ѝ не се изтрива: причината се публикува на нея.',
    en: 'A consultation may be withdrawn. Its page is not deleted: the reason is published on it.',
  },
  clockTitle: { bg: 'Откъде са числата за дните', en: 'Where the numbers of days come from' },
  clockText: {
    bg: 'Оставащите дни се броят по българско време и се обновяват в полунощ. До всеки срок има „Как е изчислено“: кой ден не се брои, кога е последният и по кой член.',
    en: 'Days left are counted in Bulgarian time and change at midnight. Beside each term there is “How this is worked out”: which day is not counted, which is the last, and under which article.',
  },
  deadlinesLink: { bg: 'Срокове по закон', en: 'Legal time limits' },
  rulesLink: { bg: 'Правила за участие', en: 'Rules of participation' },
  originTitle: { bg: 'Откъде идва платформата', en: 'Where the platform comes from' },
  originText: {
    bg: 'Мегдан продължава платформата за граждански дебати, създадена по проекта „Заедно за развитие – от добри практики и идеи към ефективни резултати“, договор № BG05SFOP001-2.009-0119-C01 по Оперативна програма „Добро управление“ 2014–2020, с бенефициент сдружение „Югозападен обществено-информационен център“ в партньорство с Община Сандански. Програмният код е свободен, с лиценз EUPL-1.2.',
    en: 'Megdan continues the platform for civic debates made under the project “Together for development – from good practices and ideas to effective results”, contract BG05SFOP001-2.009-0119-C01 of the Operational Programme Good Governance 2014–2020; its beneficiary was the association South-West Public Information Centre, in partnership with the Municipality of Sandanski. The program code is free, under the EUPL-1.2.',
  },
});
