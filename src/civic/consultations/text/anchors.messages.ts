import { defineMessages } from '../../../platform/i18n/index.js';

/** How people call the places of a legal text. */
export const anchorMessages = defineMessages('consultations.anchors', {
  chl: { bg: 'чл. {number}', en: 'Art. {number}' },
  par: { bg: '§ {number}', en: '§ {number}' },
  al: { bg: 'ал. {number}', en: 'para. {number}' },
  t: { bg: 'т. {number}', en: 'item {number}' },
  b: { bg: 'буква „{number}“', en: 'letter “{number}”' },
  pril: { bg: 'приложение № {number}', en: 'Annex {number}' },
  annex: { bg: 'приложение', en: 'Annex' },
  glava: { bg: 'глава {number}', en: 'Chapter {number}' },
  razdel: { bg: 'раздел {number}', en: 'Section {number}' },
  unnumbered: { bg: 'абзац {number}', en: 'passage {number}' },
  copy: { bg: 'повторение {number}', en: 'repeated {number}' },
  elsewhere: { bg: 'друга част от текста', en: 'another part of the text' },
});
