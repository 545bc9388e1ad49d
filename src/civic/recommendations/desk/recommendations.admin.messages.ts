import { deadlineAdminMessages } from '../../../commons/deadlines/index.js';
import { decisionAdminMessages } from '../../../commons/decisions/index.js';
import { defineMessages, type Text } from '../../../platform/i18n/index.js';
import { recommendationProblems } from '../recommendation-problems.messages.js';

export const FIELD_LABELS = {
  title: { bg: 'Препоръка', en: 'Recommendation' },
  state: { bg: 'Състояние', en: 'State' },
  organisation: { bg: 'Организация', en: 'Organisation' },
  unitId: { bg: 'Звено', en: 'Unit' },
  number: { bg: 'Вх. №', en: 'Incoming number' },
  on: { bg: 'Дата', en: 'Day' },
  official: { bg: 'Кой отговаря', en: 'Who answers' },
  agreedOn: { bg: 'Договорен срок за изпълнение', en: 'Agreed last day' },
  reviewOn: { bg: 'Преглед на изпълнението на', en: 'Review on' },
  until: { bg: 'Нов последен ден', en: 'New last day' },
  reason: { bg: 'Защо', en: 'Why' },
  progress: { bg: 'Напредък в проценти', en: 'Progress in percent' },
  text: { bg: 'Какво е направено', en: 'What was done' },
  file: { bg: 'Доказателство: файл', en: 'Evidence: file' },
  link: { bg: 'Доказателство: адрес', en: 'Evidence: address' },
  message: { bg: 'Съобщение до следящите', en: 'Message to followers' },
  milestone: { bg: 'Междинна цел', en: 'Milestone' },
  dueOn: { bg: 'Краен ден', en: 'Last day' },
  doneOn: { bg: 'Изпълнена на', en: 'Done on' },
  value: { bg: 'Измерена стойност', en: 'Measured value' },
} as const satisfies Record<string, Text>;

/** Every sentence that a refusal of this desk may come with. */
export const recommendationAdminMessages = defineMessages('recommendations.admin', {
  ...decisionAdminMessages.texts,
  ...deadlineAdminMessages.texts,
  ...recommendationProblems.texts,
  recommendationOneFile: { bg: 'Приложете един файл.', en: 'Attach one file.' },
  bulkBefore: {
    bg: '{count, plural, one {# препоръка ще получи този отчет.} other {# препоръки ще получат този отчет.}}',
    en: '{count, plural, one {# recommendation} other {# recommendations}} will get this report.',
  },
  bulkAfter: {
    bg: '{count, plural, one {# препоръка е отчетена.} other {# препоръки са отчетени.}}',
    en: '{count, plural, one {# recommendation was} other {# recommendations were}} reported on.',
  },
  bulkConfirm: {
    bg: 'Отчетете {count, number}',
    en: 'Report on {count, number}',
  },
  bulkNotRunning: {
    bg: '{count, plural, one {# не е в изпълнение} other {# не са в изпълнение}} и остава без промяна.',
    en: '{count, plural, one {# is} other {# are}} not being carried out, and left as it is.',
  },
  bulkOtherUnit: {
    bg: '{count, plural, one {# е на друго звено} other {# са на друго звено}} и остава без промяна.',
    en: '{count, plural, one {# belongs} other {# belong}} to another unit, and left as it is.',
  },
});

