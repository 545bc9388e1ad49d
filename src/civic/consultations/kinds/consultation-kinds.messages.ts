import { defineMessages } from '../../../platform/i18n/index.js';

/** What the administrator is told about kinds. */
export const kindMessages = defineMessages('consultations.kinds', {
  kindInvalid: { bg: 'Вижте отбелязаните полета.', en: 'See the marked fields.' },
  kindCode: {
    bg: 'Кодът е дума с латински букви, започва с малка буква, без интервали, например debtHearing.',
    en: 'The code is a word of Latin letters that begins with a small one, such as debtHearing.',
  },
  kindTaken: { bg: 'Вече има вид с този код.', en: 'There is a kind with this code already.' },
  kindNotFound: { bg: 'Няма такъв вид.', en: 'There is no such kind.' },
  kindEditedMeanwhile: {
    bg: 'Докато редактирахте, колега записа промени. Отворете вида отново.',
    en: 'A colleague saved changes while you were editing. Open the kind again.',
  },
  kindTermOne: {
    bg: 'Посочете най-малкия срок или в дни, или в месеци, но само в едно от двете.',
    en: 'Give the least term in days or in months, in one of them only.',
  },
  kindTermBounds: {
    bg: 'Срокът е цяло число от 1; до 366 дни или до 12 месеца.',
    en: 'A term is a whole number from 1; up to 366 days or 12 months.',
  },
  kindShortestNotShorter: {
    bg: 'По-краткият срок трябва да е по-малък от обичайния.',
    en: 'The shorter term has to be shorter than the usual one.',
  },
  kindLaxer: {
    bg: 'Исканото е по-малко от изискването на закона. Напишете основанието; то се записва в журнала.',
    en: 'Less is asked for than the law demands. Write the ground; it is recorded.',
  },
});
