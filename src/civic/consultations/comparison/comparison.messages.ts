import { defineMessages } from '../../../platform/i18n/index.js';

export const comparisonMessages = defineMessages('consultations.comparison', {
  finalTitle: { bg: 'Проект и приет текст', en: 'Draft and adopted text' },
  draftsTitle: { bg: 'Какво се промени в проекта', en: 'What changed in the draft' },
  versionTitle: { bg: 'Редакция {version} на проекта', en: 'Version {version} of the draft' },
  finalTextTitle: { bg: 'Приет текст', en: 'Adopted text' },
  lead: {
    bg: 'Член по член: вляво е проектът, вдясно – приетото. Премахнатото е зачертано, добавеното е подчертано. Под всяка промяна са предложенията, от които идва.',
    en: 'Article by article: the draft on the left, what was adopted on the right. What was removed is struck out, what was added is underlined. Below each change are the proposals behind it.',
  },
  draftsLead: {
    bg: 'Член по член: вляво е предишната редакция, вдясно – новата от {date}. Премахнатото е зачертано, добавеното е подчертано. Предложенията остават при своя член.',
    en: 'Article by article: the earlier version on the left, the new one of {date} on the right. What was removed is struck out, what was added is underlined. Proposals stay with their article.',
  },
  versionLead: {
    bg: 'Публикувана на {date}.',
    en: 'Published on {date}.',
  },
  superseded: {
    bg: 'Това не е последната редакция. Сегашната е на страницата на консултацията.',
    en: 'This is not the latest version. The present one is on the page of the consultation.',
  },
  draft: { bg: 'Проект', en: 'Draft' },
  final: { bg: 'Приет текст', en: 'Adopted text' },
  earlier: { bg: 'Редакция {version}', en: 'Version {version}' },
  counts: { bg: 'Накратко', en: 'In short' },
  same: { bg: '{count} без промяна', en: '{count} unchanged' },
  moved: {
    bg: '{count, plural, one {# само с нов номер} other {# само с нов номер}}',
    en: '{count, plural, one {# renumbered only} other {# renumbered only}}',
  },
  changed: {
    bg: '{count, plural, one {# променен} other {# променени}}',
    en: '{count, plural, one {# changed} other {# changed}}',
  },
  split: {
    bg: '{count, plural, one {# разделен} other {# разделени}}',
    en: '{count, plural, one {# split} other {# split}}',
  },
  merged: {
    bg: '{count, plural, one {# обединяване} other {# обединявания}}',
    en: '{count, plural, one {# merged} other {# merged}}',
  },
  added: {
    bg: '{count, plural, one {# нов} other {# нови}}',
    en: '{count, plural, one {# new} other {# new}}',
  },
  dropped: {
    bg: '{count, plural, one {# отпаднал} other {# отпаднали}}',
    en: '{count, plural, one {# dropped} other {# dropped}}',
  },
  kind_same: { bg: 'Без промяна', en: 'Unchanged' },
  kind_moved: { bg: 'Нов номер', en: 'Renumbered' },
  kind_changed: { bg: 'Променен', en: 'Changed' },
  kind_split: { bg: 'Разделен', en: 'Split' },
  kind_merged: { bg: 'Обединени', en: 'Merged' },
  kind_added: { bg: 'Нов', en: 'New' },
  kind_dropped: { bg: 'Отпаднал', en: 'Dropped' },
  from_to: { bg: '{from} → {to}', en: '{from} → {to}' },
  unchanged: {
    bg: '{count, plural, one {Без промяна: {first}} other {Без промяна: от {first} до {last}}}',
    en: '{count, plural, one {Unchanged: {first}} other {Unchanged: {first} to {last}}}',
  },
  renumbered: {
    bg: '{count, plural, one {Само с нов номер: {first}} other {Само с нов номер: {first} до {last}}}',
    en: '{count, plural, one {Renumbered only: {first}} other {Renumbered only: {first} to {last}}}',
  },
  notInDraft: { bg: 'Няма го в проекта.', en: 'It was not in the draft.' },
  notInFinal: { bg: 'Няма го в приетия текст.', en: 'It is not in the adopted text.' },
  notBefore: { bg: 'Няма го в предишната редакция.', en: 'It was not in the earlier version.' },
  notAfter: { bg: 'Няма го в новата редакция.', en: 'It is not in the new version.' },
  because: { bg: 'Заради:', en: 'Because of:' },
  accepted: { bg: 'предложение № {number} (прието)', en: 'proposal No. {number} (accepted)' },
  partiallyAccepted: {
    bg: 'предложение № {number} (прието частично)',
    en: 'proposal No. {number} (accepted in part)',
  },
  noReason: {
    bg: 'Промяната не идва от предложение в консултацията.',
    en: 'The change does not come from a proposal of the consultation.',
  },
  nothing: { bg: 'Двата текста са еднакви.', en: 'Both texts are the same.' },
  asData: { bg: 'Същото като данни (JSON)', en: 'The same as data (JSON)' },
  whole: { bg: 'Целият приет текст', en: 'The whole adopted text' },
  toChanges: { bg: 'Какво се промени спрямо редакция {version}', en: 'What changed since version {version}' },
  edition: { bg: 'Редакция {version} от {date}', en: 'Version {version} of {date}' },
  versions: { bg: 'Редакции на текста', en: 'Versions of the text' },
  finalNotFound: { bg: 'Приетият текст още не е публикуван.', en: 'The adopted text is not published yet.' },
  versionNotFound: { bg: 'Няма такава редакция на проекта.', en: 'There is no such version of the draft.' },
});
