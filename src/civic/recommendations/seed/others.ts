import type { SeededRecommendation } from './seeded-recommendation.js';

export const otherRecommendations: readonly SeededRecommendation[] = [
  {
    organisation: 'youth',
    title: 'Вечерен автобус от града до селата в петък и събота',
    problem:
      'Последният автобус за Катунци, Рожен и Мелник тръгва в 18:30 ч. Който иска да остане на тренировка или на кино, зависи от кола.',
    measure: 'Един курс в 22:00 ч. в петък и събота по три направления, с поръчка от телефона до 20:00 ч.',
    expectedResult: 'Младите от селата ползват това, което градът предлага.',
    partners: 'Превозвачът по общинската схема, училищата',
    stage: 'implementation',
    topic: 'transport',
    unit: 'finance',
    termTo: -60,
    indicators: [{ name: 'Пътници за месец', unit: 'души', baseline: 0, target: 240 }],
    sent: -330,
    registered: { on: -329, number: '61-00-08' },
    considered: -327,
    answered: {
      on: -280,
      outcome: 'accepted',
      text: 'Приемаме за опитен срок от шест месеца. Ако средно пътуват повече от осем души, курсът влиза в общинската транспортна схема.',
      agreed: -60,
      review: -150,
    },
    milestones: [
      {
        added: -275,
        title: 'Договор с превозвача',
        due: -220,
        done: { on: -224, text: 'Договорът е подписан за шест месеца.' },
      },
      {
        added: -275,
        title: 'Първи вечерен курс',
        due: -200,
        done: { on: -198, text: 'Първият курс до Мелник превози 11 души.' },
      },
    ],
    measured: [
      { on: -170, indicator: 0, value: 148, side: 'municipality', text: 'Продадени билети за първия месец.' },
      { on: -110, indicator: 0, value: 231, side: 'municipality', text: 'Продадени билети за месеца.' },
      { on: -70, indicator: 0, value: 262, side: 'municipality', text: 'Продадени билети за месеца.' },
    ],
    reports: [
      {
        on: -198,
        state: 'inProgress',
        progress: 40,
        text: 'Вечерните курсове тръгнаха по трите направления.',
        link: 'https://sandanski.example/vecheren-avtobus',
      },
      {
        on: -66,
        state: 'implemented',
        progress: 100,
        text: 'Средно пътуват 10 души на курс. Общинският съвет включи курсовете в транспортната схема.',
        link: 'https://sandanski.example/vecheren-avtobus',
      },
    ],
    verdicts: [
      { on: -120, verdict: 'partly', text: 'До Рожен автобусът два пъти не дойде.' },
      {
        on: -48,
        verdict: 'done',
        text: 'Курсовете са в схемата, поръчката работи, пропуснати курсове от два месеца няма.',
      },
    ],
    disputes: [
      {
        on: -62,
        text: 'Направлението към Рожен не беше обслужено на две поредни съботи, а препоръката е отчетена като изпълнена.',
        answer: {
          on: -55,
          text: 'Така е. Превозвачът е глобен по договора, а за Рожен има резервен автобус. От тогава пропуснати курсове няма.',
        },
      },
    ],
  },
  {
    organisation: 'youth',
    title: 'Свободните часове в читалищните салони да се виждат и запазват в интернет',
    problem:
      'Новата наредба направи салоните безплатни за училища и младежки организации, но кога са свободни, се пита по телефона, във всяко читалище поотделно. За концерта на гимназията обиколихме пет.',
    measure:
      'Общината да публикува общ календар на салоните в 14-те читалища, в който всеки вижда свободните часове и подава заявка.',
    expectedResult: 'Салоните се ползват и през седмицата, а не само по празници.',
    partners: 'Читалищните настоятелства, трите училища в града',
    stage: 'implementation',
    topic: 'youth',
    unit: 'education-culture-sport',
    termTo: -10,
    indicators: [{ name: 'Безплатни прояви на младежи за месец', unit: 'бр.', baseline: 3, target: 12 }],
    fromAct: 'Наредба за местните такси и цени на услуги',
    sent: -100,
    registered: { on: -100, number: '61-00-66' },
    considered: -97,
    answered: {
      on: -72,
      outcome: 'accepted',
      text: 'Приемаме. Календарът ще бъде част от страницата на общината, а читалищата ще го попълват сами.',
      agreed: -10,
    },
    milestones: [
      {
        added: -68,
        title: 'Общ календар на салоните в 14 читалища',
        due: -30,
        done: {
          on: -33,
          text: 'Календарът работи за всичките 14 читалища. За първите десет дни са запазени 23 часа.',
        },
      },
    ],
    measured: [
      {
        on: -12,
        indicator: 0,
        value: 14,
        side: 'municipality',
        text: 'Заявки от училища и младежки организации.',
      },
      { on: -8, indicator: 0, value: 13, side: 'organisation', text: 'Преброихме ги в календара.' },
    ],
    reports: [
      {
        on: -33,
        state: 'inProgress',
        progress: 70,
        text: 'Календарът е отворен. Остава обучението на читалищните секретари.',
        link: 'https://sandanski.example/saloni',
      },
      {
        on: -11,
        state: 'implemented',
        progress: 100,
        text: 'Календарът работи, а секретарите са обучени. За месеца са проведени 14 безплатни прояви при цел 12.',
        link: 'https://sandanski.example/saloni',
      },
    ],
    verdicts: [
      { on: -7, verdict: 'done', text: 'Запазихме салона в Левуново за две минути, без да звъним.' },
    ],
  },
  {
    organisation: 'youth',
    title: 'Младежки консултативен съвет към кмета',
    problem:
      'Решенията за училища, спорт и култура се вземат без хората между 15 и 25 години да бъдат попитани.',
    measure: 'Кметът да създаде съвет от 11 младежи, избирани в училищата, който дава становище преди сесия.',
    expectedResult: 'Всяко решение за младите минава през тях.',
    stage: 'formulation',
    topic: 'youth',
    unit: 'education-culture-sport',
    termTo: -110,
    sent: -320,
    registered: { on: -319, number: '61-00-11' },
    considered: -318,
    prolonged: {
      on: -270,
      until: -225,
      text: 'Нужно е становище на трите училища, които са в изпитна сесия.',
    },
    answered: {
      on: -215,
      outcome: 'partiallyAccepted',
      text: 'Приемаме създаването на съвета. Становище преди сесия ще се иска само по точките за младежта.',
      agreed: -110,
    },
    reports: [
      {
        on: -105,
        state: 'notImplemented',
        progress: 20,
        text: 'Избор беше проведен само в едно от трите училища. До края на срока съветът не беше събран.',
      },
    ],
    verdicts: [
      {
        on: -95,
        verdict: 'notDone',
        text: 'Нито едно заседание за пет месеца. Предлагаме изборът да се организира от училищните съвети.',
      },
    ],
  },
  {
    organisation: 'youth',
    title: 'Безплатен достъп до стадиона извън тренировките',
    problem: 'Стадионът е заключен през повечето дни, докато тренировки няма.',
    measure: 'Стадионът да се отваря за всички от 7 до 9 ч. и от 20 до 22 ч.',
    expectedResult: 'Хората тичат на писта, а не по улицата.',
    stage: 'implementation',
    topic: 'youth',
    unit: 'education-culture-sport',
    termTo: 40,
    sent: -50,
    registered: { on: -50, number: '61-00-84' },
    considered: -48,
    withdrawn: {
      on: -30,
      text: 'Общината отвори стадиона веднага след разговор с клуба. Препоръката вече не е нужна.',
    },
  },
  {
    organisation: 'transparent',
    title: 'Декларациите за конфликт на интереси да се търсят по име и по година',
    problem:
      'Декларациите се публикуват като сканирани файлове без подредба. За да се намери една, трябва да се отворят около двеста.',
    measure:
      'Регистърът да се поднови с търсене по име, длъжност и година, а новите декларации да са машинночетими.',
    expectedResult: 'Всеки намира декларация за минута.',
    stage: 'implementation',
    topic: 'administration',
    unit: 'legal',
    termTo: 180,
    indicators: [{ name: 'Декларации с търсене', unit: '%', baseline: 0, target: 100 }],
    sent: -20,
    registered: { on: -20, number: '61-00-91' },
    considered: -18,
  },
];
