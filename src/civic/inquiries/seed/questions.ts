import type { SeededInquiry } from './seeded-inquiry.js';

const ANA = 0;
const IVO = 3;
const KATERINA = 4;
const LYUBOMIR = 5;
const NASKO = 7;
const ROSEN = 10;

/** Questions of the last year; what became public reads as staff left it. */
export const seededQuestions: readonly SeededInquiry[] = [
  {
    kind: 'question',
    title: 'Кога ще се плаща туристическият данък онлайн?',
    text: `Управляваме семеен хотел с 14 стаи. Данъкът се плаща всеки месец на гише, до 15-о число, и всеки път се чака около час. В други общини се плаща с карта през сайта.

Кога ще стане възможно и тук? Ако има решение, което вече се подготвя, може ли да се включим в проба?`,
    topic: 'tourism',
    place: 'Сандански',
    by: IVO,
    name: 'Иво Спасов',
    organisation: '„Бистрица Турс“ ООД',
    senderKind: 'business',
    wantsPublic: true,
    received: -48,
    registered: { on: -47, number: '94И-118-1' },
    considered: {
      on: -46,
      unit: 'finance',
      resolution: 'За отговор, съгласувано с доставчика на системата.',
    },
    answered: {
      on: -31,
      number: '94И-118-1/2',
      text: `Плащането с карта през сайта започва от 1 март. Системата е доставена и се настройва връзката ѝ с банката; дотогава се плаща на гише или по банков път, без да се чака.

Отговаряме по-късно от срока, който сами сме си поставили, и се извиняваме: чакахме потвърждение от банката. Проба с пет места за настаняване започва през февруари. Ако искате да сте сред тях, обадете се на 0746 89 003.`,
    },
    rated: { on: -30, rating: 3, word: 'Отговорът е ясен, но закъсня.' },
    published: { on: -30 },
  },
  {
    kind: 'question',
    title: 'Защо не свети лампата на кръстовището на „Бански път“ и „Явор“?',
    text: 'Не свети от началото на октомври. На кръстовището има пешеходна пътека към училището. Кога ще бъде сменена?',
    topic: 'urban',
    place: 'Сандански',
    by: ANA,
    name: 'Ана Стойкова',
    wantsPublic: true,
    received: -41,
    registered: { on: -40, number: '94А-95-1' },
    considered: { on: -40, unit: 'general-administration', resolution: 'За проверка на място и отговор.' },
    answered: {
      on: -36,
      number: '94А-95-1/1',
      text: 'Кабелът беше прекъснат при изкоп за водопровод. Поправен е и лампата свети от вчера. Фирмата, която копа, е задължена да възстанови и тротоара до края на месеца.',
    },
    rated: { on: -35, rating: 5, word: '' },
    published: { on: -36 },
  },
  {
    kind: 'question',
    title: 'Има ли обществен транспорт до Мелник в неделя?',
    text: 'На сайта има разписание само за делник. Работя в Мелник и в неделя. Ако няма автобус, планира ли се?',
    topic: 'transport',
    place: 'Мелник',
    by: KATERINA,
    name: 'Катерина Мутафова',
    wantsPublic: true,
    received: -75,
    registered: { on: -74, number: '94К-61-1' },
    considered: { on: -73, unit: 'general-administration', resolution: 'За отговор.' },
    answered: {
      on: -66,
      number: '94К-61-1/1',
      text: 'В неделя има два курса: в 8:30 от Сандански и в 18:10 от Мелник. Разписанието на сайта беше непълно, допълнихме го. Трети курс ще поискаме от превозвача за лятото, ако пътуват повече от 12 души средно; броим от 1 май.',
    },
    published: { on: -66 },
  },
  {
    kind: 'question',
    title: 'Какво става с ремонта на читалището в Лиляново?',
    text: 'Покривът тече, репетициите на хора са в училището. Преди година казаха, че има проект. Докъде е стигнал?',
    topic: 'culture',
    place: 'Лиляново',
    by: LYUBOMIR,
    name: 'Любомир Янев',
    wantsPublic: true,
    received: -9,
    registered: { on: -8, number: '94Л-40-1' },
    considered: {
      on: -7,
      unit: 'education-culture-sport',
      resolution: 'За отговор, с приложена справка за проекта.',
    },
    published: { on: -6 },
  },
  {
    kind: 'question',
    title: 'Може ли да се ползва физкултурният салон вечер?',
    text: 'Група сме от десетина души, играем волейбол. Салонът на училището е заключен след 18 часа. Може ли да се ползва срещу такса?',
    topic: 'youth',
    place: 'Дамяница',
    by: NASKO,
    name: 'Наско Велков',
    wantsPublic: true,
    received: -24,
    registered: { on: -20, number: '94Н-33-1' },
    considered: {
      on: -19,
      unit: 'education-culture-sport',
      resolution: 'За отговор, съгласувано с директора.',
    },
    published: { on: -18 },
  },
  {
    kind: 'question',
    title: 'Какви документи са нужни за помощ за отопление?',
    text: 'Майка ми е на 82 години и живее сама. Какво трябва да подадем и до кога? Може ли да го подам вместо нея?',
    topic: 'social',
    by: ROSEN,
    name: 'Росен Дончев',
    received: -30,
    registered: { on: -29, number: '94Р-70-1' },
    considered: { on: -29, unit: 'social', resolution: 'За отговор и насочване.' },
    answered: {
      on: -27,
      number: '94Р-70-1/1',
      text: 'Заявлението се подава в дирекция „Социално подпомагане“ до края на октомври, със справка за доходите за шест месеца. Може да го подадете Вие с обикновено пълномощно. Приложихме образец.',
    },
    rated: { on: -26, rating: 5, word: 'Подадох го същия ден. Благодаря!' },
  },
  {
    kind: 'question',
    title: 'Кога ще бъде изчистено дерето зад ул. „Места“?',
    text: 'След дъжда във вторник водата стигна до оградите. Живея на последната къща и се страхувам за следващия дъжд.',
    topic: 'environment',
    place: 'Сандански',
    by: ANA,
    name: 'Ана Стойкова',
    wantsPublic: true,
    received: -1,
  },
  {
    kind: 'question',
    title: 'Работи ли детската кухня през коледните празници?',
    text: 'Искам да знам дали ще има храна между празниците и как се заявява предварително.',
    topic: 'social',
    by: KATERINA,
    name: 'Катерина Мутафова',
    received: -12,
    withdrawn: -11,
  },
];
