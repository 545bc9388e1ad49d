import { defineMessages } from '../../platform/i18n/index.js';

export const commentMessages = defineMessages('comments', {
  comment: { bg: 'Мнение', en: 'Comment' },
  comments: { bg: 'Мнения', en: 'Comments' },
  title: { bg: 'Мнения ({count})', en: 'Comments ({count})' },
  stance_for: { bg: 'За', en: 'For' },
  stance_against: { bg: 'Против', en: 'Against' },
  stance_neutral: { bg: 'Без позиция', en: 'Neutral' },
  stance_question: { bg: 'Въпрос', en: 'Question' },
  stance_answer: { bg: 'Официален отговор', en: 'Official answer' },
  participant: { bg: 'Участник', en: 'Participant' },
  saidAt: { bg: 'Казано на:', en: 'Said at:' },
  fromHall: { bg: 'от залата', en: 'from the hall' },
  pinned: { bg: 'Закачено', en: 'Pinned' },
  edited: { bg: 'редактирано', en: 'edited' },
  answers: { bg: 'отговаря на {author}', en: 'answers {author}' },
  voteUp: { bg: 'Подкрепям', en: 'I agree' },
  voteDown: { bg: 'Не подкрепям', en: 'I disagree' },
  reply: { bg: 'Отговорете', en: 'Reply' },
  report: { bg: 'Сигнал', en: 'Report' },
  edit: { bg: 'Редактирайте', en: 'Edit' },
  delete: { bg: 'Изтрийте', en: 'Delete' },
  replies: {
    bg: '{count, plural, one {# отговор} other {# отговора}}',
    en: '{count, plural, one {# reply} other {# replies}}',
  },
  moreReplies: {
    bg: '{count, plural, one {още # отговор} other {още # отговора}}',
    en: '{count, plural, one {# more reply} other {# more replies}}',
  },
  stubDeleted: { bg: 'Мнението е изтрито от автора си.', en: 'This comment was deleted by its author.' },
  stubHidden: {
    bg: 'Мнението не се показва: скрито е за преглед или с решение на модератор.',
    en: 'This comment is not shown: it waits for review, or a moderator decided so.',
  },
  heldNotice: {
    bg: 'Само Вие виждате това мнение: чака модератор, или не е прието. Защо, пише в писмото, което Ви изпратихме.',
    en: 'Only you see this comment: it waits for a moderator, or was not taken. The mail that we sent you says why.',
  },
  hiddenNotice: {
    bg: 'Само Вие виждате това мнение: скрито е. Причината и как да възразите са в писмото, което Ви изпратихме.',
    en: 'Only you see this comment: it is hidden. The reason, and how to appeal, are in the mail that we sent you.',
  },

  orders: { bg: 'Подреждане', en: 'Order' },
  order_best: { bg: 'Най-подкрепяни', en: 'Best' },
  order_newest: { bg: 'Най-нови', en: 'Newest' },
  order_oldest: { bg: 'Най-стари', en: 'Oldest' },
  order_discussed: { bg: 'Най-обсъждани', en: 'Most discussed' },
  sizes: { bg: 'На страница', en: 'On a page' },
  next: { bg: 'Още мнения', en: 'More comments' },
  toFirst: { bg: 'Към първите мнения', en: 'To the first comments' },
  share: { bg: 'Кой какво казва', en: 'Who says what' },
  shareOf: {
    bg: '{label}: {count} ({percent} %)',
    en: '{label}: {count} ({percent} %)',
  },
  participants: {
    bg: '{count, plural, one {# участник} other {# участници}}',
    en: '{count, plural, one {# participant} other {# participants}}',
  },
  officialAnswers: {
    bg: '{count, plural, one {# официален отговор} other {# официални отговора}}',
    en: '{count, plural, one {# official answer} other {# official answers}}',
  },
  nobodyYet: { bg: 'Още няма мнения', en: 'No comments yet' },
  nobodyYetText: { bg: 'Кажете първи какво мислите.', en: 'Be the first to say what you think.' },
  nobodySaid: { bg: 'Никой не написа мнение.', en: 'Nobody wrote a comment.' },
  voteFailed: {
    bg: 'Гласът Ви не беше отчетен. Опитайте отново.',
    en: 'Your vote was not counted. Try again.',
  },
  voted: {
    bg: 'Отчетено. Подкрепят: {ups}, не подкрепят: {downs}.',
    en: 'Counted. For: {ups}, against: {downs}.',
  },
  feed: { bg: 'Мненията като новинарска лента (Atom)', en: 'The comments as a feed (Atom)' },
  table: { bg: 'Мненията като таблица (CSV)', en: 'The comments as a table (CSV)' },

  onSubject: { bg: 'Мнение по „{title}“', en: 'Comment on “{title}”' },
  replyTitle: { bg: 'Отговор на мнение', en: 'Reply to a comment' },
  repliesTitle: { bg: 'Отговори на мнение', en: 'Replies to a comment' },
  editTitle: { bg: 'Редактиране на мнение', en: 'Editing a comment' },
  deleteTitle: { bg: 'Да изтрием ли мнението Ви?', en: 'Delete your comment?' },
  deleteText: {
    bg: 'Текстът спира да се вижда, на негово място остава бележка, че е изтрит. Отговорите на другите остават. Връщане няма.',
    en: 'The text is no longer shown; a note that it was deleted takes its place. Replies of others stay. There is no way back.',
  },
  deleteButton: { bg: 'Изтрийте мнението', en: 'Delete the comment' },
  keep: { bg: 'Откажете', en: 'Cancel' },
  toSubject: { bg: 'Към обсъждането', en: 'To the discussion' },
  toComment: { bg: 'Към мнението', en: 'To the comment' },
  repliesBelow: { bg: 'Отговори', en: 'Replies' },
  noReplies: { bg: 'Още няма отговори.', en: 'No replies yet.' },
  firstReplies: { bg: 'Към първите отговори', en: 'To the first replies' },
  statement: { bg: 'Защо не се показва и как да възразите', en: 'Why it is not shown, and how to appeal' },
  above: { bg: 'На какво отговаря', en: 'What it answers' },

  done_posted: { bg: 'Мнението Ви е публикувано', en: 'Your comment is published' },
  done_held: { bg: 'Мнението Ви е прието и чака преглед', en: 'Your comment was taken and waits for review' },
  done_again: { bg: 'Вече сте казали това тук', en: 'You have said this here already' },
  done_edited: { bg: 'Промяната е записана', en: 'The change is saved' },
  done_deleted: { bg: 'Мнението е изтрито', en: 'The comment is deleted' },
  done_voted: { bg: 'Гласът Ви е отчетен', en: 'Your vote is counted' },
  heldText_newcomer: {
    bg: 'Първите мнения на нови участници се преглеждат, преди да се публикуват. Ще Ви пишем какво е решено.',
    en: 'The first comments of newcomers are looked at before they are published. We will write to you what was decided.',
  },
  heldText_links: {
    bg: 'В текста има връзки, затова модератор ще го прегледа, преди да се публикува. Ще Ви пишем какво е решено.',
    en: 'The text has links, so a moderator looks at it before it is published. We will write to you what was decided.',
  },
  heldText_repeated: {
    bg: 'Писали сте същия текст наскоро, затова модератор ще го прегледа, преди да се публикува. Ще Ви пишем какво е решено.',
    en: 'You wrote the same text not long ago, so a moderator looks at it before it is published. We will write to you what was decided.',
  },

  outcomeAnswered: { bg: 'Общината отговори.', en: 'The municipality answered.' },
  outcomeReplied: { bg: 'Други участници отговориха.', en: 'Other participants replied.' },
  outcomeHidden: {
    bg: 'Защо е скрито и как да възразите, пише в „Решения за написаното от Вас“.',
    en: 'Why it is hidden, and how to appeal, stands in “Decisions about what you wrote”.',
  },

  notTaken: { bg: 'Не стана', en: 'That did not work' },
  discussionClosed: {
    bg: 'Обсъждането приключи на {since} Нови мнения и гласове не се приемат; написаното остава.',
    en: 'The discussion ended on {since}. New comments and votes are not taken; what was written stays.',
  },
  discussionNotOpen: {
    bg: 'Тук сега не се приемат мнения.',
    en: 'No comments are taken here now.',
  },
  commentGone: {
    bg: 'Това мнение вече не се показва, затова не може да му се отговори или да се гласува.',
    en: 'This comment is no longer shown, so it cannot be answered or voted on.',
  },
  ownVote: {
    bg: 'За собственото си мнение не гласувате: то вече казва какво мислите.',
    en: 'You do not vote on your own comment: it says what you think already.',
  },
  editAnswered: {
    bg: 'На това мнение вече отговориха и текстът му остава, какъвто го прочетоха. Напишете отговор под него, за да допълните или поправите.',
    en: 'Somebody replied to this comment, so its text stays as they read it. Write a reply below it to add or correct something.',
  },
  editTooLate: {
    bg: 'Текст се променя до 15 минути след публикуването. Напишете отговор под мнението, за да допълните или поправите.',
    en: 'A text can be changed for 15 minutes after it was published. Write a reply below the comment to add or correct something.',
  },
  editNotVisible: {
    bg: 'Мнението не е публично и не може да се редактира.',
    en: 'The comment is not public and cannot be edited.',
  },
  editedMeanwhile: {
    bg: 'Мнението беше променено, докато пишехте. Ето как изглежда сега; Вашият текст е в полето.',
    en: 'The comment was changed while you were writing. Your text is in the field.',
  },
  notYours: { bg: 'Само авторът може да прави това.', en: 'Only its author can do this.' },
  noOrganisation: {
    bg: 'Нямате потвърдена организация, от чието име да пишете.',
    en: 'You have no confirmed organisation to write in the name of.',
  },
  writeReply: { bg: 'Напишете отговор', en: 'Write a reply' },
});
