import { defineMessages } from '../../../../platform/i18n/index.js';

export const projectMessages = defineMessages('portal.pages.project.parts', {
  fundingTitle: { bg: 'Финансиране от Европейския съюз', en: 'Funding by the European Union' },
  emblem: {
    bg: 'Емблемата на Европейския съюз: дванадесет златни звезди в кръг върху син фон',
    en: 'The emblem of the European Union: twelve golden stars in a circle on a blue field',
  },
  union: { bg: 'Европейски съюз', en: 'European Union' },
  fund: { bg: 'Европейски социален фонд', en: 'European Social Fund' },
  programme: {
    bg: 'Оперативна програма „Добро управление“',
    en: 'Operational Programme Good Governance',
  },
  statement: {
    bg: 'Проект „Заедно за развитие – от добри практики и идеи към ефективни резултати“, договор № BG05SFOP001-2.009-0119-C01, осъществен с финансовата подкрепа на Оперативна програма „Добро управление“ 2014–2020, съфинансирана от Европейския съюз чрез Европейския социален фонд.',
    en: 'Project “Together for development – from good practices and ideas to effective results”, contract No BG05SFOP001-2.009-0119-C01, carried out with the financial support of the Operational Programme Good Governance 2014–2020, co-financed by the European Union through the European Social Fund.',
  },
  resultsTitle: { bg: 'Обещано и показано', en: 'Promised and shown' },
  resultsLead: {
    bg: 'До всеки обещан резултат стои онова, което го показва тук. Каквото още не може да се покаже, е казано направо.',
    en: 'Beside each promised result stands what shows it here. What cannot be shown yet is said plainly.',
  },
  summary: {
    bg: 'Показани изцяло: {whole} от {all} обещани резултата.',
    en: 'Shown in full: {whole} of {all} promised results.',
  },
  none: { bg: 'Без доказателство', en: 'No evidence' },
  part: { bg: '{shown} от {target}', en: '{shown} of {target}' },
  whole: { bg: 'Показано: {shown} от {target}', en: 'Shown: {shown} of {target}' },
  noneText: {
    bg: 'На тази платформа още няма с какво да бъде показан този резултат.',
    en: 'There is nothing on this platform yet that shows this result.',
  },
  toCome: { bg: 'Предстои', en: 'Still to come' },
  notCounted: { bg: 'предстои, не се брои', en: 'still to come, not counted' },
});
