import { defineMessages } from '../../../platform/i18n/index.js';

export const comparisonAdminMessages = defineMessages('consultations.comparisonAdmin', {
  page: { bg: 'Приет текст: кой член откъде идва', en: 'Adopted text: which article comes from where' },
  intro: {
    bg: 'Членовете на проекта и на приетия текст са съпоставени по думите им. Ако някой е сгрешен, поправете го тук; публичната страница се променя веднага.',
    en: 'The articles of the draft and of the adopted text were matched by their words. Correct what is wrong here; the public page changes at once.',
  },
  choose: { bg: 'Консултации с приет текст', en: 'Consultations with an adopted text' },
  chooseEmpty: {
    bg: 'Още няма приет текст. Качва се от записа на консултацията, след като справката е публикувана.',
    en: 'There is no adopted text yet. It is uploaded from the record of a consultation once its report is published.',
  },
  consultation: { bg: 'Консултация', en: 'Consultation' },
  adopted: { bg: 'Приет член', en: 'Adopted article' },
  from: { bg: 'Член от проекта', en: 'Article of the draft' },
  kind: { bg: 'Какво се е променило', en: 'What changed' },
  byHand: { bg: '{kind} (поправено на ръка)', en: '{kind} (corrected by hand)' },
  none: { bg: '–', en: '–' },
  onPage: { bg: 'Публичната страница', en: 'The public page' },
  correct: { bg: 'Поправете съответствие', en: 'Correct a match' },
  how: { bg: 'Откъде идва', en: 'Where it comes from' },
  howFrom: { bg: 'От избраните членове на проекта', en: 'From the chosen articles of the draft' },
  howNew: { bg: 'Нов е, няма го в проекта', en: 'It is new, it was not in the draft' },
  howComputed: { bg: 'Както е съпоставен по думите', en: 'As it was matched by its words' },
  done: { bg: 'Съответствието е поправено.', en: 'The match is corrected.' },
  fromMissing: { bg: 'Изберете поне един член от проекта.', en: 'Choose at least one article of the draft.' },
  finalNotFound: { bg: 'Още няма приет текст.', en: 'There is no adopted text yet.' },
  finalReplaced: {
    bg: 'Докато поправяхте, приетият текст беше заменен. Отворете страницата отново.',
    en: 'The adopted text was replaced while you were correcting. Open the page again.',
  },
  articleUnknown: { bg: 'Няма такъв член в текста.', en: 'There is no such article in the text.' },
  consultationNotFound: { bg: 'Няма такава консултация.', en: 'There is no such consultation.' },
  consultationOtherUnit: {
    bg: 'Тази консултация е на друго звено.',
    en: 'This consultation belongs to another unit.',
  },
});
