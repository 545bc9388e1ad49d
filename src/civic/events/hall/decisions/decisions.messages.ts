import { defineMessages } from '../../../../platform/i18n/index.js';

/** What an event decided, and what becomes of it. */
export const decisionMessages = defineMessages('events.decisions', {
  decision: { bg: 'Решение от събитие', en: 'Decision of an event' },
  decisions: { bg: 'Решения от събития', en: 'Decisions of events' },
  numbered: { bg: 'Решение № {number}', en: 'Decision No. {number}' },
  numberedText: { bg: 'Решение № {number}: {text}', en: 'Decision No. {number}: {text}' },
  becameOfIt: { bg: 'Какво стана с решеното', en: 'What became of the decisions' },
  decided: { bg: 'Решения', en: 'Decisions' },
  unit: { bg: 'Отговаря: {unit}', en: 'Responsible: {unit}' },
  until: { bg: 'срок до {date}', en: 'due by {date}' },
  doneOn: { bg: 'Изпълнено на {date}', en: 'Done on {date}' },
  daysLate: {
    bg: '{days, plural, one {закъснява с # ден} other {закъснява с # дни}}',
    en: '{days, plural, one {# day late} other {# days late}}',
  },
  waitsForSender: {
    bg: 'Предложено на организация да го изпрати като препоръка; още не е изпратено.',
    en: 'Offered to an organisation to send as a recommendation; it was not sent yet.',
  },

  rule: { bg: 'Изпълнение на решение от събитие', en: 'Carrying out a decision of an event' },
  add: { bg: 'Запишете решение', en: 'Add a decision' },
  text: { bg: 'Какво се реши', en: 'What was decided' },
  kind: { bg: 'Какво става от него', en: 'What it becomes' },
  kind_task: { bg: 'Задача на звено', en: 'Task of a unit' },
  kind_proposal: { bg: 'Препоръка или предложение другаде', en: 'Recommendation or proposal elsewhere' },
  kind_linked: { bg: 'Решава по нещо, което вече е тук', en: 'Decides on something that is here already' },
  responsible: { bg: 'Отговорно звено', en: 'Responsible unit' },
  dueOn: { bg: 'Срок', en: 'Due' },
  unitHint: { bg: 'За задача.', en: 'For a task.' },
  target: { bg: 'Към какво', en: 'To what' },
  targetHint: {
    bg: 'За препоръка – организация, чрез нейна препоръка; за предложение – отворена консултация или дебат; за връзка – каквото и да е публично.',
    en: 'For a recommendation an organisation, by one of its own; for a proposal an open consultation or debate; for a link anything public.',
  },
  state: { bg: 'Състояние', en: 'State' },
  number: { bg: '№', en: 'No.' },
  event: { bg: 'Събитие', en: 'Event' },
  doneNote: { bg: 'Какво е направено', en: 'What was done' },
  doneNoteHint: { bg: 'Вижда се от всички.', en: 'Everybody reads it.' },
  markDone: { bg: 'Отбележете като изпълнено', en: 'Mark as done' },
  added: { bg: 'Решението е записано.', en: 'The decision was saved.' },
  markedDone: { bg: 'Решението е отбелязано като изпълнено.', en: 'The decision was marked as done.' },
  none: { bg: 'Няма решения.', en: 'There are no decisions.' },

  textMissing: { bg: 'Напишете какво се реши.', en: 'Write what was decided.' },
  textTooLong: { bg: 'Решението е най-много 2000 знака.', en: 'A decision has at most 2,000 characters.' },
  kindMissing: { bg: 'Изберете какво става от решението.', en: 'Choose what the decision becomes.' },
  unitMissing: { bg: 'Изберете звено, което отговаря.', en: 'Choose the unit that is responsible.' },
  dueMissing: { bg: 'Въведете срок от днес нататък.', en: 'Enter a date from today on.' },
  targetMissing: { bg: 'Изберете към какво е решението.', en: 'Choose what the decision belongs to.' },
  minutesFirst: { bg: 'Първо напишете протокола.', en: 'Write the minutes first.' },
  minutesPublished: {
    bg: 'Протоколът е публикуван; решенията му вече не се допълват.',
    en: 'The minutes were published; nothing is added to their decisions any more.',
  },
  noteMissing: { bg: 'Напишете какво е направено.', en: 'Write what was done.' },
  noteTooLong: {
    bg: 'Какво е направено се казва с най-много 1000 знака.',
    en: 'What was done has at most 1,000 characters.',
  },
});
