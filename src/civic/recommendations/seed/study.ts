import { STUDY } from './organisations.js';
import type { SeededRecommendation } from './seeded-recommendation.js';

/** Four recommendations from one study: accepted, accepted in part, rejected, and one that both sides see differently. */
export const studyRecommendations: readonly SeededRecommendation[] = [
  {
    organisation: 'transparent',
    set: STUDY,
    weight: 3,
    title: 'Всеки да вижда докъде е стигнала преписката му, без да звъни',
    problem:
      'В 31 от 42 проверени услуги единственият начин да се разбере докъде е стигнало заявлението е по телефона в работно време. Средно са нужни три обаждания. Служителите губят по час на ден в отговори „още не е готово“.',
    measure:
      'Общината да публикува справка по входящ номер и код за достъп, която показва кога е постъпило заявлението, при кого е и до кога трябва да бъде решено.\n\nСправката да не показва лични данни и да работи от телефон.',
    expectedResult: 'Обажданията „докъде е“ намаляват наполовина за една година.',
    partners: 'Център за административно и информационно обслужване, доставчикът на деловодната система',
    stage: 'implementation',
    topic: 'administration',
    unit: 'general-administration',
    termTo: 120,
    indicators: [
      { name: 'Услуги със справка по входящ номер', unit: 'бр.', baseline: 0, target: 42 },
      { name: 'Обаждания „докъде е“ за седмица', unit: 'бр.', baseline: 160, target: 80 },
    ],
    sent: -210,
    registered: { on: -210, number: '61-00-41' },
    considered: -208,
    answered: {
      on: -165,
      outcome: 'accepted',
      text: 'Приемаме препоръката. Деловодната система позволява такава справка; нужни са договор за надграждане и правила за кода за достъп.\n\nСправката ще тръгне с десетте най-търсени услуги и ще обхване всички до края на срока.',
      agreed: 120,
      review: 21,
    },
    milestones: [
      {
        added: -160,
        title: 'Договор за надграждане на деловодната система',
        due: -110,
        done: { on: -118, text: 'Договорът е подписан и публикуван в регистъра на обществените поръчки.' },
      },
      {
        added: -160,
        title: 'Справка за десетте най-търсени услуги',
        due: -45,
        done: {
          on: -38,
          text: 'Справката работи за десет услуги, със седмица закъснение заради проверката на достъпността.',
        },
      },
      { added: -160, title: 'Справка за всички 42 услуги', due: 100 },
    ],
    measured: [
      {
        on: -38,
        indicator: 0,
        value: 10,
        side: 'municipality',
        text: 'Брой на услугите в справката към деня на пускането.',
      },
      {
        on: -12,
        indicator: 0,
        value: 17,
        side: 'municipality',
        text: 'Добавени са услугите на дирекция „Устройство на територията“.',
      },
      {
        on: -10,
        indicator: 0,
        value: 15,
        side: 'organisation',
        text: 'Проверихме всичките: две от обявените седемнадесет връщат грешка.',
      },
      {
        on: -90,
        indicator: 1,
        value: 152,
        side: 'municipality',
        text: 'Справка от телефонната централа за седмицата.',
      },
      {
        on: -12,
        indicator: 1,
        value: 118,
        side: 'municipality',
        text: 'Справка от телефонната централа за седмицата.',
      },
    ],
    reports: [
      {
        on: -118,
        state: 'inProgress',
        progress: 15,
        text: 'Подписан е договорът за надграждане. Започна работата по кода за достъп.',
        link: 'https://sandanski.example/porachki/nadgrazhdane-delovodstvo',
      },
      {
        on: -38,
        state: 'inProgress',
        progress: 40,
        text: 'Справката работи за десетте най-търсени услуги. Правилата за кода са утвърдени със заповед.',
        link: 'https://sandanski.example/spravka',
      },
    ],
    verdicts: [
      {
        on: -30,
        verdict: 'partly',
        text: 'Справката работи и е удобна от телефон. Оценката е отчасти, защото обхваща една четвърт от услугите.',
      },
    ],
  },
  {
    organisation: 'transparent',
    set: STUDY,
    weight: 2,
    title: 'Формулярите да се попълват в браузъра, а не да се печатат',
    problem:
      'От 42 услуги само 6 имат формуляр, който се попълва на екрана. Останалите се изтеглят като сканирано изображение, което програмите за незрящи не могат да прочетат.',
    measure:
      'Всички формуляри да се публикуват като достъпни страници, в които се пише направо, с възможност за подписване по избор и за печат.',
    expectedResult: 'Нито една услуга не изисква печатане, за да бъде заявена.',
    stage: 'implementation',
    topic: 'administration',
    unit: 'general-administration',
    termTo: 60,
    indicators: [{ name: 'Формуляри, попълвани на екрана', unit: 'бр.', baseline: 6, target: 42 }],
    sent: -210,
    registered: { on: -207, number: '61-00-42' },
    considered: -206,
    answered: {
      on: -168,
      outcome: 'partiallyAccepted',
      text: 'Приемаме за услугите, които не изискват нотариална заверка: те са 29. За останалите 13 законът изисква подпис на хартия и не можем да се ангажираме със срок.',
      agreed: -9,
      review: -20,
    },
    milestones: [
      {
        added: -160,
        title: 'Първите 15 формуляра',
        due: -70,
        done: { on: -72, text: 'Публикувани са 15 формуляра, проверени с екранен четец.' },
      },
      { added: -160, title: 'Останалите 14 формуляра', due: -15 },
    ],
    measured: [
      { on: -72, indicator: 0, value: 21, side: 'municipality', text: 'Шестте отпреди и петнадесет нови.' },
    ],
    reports: [
      {
        on: -72,
        state: 'inProgress',
        progress: 50,
        text: 'Готови са 15 от 29 формуляра. Останалите чакат съгласуване с дирекциите.',
        link: 'https://sandanski.example/formulyari',
      },
    ],
  },
  {
    organisation: 'transparent',
    set: STUDY,
    weight: 1,
    title: 'Центърът за услуги да работи и в събота до обяд',
    problem:
      'Всеки трети от запитаните 388 души взема отпуска, за да подаде документ. Хората от селата идват с автобус, който пристига в десет и тръгва в дванадесет.',
    measure: 'Центърът за административно обслужване да приема граждани и всяка събота от 9 до 12 ч.',
    expectedResult: 'Никой не взема отпуска заради едно заявление.',
    stage: 'formulation',
    topic: 'administration',
    unit: 'general-administration',
    termTo: 90,
    sent: -210,
    registered: { on: -210, number: '61-00-43' },
    considered: -206,
    answered: {
      on: -170,
      outcome: 'rejected',
      text: 'Не приемаме. Съботното дежурство изисква трима служители и почивен ден за всеки от тях през седмицата, при което гишетата ще са затворени в понеделник – най-натоварения ден.\n\nВместо това от следващия месец центърът работи без прекъсване до 18:30 ч. във вторник и четвъртък.',
    },
    verdicts: [
      {
        on: -150,
        verdict: 'notDone',
        text: 'Удълженото време помага на хората от града, но последният автобус за селата тръгва в 17:40 ч.',
      },
    ],
  },
  {
    organisation: 'transparent',
    set: STUDY,
    weight: 2,
    title: 'Отговорите на запитвания да се публикуват без имената на питащите',
    problem:
      'Едни и същи въпроси се задават десетки пъти: за такса смет, за разрешение за строеж, за детска градина. Отговорите остават в писма до един човек.',
    measure:
      'Общината да публикува отговорите на въпроси от общ интерес, без имена и адреси, подредени по теми и с търсене.',
    expectedResult: 'Половината от повтарящите се въпроси намират отговор без писмо.',
    stage: 'monitoring',
    topic: 'administration',
    unit: 'general-administration',
    termTo: -40,
    indicators: [{ name: 'Публикувани отговори', unit: 'бр.', baseline: 0, target: 60 }],
    sent: -210,
    registered: { on: -210, number: '61-00-44' },
    considered: -206,
    answered: {
      on: -172,
      outcome: 'accepted',
      text: 'Приемаме. Отговорите ще се публикуват в раздел „Въпроси и отговори“, след като бъдат прегледани за лични данни.',
      agreed: -40,
    },
    milestones: [
      {
        added: -165,
        title: 'Раздел „Въпроси и отговори“',
        due: -100,
        done: { on: -104, text: 'Разделът е отворен с първите 12 отговора.' },
      },
    ],
    measured: [
      {
        on: -104,
        indicator: 0,
        value: 12,
        side: 'municipality',
        text: 'Отговори при откриването на раздела.',
      },
      { on: -44, indicator: 0, value: 61, side: 'municipality', text: 'Всички публикувани отговори.' },
      {
        on: -14,
        indicator: 0,
        value: 23,
        side: 'organisation',
        text: 'Преброихме различните отговори: 38 от 61 са повторения на същия текст.',
      },
    ],
    reports: [
      {
        on: -104,
        state: 'inProgress',
        progress: 30,
        text: 'Разделът е отворен, публикувани са първите отговори.',
        link: 'https://sandanski.example/vaprosi',
      },
      {
        on: -44,
        state: 'implemented',
        progress: 100,
        text: 'Публикувани са 61 отговора при цел 60. Разделът се поддържа от „Връзки с обществеността“.',
        link: 'https://sandanski.example/vaprosi',
      },
    ],
    verdicts: [
      {
        on: -14,
        verdict: 'partly',
        text: 'Разделът съществува, но повече от половината отговори са един и същ текст за такса смет, а търсене няма.',
      },
    ],
    disputes: [
      {
        on: -6,
        text: 'Не сме съгласни, че препоръката е изпълнена. Поискахме отговори по теми и с търсене: темите са две, търсене няма, а 38 от 61 отговора се повтарят. Молим общината да каже кога ще довърши раздела.',
      },
    ],
  },
];
