import { defineMessages } from '../../platform/i18n/index.js';

export const decisionMessages = defineMessages('decisions', {
  decision: { bg: 'Решение', en: 'Decision' },
  decisions: { bg: 'Решения', en: 'Decisions' },
  cardTitle: { bg: 'Решение № {id}', en: 'Decision No. {id}' },
  cardTitleOf: { bg: 'Решение № {id} ({article})', en: 'Decision No. {id} ({article})' },
  title: { bg: 'Решение № {id}: {outcome}', en: 'Decision No. {id}: {outcome}' },
  reasonHeading: { bg: 'Мотиви', en: 'Reasons' },
  aboutHeading: { bg: 'За какво е решението', en: 'What it is about' },
  process: { bg: 'Процедура', en: 'Process' },
  unit: { bg: 'Дирекция', en: 'Unit' },
  publishedOn: { bg: 'Публикувано на', en: 'Published on' },
  articleFact: { bg: 'Какво се променя', en: 'What changes' },
  changes: { bg: 'Променя се:', en: 'What changes:' },
  permanent: { bg: 'Постоянна връзка към решението', en: 'Permanent link to the decision' },
  withheld: {
    bg: '{kind}: текстът не се показва ({state})',
    en: '{kind}: the text is not shown ({state})',
  },
  revisedNow: {
    bg: 'Решението се преразглежда. Валидно е публикуваното тук, докато се публикува ново.',
    en: 'The decision is being revised. What is published here stands until a new one is published.',
  },
  noteTitle: { bg: 'Чие е решението', en: 'Whose decision this is' },
  earlierHeading: { bg: 'Предишни публикувани решения', en: 'Decisions published before' },
  earlierOne: { bg: '{outcome}, публикувано на {date}', en: '{outcome}, published on {date}' },
  separatedFrom: { bg: 'Отделено е от решение № {id}', en: 'It was taken out of decision No. {id}' },
  separatedInto: { bg: 'От него е отделено решение № {id}', en: 'Decision No. {id} was taken out of it' },
});
