import { defineMessages } from '../../platform/i18n/index.js';

export const accessibilityMessages = defineMessages('portal.accessibility', {
  title: { bg: 'Декларация за достъпност', en: 'Accessibility statement' },
  description: {
    bg: 'Доколко платформата отговаря на изискванията за достъпност, какво още не и как да ни кажете за пречка.',
    en: 'How far the platform meets the accessibility requirements, what it does not yet meet, and how to tell us about a barrier.',
  },
  lead: {
    bg: '{municipality} се ангажира платформата „Мегдан“ да е достъпна съгласно Закона за електронното управление и Директива (ЕС) 2016/2102.',
    en: '{municipality} is committed to making the Megdan platform accessible, in accordance with the Electronic Governance Act and Directive (EU) 2016/2102.',
  },
  statusTitle: { bg: 'Степен на съответствие', en: 'Compliance status' },
  statusText: {
    bg: 'Платформата съответства частично на стандарта EN 301 549 и на WCAG 2.2, ниво AA, поради изброеното по-долу.',
    en: 'The platform is partially compliant with EN 301 549 and with WCAG 2.2 level AA, owing to what is listed below.',
  },
  doneTitle: { bg: 'Какво е направено', en: 'What has been done' },
  doneText: {
    bg: '- Всичко се прави само с клавиатура и фокусът се вижда.\n- Сайтът работи изцяло без JavaScript.\n- Контрастът на текста е поне 4,5 : 1 в светлия и в тъмния вид; уважава се режимът с висок контраст.\n- Страниците се четат на екран с ширина 320 пиксела без странично превъртане и при увеличение 200 %.\n- Грешките във формулярите са събрани отгоре и стоят до своето поле, а написаното се пази.\n- Към графиките има таблица със същите числа.\n- Няма картинки с изкривени букви: никой не доказва, че е човек.\n- Който е поискал по-малко движение, не вижда анимации.',
    en: '- Everything can be done with the keyboard alone, and the focus is visible.\n- The site works completely without JavaScript.\n- Text has a contrast of at least 4.5:1 in the light and in the dark scheme; high-contrast mode is respected.\n- Pages can be read on a screen 320 pixels wide without sideways scrolling, and at 200% zoom.\n- Errors in forms are gathered on top and stand beside their field, and what was typed is kept.\n- Charts come with a table of the same figures.\n- There are no distorted letters to decipher: nobody has to prove to be human.\n- Whoever asked for less motion sees no animation.',
  },
  gapsTitle: { bg: 'Съдържание, което не е достъпно', en: 'Content that is not accessible' },
  gapsText: {
    bg: '- Част от прикачените документи (PDF и сканирани приложения), изготвени извън платформата, може да нямат структура за екранен четец. Поискайте достъпен вариант и ще Ви го изпратим.\n- Платформата не е изпитана от хора, които всеки ден ползват екранен четец; оценката е на разработчиците.\n- Английският превод обхваща самата платформа; проектите и документите са на езика, на който са внесени.',
    en: '- Some attached documents (PDF and scanned annexes), made outside the platform, may lack structure for screen readers. Ask for an accessible version and we will send it to you.\n- The platform has not been tested by people who use a screen reader every day; the assessment is the developers’ own.\n- The English translation covers the platform itself; drafts and documents are in the language in which they were submitted.',
  },
  preparedTitle: { bg: 'Изготвяне на декларацията', en: 'Preparation of this statement' },
  preparedText: {
    bg: 'Декларацията е прегледана на {date} въз основа на самооценка: автоматична проверка на страниците с axe в светъл и тъмен вид, на широк и тесен екран, и преглед с клавиатура. Преглежда се поне веднъж в годината.',
    en: 'This statement was reviewed on {date} on the basis of a self-assessment: automatic checks of the pages with axe in the light and dark schemes, on wide and narrow screens, and a review with the keyboard. It is reviewed at least once a year.',
  },
  feedbackTitle: { bg: 'Кажете ни за пречка', en: 'Tell us about a barrier' },
  feedbackText: {
    bg: 'Опишете на коя страница сте и какво не успяхте да направите. Ще отговорим и, ако е нужно, ще Ви предоставим съдържанието по друг начин.',
    en: 'Describe which page you were on and what you could not do. We will answer and, if needed, give you the content in another way.',
  },
  enforcementTitle: { bg: 'Ако отговорът не Ви удовлетворява', en: 'If the answer does not satisfy you' },
  enforcementText: {
    bg: 'Спазването на изискванията се наблюдава от министъра на електронното управление. Можете да се обърнете към Министерството на електронното управление: https://egov.government.bg. Можете да подадете жалба и до омбудсмана: https://www.ombudsman.bg.',
    en: 'Compliance is monitored by the Minister of e-Governance. You can turn to the Ministry of e-Governance: https://egov.government.bg. You can also complain to the Ombudsman: https://www.ombudsman.bg.',
  },
});
