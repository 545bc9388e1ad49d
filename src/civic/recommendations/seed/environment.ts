import type { SeededRecommendation } from './seeded-recommendation.js';

/** What organisations ask for nature and clean air. */
export const environmentRecommendations: readonly SeededRecommendation[] = [
  {
    organisation: 'pirin',
    title: 'Разделно събиране на биоотпадъка в кварталите с дворове',
    problem:
      'Почти половината от кофата на семейство с двор е трева, клони и остатъци от кухнята. Всичко отива на депото, а общината плаща отчисления за всеки тон.',
    measure:
      'Общината да раздаде кафяви кофи и компостери на домакинствата с дворове в „Смилово“ и „Спартак“ и да извозва биоотпадъка отделно всеки вторник.',
    expectedResult: 'С една пета по-малко тонове за депото от двата квартала.',
    partners: 'Регионално сдружение за управление на отпадъците',
    stage: 'implementation',
    topic: 'environment',
    unit: 'environment',
    termTo: 150,
    indicators: [
      { name: 'Домакинства с кафява кофа', unit: 'бр.', baseline: 0, target: 600 },
      { name: 'Биоотпадък, предаден за компост', unit: 'т/мес.', baseline: 0, target: 24 },
    ],
    fromDebate: 'Да върнем ли контейнерите',
    sent: -250,
    registered: { on: -250, number: '61-00-29' },
    considered: -247,
    answered: {
      on: -201,
      outcome: 'accepted',
      text: 'Приемаме. Средствата са осигурени от отчисленията за депониране. Започваме с „Смилово“, където улиците позволяват отделен курс.',
      agreed: 150,
      review: 5,
    },
    milestones: [
      {
        added: -198,
        title: 'Доставка на 600 кофи и 200 компостера',
        due: -130,
        done: {
          on: -121,
          text: 'Доставени са кофите и компостерите, приемо-предавателният протокол е публикуван.',
        },
      },
      {
        added: -198,
        title: 'Първи курс в „Смилово“',
        due: -90,
        done: { on: -92, text: 'Първият курс извози 1,2 тона от 140 домакинства.' },
      },
      { added: -198, title: 'Първи курс в „Спартак“', due: 30 },
    ],
    measured: [
      { on: -90, indicator: 0, value: 140, side: 'municipality', text: 'Раздадени кофи в „Смилово“.' },
      { on: -60, indicator: 0, value: 265, side: 'municipality', text: 'Раздадени кофи в „Смилово“.' },
      {
        on: -20,
        indicator: 0,
        value: 340,
        side: 'municipality',
        text: 'Раздадени кофи в „Смилово“ и първите в „Спартак“.',
      },
      { on: -60, indicator: 1, value: 6.5, side: 'municipality', text: 'По кантарни бележки.' },
      { on: -20, indicator: 1, value: 11.2, side: 'municipality', text: 'По кантарни бележки.' },
      {
        on: -18,
        indicator: 1,
        value: 9.8,
        side: 'organisation',
        text: 'По бележките, които получихме по Закона за достъп до обществена информация.',
      },
    ],
    reports: [
      {
        on: -121,
        state: 'inProgress',
        progress: 25,
        text: 'Кофите и компостерите са доставени.',
        link: 'https://sandanski.example/biootpadak',
      },
      {
        on: -60,
        state: 'inProgress',
        progress: 45,
        text: 'Курсът в „Смилово“ е редовен, всеки вторник.',
        link: 'https://sandanski.example/biootpadak',
      },
      {
        on: -20,
        state: 'inProgress',
        progress: 60,
        text: 'Раздават се кофите в „Спартак“. Курсът тръгва през следващия месец.',
        link: 'https://sandanski.example/biootpadak',
      },
    ],
    verdicts: [
      { on: -55, verdict: 'cannotTell', text: 'Рано е за оценка: кантарните бележки не са публикувани.' },
      {
        on: -17,
        verdict: 'partly',
        text: 'В „Смилово“ върви добре. В „Спартак“ кофите са раздадени, но камион още не е минавал.',
      },
    ],
  },
  {
    organisation: 'pirin',
    title: 'Измерване на праховите частици пред училищата',
    problem:
      'Единствената станция за качество на въздуха е в парка. Пред училищата, където сутрин спират по сто коли, никой не измерва.',
    measure:
      'Да се поставят три измервателни станции пред училища и данните да се публикуват на всеки час, с предупреждение при превишаване.',
    expectedResult: 'Родителите знаят какъв въздух дишат децата им.',
    stage: 'monitoring',
    topic: 'environment',
    unit: 'environment',
    termTo: 200,
    indicators: [{ name: 'Станции пред училища', unit: 'бр.', baseline: 0, target: 3 }],
    sent: -74,
    registered: { on: -70, number: '61-00-77' },
    considered: -69,
  },
  {
    organisation: 'pirin',
    title: 'Списък на вековните дървета с достъп за всеки',
    problem:
      'При последните три ремонта бяха отсечени дървета, за които никой не знаеше, че са на повече от сто години.',
    measure:
      'Общината да състави и публикува списък на вековните дървета с място, вид и обиколка и да го съгласува преди всеки ремонт.',
    expectedResult: 'Нито едно вековно дърво не пада по невнимание.',
    stage: 'formulation',
    topic: 'environment',
    unit: 'environment',
    termTo: 240,
    sent: -4,
  },
];