/** What records and forms of the desk say. */
export const recordMessages = defineMessages('recommendations.record', {
  measure: { bg: 'Какво се препоръчва', en: 'What is recommended' },
  problem: { bg: 'Проблем', en: 'Problem' },
  expectedResult: { bg: 'Очакван резултат', en: 'Expected result' },
  clocks: { bg: 'Срокове', en: 'Deadlines' },
  clockWhat: { bg: 'Какво', en: 'What' },
  clockState: { bg: 'Докъде е', en: 'Where it stands' },
  clockUntil: { bg: 'До', en: 'Until' },
  clockLaw: { bg: 'Основание', en: 'Ground' },
  noClocks: { bg: 'Няма срокове.', en: 'There are no deadlines.' },
  answer: { bg: 'Първи отговор', en: 'First answer' },
  answerDecision: { bg: 'Решение', en: 'Decision' },
  answerText: { bg: 'Отговор и мотиви', en: 'Answer and reasons' },
  answerState: { bg: 'Състояние', en: 'State' },
  noAnswer: { bg: 'Още никой не е предложил отговор.', en: 'Nobody has worded an answer yet.' },
  proposed: { bg: 'Чака потвърждаване', en: 'Waits to be confirmed' },
  returned: { bg: 'Върнат за нов текст', en: 'Sent back for a new text' },
  confirmed: { bg: 'Потвърден, чака публикуване', en: 'Confirmed, waits to be published' },
  answerPublished: { bg: 'Публикуван', en: 'Published' },
  answerProposed: {
    bg: 'Отговорът е предложен. Потвърждава го друг служител.',
    en: 'The answer is proposed. Another member of staff confirms it.',
  },
  toAnswer: { bg: 'Към предложения отговор', en: 'To the proposed answer' },
  reports: { bg: 'Отчети на общината', en: 'Reports of the municipality' },
  verdicts: { bg: 'Оценки на организацията', en: 'Verdicts of the organisation' },
  disputes: { bg: 'Оспорвания', en: 'Disputes' },
  milestones: { bg: 'Междинни цели', en: 'Milestones' },
  indicators: { bg: 'Индикатори', en: 'Indicators' },
  when: { bg: 'Кога', en: 'When' },
  what: { bg: 'Какво', en: 'What' },
  text: { bg: 'Текст', en: 'Text' },
  answerOf: { bg: 'Отговор', en: 'Answer' },
  due: { bg: 'До', en: 'Until' },
  done: { bg: 'Изпълнена', en: 'Done' },
  markDone: { bg: 'Отбележете', en: 'Mark as done' },
  measureNow: { bg: 'Въведете стойност', en: 'Enter a value' },
  target: { bg: 'Цел', en: 'Target' },
  last: { bg: 'Последно', en: 'Last' },
  none: { bg: 'Няма.', en: 'None.' },
  percent: { bg: '{state}, {progress, number}%', en: '{state}, {progress, number}%' },
  disputeOpen: { bg: 'Чака отговор', en: 'Waits for an answer' },
  disputeNotice: {
    bg: 'Организацията оспори отчетеното на {date} и чака отговор.',
    en: 'The organisation disputed what was reported on {date}, and waits for an answer.',
  },
  lateNow: {
    bg: 'Срокът за вписване изтече на {date} Вписването ще се отбележи на страницата като закъсняло; срокът за отговор тече от изпращането.',
    en: 'The time to register ended on {date}. The registration will be marked as late on the page; the answer is due from the sending.',
  },
  registeredLate: { bg: 'Да, след срока', en: 'Yes, after its time' },
  registeredDone: {
    bg: 'Вписана е. Срокът за отговор тече от изпращането.',
    en: 'It is registered. The answer is due from the sending.',
  },
  registeredLateDone: {
    bg: 'Вписана е със закъснение и това се вижда на страницата ѝ. Срокът за отговор тече от изпращането.',
    en: 'It is registered late, and its page says so. The answer is due from the sending.',
  },
});

/** What the first page of the back office says of recommendations. */
export const deskMessages = defineMessages('recommendations.desk', {
  owed: {
    bg: '{count, plural, one {препоръка чака отговор} other {препоръки чакат отговор}}',
    en: '{count, plural, one {recommendation waits} other {recommendations wait}} for an answer',
  },
  running: {
    bg: '{count, plural, one {препоръка в изпълнение} other {препоръки в изпълнение}}',
    en: '{count, plural, one {recommendation} other {recommendations}} being carried out',
  },
  overdue: {
    bg: '{count, plural, one {просрочена препоръка} other {просрочени препоръки}}',
    en: '{count, plural, one {overdue recommendation} other {overdue recommendations}}',
  },
  assign: { bg: 'Препоръка с вх. №: чака възлагане', en: 'Registered recommendation: waits to be assigned' },
  assignDo: { bg: 'Възложете', en: 'Assign' },
  write: { bg: 'Отговор на препоръка: още не е предложен', en: 'Answer to a recommendation: not worded yet' },
  writeDo: { bg: 'Предложете отговор', en: 'Word an answer' },
  publish: {
    bg: 'Отговор на препоръка: потвърден е, чака публикуване',
    en: 'Answer to a recommendation: confirmed, waits to be published',
  },
  publishDo: { bg: 'Публикувайте', en: 'Publish' },
});
