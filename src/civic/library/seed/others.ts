import { ASSOCIATION, MUNICIPALITY, PROJECT_FUNDING, type SeededPublication } from './seeded-publication.js';

const demo = 'Текстът и числата са примерни: документът е част от демонстрацията на платформата.';

export const otherPublications: readonly SeededPublication[] = [
  {
    kind: 'ordinance',
    title: 'Наредба за изграждане, поддържане и опазване на зелената система',
    summary:
      'Кога се сече и кога се засажда, кой се грижи за дърветата пред блока и как се поставя пейка. Приета от Общинския съвет.',
    publisher: 'Общински съвет – Сандански',
    licence: 'officialAct',
    topics: ['environment', 'urban'],
    unit: 'environment',
    dated: -800,
    chapters: [
      {
        title: 'Глава първа. Общи положения',
        text: `Чл. 1. С тази наредба се уреждат създаването, поддържането, развитието и опазването на зелените площи и на дълготрайната растителност на територията на Община Сандански.

Чл. 2. Зелената система обхваща парковете, градините, уличното озеленяване, дворовете на училищата и детските градини, гробищните паркове и защитните пояси.

Чл. 3. (1) Отсичане на дърво с обиколка над 40 сантиметра се разрешава от кмета след оглед на комисия. (2) Разрешението и снимка на дървото се публикуват десет дни преди отсичането.

${demo}`,
      },
      {
        title: 'Глава втора. Засаждане и поддържане',
        text: `Чл. 4. За всяко отсечено дърво се засаждат две, в същото населено място, до края на следващия сезон.

Чл. 5. (1) Собствениците в сграда може да поемат поддържането на площта пред нея с едностранно споразумение. (2) Общината осигурява разсад и вода.

Чл. 6. Пейки, чешми и масички се поставят по предложение на живеещите, когато не пречат на прохода на хора с колички.`,
      },
    ],
    versions: [
      {
        on: -310,
        changes: '',
        files: [{ name: 'naredba-zelena-sistema.docx', label: 'Текст на наредбата', as: 'docx' }],
      },
      {
        on: -95,
        changes:
          'Изменение на чл. 3: разрешението за отсичане се публикува десет дни предварително, със снимка. Досега срокът беше три дни и без снимка.',
        files: [
          { name: 'naredba-zelena-sistema-2.docx', label: 'Консолидиран текст', as: 'docx' },
          { name: 'naredba-zelena-sistema-2.pdf', label: 'Консолидиран текст', as: 'pdf' },
        ],
      },
    ],
    read: 2,
  },
  {
    kind: 'report',
    title: 'Годишен доклад за изпълнението на Плана за интегрирано развитие',
    summary:
      'По всеки показател: колко беше, колко е, колко трябва да стане. Изпълнени са 11 от 19, закъсняват 5, три не могат да бъдат измерени.',
    publisher: MUNICIPALITY,
    licence: 'publicSector',
    topics: ['budget', 'administration'],
    unit: 'finance',
    chapters: [
      {
        title: '1. Накратко',
        text: `От 19 показателя 11 са изпълнени в срок, 5 закъсняват и 3 не могат да бъдат измерени, защото източникът им вече не се води. ${demo}

- Обновени сгради: 4 от 6. Две училища чакат укрепване.
- Вечерен автобус: тръгна в петък и събота по две линии.
- Тротоари до училища: 3,2 от 5 километра.`,
      },
      {
        title: '2. Какво предложиха хората',
        text: `През годината по плана са постъпили 38 предложения. Девет са включени в капиталовата програма, единадесет се изпълняват с текущи средства, осемнадесет не са приети. Мотивите са на страниците на предложенията.`,
      },
    ],
    versions: [{ on: -75, changes: '', files: [{ name: 'doklad-pir.pdf', label: 'Доклад', as: 'pdf' }] }],
    about: ['План за интегрирано развитие'],
    read: 1,
  },
  {
    kind: 'minutes',
    title: 'Обобщен протокол от кръглите маси „Заедно за развитие“',
    summary:
      'Шест срещи, шест теми: какво беше казано, кой пое ангажимент и до кога. Предложенията са включени в препоръките към общината.',
    authors: ASSOCIATION,
    publisher: ASSOCIATION,
    licence: 'ccBy',
    funding: PROJECT_FUNDING,
    topics: ['administration'],
    unit: 'general-administration',
    chapters: [
      {
        title: 'Какво беше казано',
        text: `${demo}

- За услугите: гражданите искат да виждат докъде е стигнала преписката им. Поет ангажимент: справка за десетте най-търсени услуги.
- За младежите: искат съвет с право на глас и отворени салони. Поет ангажимент: покана до училищата до края на учебната година.
- За конфликта на интереси: декларациите да се търсят по име. Остава открито.`,
      },
    ],
    versions: [
      { on: -60, changes: '', files: [{ name: 'protokol-krugli-masi.pdf', label: 'Протокол', as: 'pdf' }] },
    ],
    cameFrom: ['Първа кръгла маса', 'Втора кръгла маса'],
  },
  {
    kind: 'poster',
    title: 'Мотивационен плакат „Гласът ти стига дотам, докъдето го проследиш“',
    summary: 'Плакат за училища, читалища, кметства и спирки. Може да се печата до размер А2.',
    authors: ASSOCIATION,
    publisher: ASSOCIATION,
    licence: 'ccBySa',
    funding: PROJECT_FUNDING,
    topics: ['culture', 'youth'],
    unit: 'education-culture-sport',
    versions: [
      {
        on: -140,
        changes: '',
        files: [
          {
            name: 'plakat.png',
            label: 'Плакат за печат',
            as: 'poster',
            alt: 'Тъмнозелен плакат: от малък кръг долу вляво тръгва линия с четири спирки нагоре, до голямо слънце. Надпис: „Гласът ти стига дотам, докъдето го проследиш“.',
          },
        ],
      },
    ],
    read: 1,
  },
  {
    kind: 'video',
    title: 'Как едно предложение стига до наредба (видео, 4 минути)',
    summary:
      'Проследяваме едно предложение за дърветата пред блоковете от обсъждането в читалището до изменението на наредбата. Със субтитри на български и английски.',
    authors: ASSOCIATION,
    publisher: ASSOCIATION,
    licence: 'ccBy',
    topics: ['environment', 'administration'],
    unit: 'general-administration',
    videoUrl: 'https://video.example/megdan/ot-predlozhenie-do-naredba',
    versions: [{ on: -50, changes: '', files: [] }],
  },
  {
    kind: 'study',
    lang: 'en',
    title: 'Good practices of civic participation: a summary of the Sandanski study',
    summary:
      'Thirty-three practices from Bulgaria and the European Union in eight pages: what the problem was, what was done, what it cost and what came of it.',
    authors: `Angelova, Rositsa\nKostadinov, Petar`,
    publisher: ASSOCIATION,
    licence: 'ccBy',
    funding: PROJECT_FUNDING,
    topics: ['administration'],
    unit: 'general-administration',
    chapters: [
      {
        title: '1. What was asked',
        text: `Municipalities ask people more and more often, and people answer less and less. The study looks for places where the question “what became of what I said?” has an answer, and describes what exactly is done there. The figures are examples: this document is part of the demonstration of the platform.`,
      },
      {
        title: '2. What works',
        text: `- Written answers with reasons, published on the same page as the proposal.
- A short meeting in each village before the large one in the town.
- Citizens who check finished works before they are accepted.
- A small fund that young people hand out themselves.`,
      },
    ],
    versions: [
      { on: -190, changes: '', files: [{ name: 'good-practices-summary.pdf', label: 'Summary', as: 'pdf' }] },
    ],
  },
  {
    kind: 'report',
    title: 'Анкета за градския транспорт: първи резултати',
    summary: 'Отговори на 340 пътници по петте градски линии.',
    publisher: MUNICIPALITY,
    licence: 'publicSector',
    topics: ['transport'],
    unit: 'spatial-planning',
    chapters: [
      {
        title: 'Резултати',
        text: `На въпроса „Чакате ли повече от десет минути“ 61 на сто отговарят с „да“. ${demo}`,
      },
    ],
    versions: [
      { on: -40, changes: '', files: [{ name: 'anketa-transport.docx', label: 'Резултати', as: 'docx' }] },
    ],
    withdrawn: {
      on: -31,
      reason:
        'В таблицата за линия 3 са разменени два реда и изводът за нея е обратен на верния. Поправените резултати ще излязат като нова публикация.',
    },
  },
  {
    kind: 'exPost',
    title: 'Последваща оценка на въздействието на Наредбата за зелената система',
    summary:
      'Пет години след приемането: колко дървета са отсечени и засадени, спазва ли се редът за публикуване и какво да се промени.',
    publisher: MUNICIPALITY,
    licence: 'publicSector',
    topics: ['environment'],
    unit: 'environment',
    assessed: -21,
    chapters: [
      {
        title: '1. Какво показаха числата',
        text: `За пет години са разрешени 212 отсичания и са засадени 397 дървета при дължими 424. ${demo}`,
      },
    ],
    versions: [
      { on: -3, changes: '', files: [{ name: 'ocenka-zelena-sistema.docx', label: 'Доклад', as: 'docx' }] },
    ],
    draft: true,
  },
];
