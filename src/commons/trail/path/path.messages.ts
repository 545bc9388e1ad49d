import { defineMessages } from '../../../platform/i18n/index.js';

export const pathMessages = defineMessages('trail.path', {
  heading: { bg: 'Целият път', en: 'The whole path' },
  title: { bg: 'Целият път: {title}', en: 'The whole path: {title}' },
  kind: { bg: 'Целият път · {kind}', en: 'The whole path · {kind}' },
  description: {
    bg: 'От какво произтича „{title}“ и какво последва: предложено, решено, променено, изпълнено.',
    en: 'What “{title}” came from and what followed: proposed, decided, changed, carried out.',
  },
  stage_proposed: { bg: 'Предложено', en: 'Proposed' },
  stage_decided: { bg: 'Решено', en: 'Decided' },
  stage_changed: { bg: 'Променено', en: 'Changed' },
  stage_done: { bg: 'Изпълнено', en: 'Carried out' },
  stageMany: { bg: '{count}, последното на {date}', en: '{count}, the last on {date}' },
  stageNone: { bg: 'няма', en: 'none' },
  picture: { bg: 'Схема на пътя', en: 'Map of the path' },
  pictureSays: {
    bg: '{nodes, plural, one {# точка} other {# точки}} и {links, plural, one {# връзка} other {# връзки}}, от най-ранното отгоре към най-късното отдолу. Същото е в списъка.',
    en: '{nodes, plural, one {# point} other {# points}} and {links, plural, one {# link} other {# links}}, from the earliest above to the latest below. The list says the same.',
  },
  pictureHint: {
    bg: 'Числата са тези от списъка. С дебел кръг е това, за което питате.',
    en: 'The numbers are those of the list. What you asked about has the thick circle.',
  },
  list: { bg: 'Какво след какво', en: 'What after what' },
  here: { bg: 'Тук сте', en: 'You are here' },
  notPublic: {
    bg: 'Не е публично: вижда го само администрацията',
    en: 'Not public: seen by the staff alone',
  },
  number: { bg: '№ {number}', en: 'No. {number}' },
  alone: {
    bg: 'Още нищо не е свързано с това. Когато от него последва нещо, ще се появи тук.',
    en: 'Nothing is connected with this yet. Once something follows from it, it will appear here.',
  },
  more: {
    bg: 'Показано е най-близкото. Има още: отворете някоя точка и вижте нейния път.',
    en: 'The nearest is shown. There is more: open one of the points and see its path.',
  },
  pathOf: { bg: 'Пътят от тук', en: 'The path from here' },
  follow: { bg: 'Следете целия път', en: 'Follow the whole path' },
  followNote: {
    bg: 'Ще Ви пишем за новините тук и за всичко, което произлезе от това. Спирате с едно натискане от всяко писмо.',
    en: 'We will write about news here and about all that comes of it. One press in any message stops it.',
  },
  table: { bg: 'Всички връзки като таблица', en: 'All links as a table' },
  from: { bg: 'Кое', en: 'What' },
  how: { bg: 'Как е свързано', en: 'How it is connected' },
  to: { bg: 'С какво', en: 'With what' },
  when: { bg: 'Отбелязано на', en: 'Noted on' },
  data: { bg: 'Същото като данни (JSON)', en: 'The same as data (JSON)' },
  named: { bg: '{kind}: {title}', en: '{kind}: {title}' },
  back: { bg: 'Към страницата', en: 'To its page' },
});
