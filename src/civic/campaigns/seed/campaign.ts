import type { FileRole, GoalInput, ReachInput } from '../campaign.rules.js';

export interface SeededCampaign {
  title: string;
  message: string;
  why: string;
  organisers: string;
  funding: string;
  topics: string[];
  /** Days from now. */
  starts: number;
  ends: number;
  /** How the titles of its actions begin. */
  actions: readonly string[];
}

const FUNDING =
  'Кампанията е част от проект „Заедно за развитие – от добри практики и идеи към ефективни резултати“, договор № BG05SFOP001-2.009-0119-C01, финансиран от Оперативна програма „Добро управление“, съфинансирана от Европейския съюз чрез Европейския социален фонд.';

export const CAMPAIGN: SeededCampaign = {
  title: 'Вдигнете ръка: градът се решава заедно',
  message: 'Градът се решава с вдигната ръка. Питайте, предлагайте, подписвайте, идвайте.',
  why: 'В анкетата преди началото двама от трима не знаеха, че могат да предложат промяна в наредба, и почти никой не знаеше, че общината е длъжна да отговори.\n\nКампанията казва три прости неща: къде се пита, докога се отговаря и какво става после. Казва ги там, където са хората: на пазара, в селата, на площада.',
  organisers: 'Югозападен обществено информационен център\nОбщина Сандански',
  funding: FUNDING,
  topics: ['administration', 'youth'],
  starts: -60,
  ends: 45,
  actions: [
    'Информационна акция по селата',
    'Информационна шатра на пазара',
    'Обучение: как да участвам през платформата',
    'Фестивал на гражданските инициативи',
    'Четвърта кръгла маса',
  ],
};

export const DRAFT: SeededCampaign = {
  title: 'Бюджетът на една страница',
  message: 'Откъде идват парите на общината и къде отиват: на една страница, която се разбира.',
  why: 'Преди публичното обсъждане на бюджета хората получават проект от сто и двайсет страници. Искаме да дойдат с въпроси, а не с недоверие.',
  organisers: 'Община Сандански',
  funding: '',
  topics: ['administration'],
  starts: 10,
  ends: 40,
  actions: ['Публично обсъждане на проекта за бюджет'],
};

export const GOALS: readonly GoalInput[] = [
  {
    goal: 'Хора, с които сме говорили на срещите и акциите',
    target: 250,
    countedBy: 'visitors',
    measure: '',
  },
  {
    goal: 'Плакатът и логото да се разпространят от самите хора',
    target: 100,
    countedBy: 'downloads',
    measure: '',
  },
  {
    goal: 'Повече хора да знаят, че общината е длъжна да отговори',
    target: null,
    countedBy: null,
    measure:
      'Същата анкета от 120 въпросника преди началото и след края; въпросниците се публикуват в библиотеката.',
  },
];

export interface SeededFile {
  name: string;
  role: Exclude<FileRole, 'other'>;
  title: string;
  alt: string;
  /** Days from now, and how often it was taken then. */
  taken: readonly (readonly [number, number])[];
}

export const FILES: readonly SeededFile[] = [
  {
    name: 'plakat-vdignete-raka.png',
    role: 'poster',
    title: 'Плакат „Вдигнете ръка“',
    alt: 'Пет вдигнати ръце пред жълт кръг на тъмнозелен фон. Надпис: „Градът се решава с вдигната ръка. Вдигнете я. Питайте, предлагайте, подписвайте, идвайте.“',
    taken: [
      [-58, 6],
      [-51, 9],
      [-30, 4],
      [-12, 7],
      [-3, 3],
    ],
  },
  {
    name: 'logo-festival.png',
    role: 'logo',
    title: 'Лого на Фестивала на гражданските инициативи',
    alt: 'Осем цветни фигури в кръг около зелено дърво; под тях пише „Фестивал на гражданските инициативи“.',
    taken: [
      [-40, 3],
      [-19, 8],
      [-5, 2],
    ],
  },
];

export interface SeededReach extends Omit<ReachInput, 'happenedOn'> {
  /** Days from now. */
  on: number;
  paper: { name: string; heading: string; lines: string[] };
}

export const REACHED: readonly SeededReach[] = [
  {
    kind: 'leaflets',
    what: 'листовки, раздадени на съботния пазар',
    count: 340,
    on: -48,
    source: 'Протокол на доброволците: 400 получени, 60 върнати',
    paper: {
      name: 'protokol-listovki-pazar.docx',
      heading: 'Протокол за раздадени листовки',
      lines: [
        'Получени от печатницата: 400 броя.',
        'Раздадени на съботния пазар от шестима доброволци между 8 и 13 часа: 340 броя.',
        'Върнати: 60 броя.',
      ],
    },
  },
  {
    kind: 'posters',
    what: 'плакати, залепени в читалища, магазини и спирки',
    count: 86,
    on: -44,
    source: 'Списък на местата със снимка от всяко',
    paper: {
      name: 'spisak-plakati.docx',
      heading: 'Места, на които са залепени плакати',
      lines: ['Читалища: 14.', 'Магазини и пощи: 41.', 'Спирки: 31.', 'Общо: 86.'],
    },
  },
  {
    kind: 'broadcast',
    what: 'излъчвания на разговора по местното радио',
    count: 5,
    on: -26,
    source: 'Справка на радиото за излъчванията; слушателите не са измервани и не се предполагат',
    paper: {
      name: 'spravka-radio.docx',
      heading: 'Справка за излъчвания',
      lines: ['Пет излъчвания на разговор от 12 минути за една седмица.', 'Аудиторията не е измервана.'],
    },
  },
];
