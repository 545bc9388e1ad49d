import { defineMessages } from '../../../platform/i18n/index.js';

export const versionMessages = defineMessages('comments.versions', {
  title: { bg: 'Редакции на мнение', en: 'Edits of a comment' },
  comment: { bg: 'Мнение', en: 'Comment' },
  lead: {
    bg: 'Как се е променяло мнението на {author}. Премахнатото е зачертано, добавеното е подчертано.',
    en: 'How the comment by {author} changed. What was removed is struck out, what was added is underlined.',
  },
  never: { bg: 'Това мнение не е редактирано.', en: 'This comment was never edited.' },
  current: { bg: 'Сегашен текст, {at}', en: 'The text now, {at}' },
  version: { bg: 'Редакция от {at}', en: 'Edited on {at}' },
  first: { bg: 'Първоначален текст, {at}', en: 'The first text, {at}' },
  stance: {
    bg: 'Позицията е сменена от „{from}“ на „{to}“.',
    en: 'The stance changed from “{from}” to “{to}”.',
  },
  back: { bg: 'Към мнението', en: 'To the comment' },
});
