import { defineMessages } from '../../platform/i18n/index.js';

/** Words of the queue, and sentences for what the services refuse. */
export const moderationAdminMessages = defineMessages('moderation.admin', {
  ageMinutes: { bg: '{count} мин.', en: '{count} min.' },
  ageHours: { bg: '{count} ч.', en: '{count} h' },
  ageDays: {
    bg: '{count, plural, one {# ден} other {# дни}}',
    en: '{count, plural, one {# day} other {# days}}',
  },
  dueDays: {
    bg: '{count, plural, one {още # ден} other {още # дни}}',
    en: '{count, plural, one {# day left} other {# days left}}',
  },
  dueToday: { bg: 'днес', en: 'today' },
  overdue: {
    bg: '{count, plural, one {просрочен # ден} other {просрочен # дни}}',
    en: '{count, plural, one {overdue by # day} other {overdue by # days}}',
  },
  decidedOn: { bg: 'решен на {date}', en: 'decided on {date}' },
  gone: { bg: 'Текстът вече го няма ({what} № {id})', en: 'The text is gone ({what} no. {id})' },
  heldFor: { bg: 'Задържано: {why}', en: 'Held: {why}' },
  hold_newcomer: { bg: 'пише отскоро', en: 'a newcomer' },
  hold_links: { bg: 'много връзки', en: 'many links' },
  hold_repeated: { bg: 'повторен текст', en: 'a repeated text' },
  hold_other: { bg: 'по правило', en: 'by a rule' },
  openedByStaff: { bg: 'По наша преценка', en: 'On our own initiative' },
  appealTitle: { bg: 'Възражение № {id}', en: 'Appeal no. {id}' },
  participant: { bg: 'Участник № {id}', en: 'Participant no. {id}' },
  noAuthor: { bg: 'Не е участник, или профилът е изтрит', en: 'No participant, or the profile was erased' },
  historyNone: { bg: 'Без решения досега', en: 'No decisions so far' },
  historyRemoved: { bg: 'премахнати: {count}', en: 'removed: {count}' },
  historyKept: { bg: 'оставени: {count}', en: 'kept: {count}' },
  historyRestored: { bg: 'върнати след възражение: {count}', en: 'restored after an appeal: {count}' },
  historyHidden: {
    bg: 'скривани или задържани по правило: {count}',
    en: 'hidden or held by a rule: {count}',
  },
  historyBlocked: { bg: 'блокирания: {count}', en: 'blocks: {count}' },
  historyBlockedNow: { bg: 'блокиран до {date}', en: 'blocked until {date}' },
  byRule: { bg: 'Правило', en: 'A rule' },
  action_hold: { bg: 'Задържано по правило', en: 'Held by a rule' },
  action_hide: { bg: 'Скрито след сигнали', en: 'Hidden after reports' },
  action_keep: { bg: 'Остава', en: 'Kept' },
  action_remove: { bg: 'Премахнато', en: 'Removed' },
  action_restore: { bg: 'Върнато след възражение', en: 'Restored after an appeal' },
  action_confirm: { bg: 'Потвърдено след възражение', en: 'Confirmed after an appeal' },
  action_block: { bg: 'Блокиран участник', en: 'Participant blocked' },
  action_lift: { bg: 'Снето блокиране', en: 'Block lifted' },
  keptNext: {
    bg: 'Остава публикувано. {left, plural, =0 {Опашката е празна.} one {Остава # случай.} other {Остават # случая.}}',
    en: 'It stays public. {left, plural, =0 {The queue is empty.} one {# case is left.} other {# cases are left.}}',
  },
  removedNext: {
    bg: 'Скрито от публиката. {left, plural, =0 {Опашката е празна.} one {Остава # случай.} other {Остават # случая.}}',
    en: 'Removed from the public. {left, plural, =0 {The queue is empty.} one {# case is left.} other {# cases are left.}}',
  },
  lapsedNext: {
    bg: 'Авторът вече го беше изтрил и случаят отпадна. {left, plural, =0 {Опашката е празна.} one {Остава # случай.} other {Остават # случая.}}',
    en: 'Its author had deleted it and the case lapsed. {left, plural, =0 {The queue is empty.} one {# case is left.} other {# cases are left.}}',
  },
  keepBefore: {
    bg: '{count, plural, =0 {Няма какво да се реши.} one {Ще бъде оставен # случай.} other {Ще бъдат оставени # случая.}}',
    en: '{count, plural, =0 {There is nothing to decide.} one {# will be kept.} other {# will be kept.}}',
  },
  keepAfter: {
    bg: '{count, plural, =0 {Не е решен нито един случай.} one {Оставен е # случай.} other {Оставени са # случая.}}',
    en: '{count, plural, =0 {Nothing was decided.} one {# was kept.} other {# were kept.}}',
  },
  keepConfirm: { bg: 'Оставете {count}', en: 'Keep {count}' },
  removeBefore: {
    bg: '{count, plural, =0 {Няма какво да се скрие.} one {Ще бъде скрит #.} other {Ще бъдат скрити #.}}',
    en: '{count, plural, =0 {There is nothing to remove.} one {# will be removed.} other {# will be removed.}}',
  },
  removeAfter: {
    bg: '{count, plural, =0 {Не е скрит нито един.} one {Скрит е #.} other {Скрити са #.}}',
    en: '{count, plural, =0 {Nothing was removed.} one {# was removed.} other {# were removed.}}',
  },
  removeConfirm: { bg: 'Скрийте {count}', en: 'Remove {count}' },
  decidedByOther: {
    bg: '{count, plural, one {# вече е решен от друг.} other {# вече са решени от друг.}}',
    en: '{count, plural, one {# was decided by somebody else.} other {# were decided by somebody else.}}',
  },
  willGiveBack: {
    bg: '{count, plural, one {# от тях е скрит сега и ще се върне.} other {# от тях са скрити сега и ще се върнат.}}',
    en: '{count, plural, one {# of them is hidden now and comes back.} other {# of them are hidden now and come back.}}',
  },
  willTell: {
    bg: '{count, plural, one {# подател на сигнал ще получи писмо.} other {# податели на сигнали ще получат писмо.}}',
    en: '{count, plural, one {# reporter will get a letter.} other {# reporters will get a letter.}}',
  },
  caseDecidedAlready: {
    bg: 'Междувременно друг е решил този случай. Нищо не е променено; продължете със следващия.',
    en: 'Somebody else decided this case meanwhile. Nothing was changed; go on with the next one.',
  },
  caseNotFound: { bg: 'Такъв случай няма.', en: 'There is no such case.' },
  subjectGone: { bg: 'Текстът вече го няма.', en: 'The text is gone.' },
  reasonMissing: { bg: 'Изберете основание.', en: 'Choose a reason.' },
  reasonUnknown: {
    bg: 'Това основание вече не се използва. Изберете друго.',
    en: 'This reason is no longer in use. Choose another.',
  },
  explanationMissing: { bg: 'Напишете обяснение: авторът ще го прочете.', en: 'Write an explanation.' },
  explanationTooLong: {
    bg: 'Обяснението е по-дълго от {max, number} знака.',
    en: 'The explanation is longer than {max, number} characters.',
  },
  appealDecidedAlready: {
    bg: 'Междувременно друг е решил това възражение.',
    en: 'Somebody else decided this appeal meanwhile.',
  },
  appealByDecider: {
    bg: 'Вие взехте решението, срещу което е това възражение. Решава го друг служител с право да разглежда възражения: така обещаваме на автора, а базата данни не допуска друго.',
    en: 'You made the decision that is appealed against. Somebody else with the right to decide appeals does it: that is what the author is promised, and the database allows nothing else.',
  },
  participantIdBad: {
    bg: 'Напишете номера на участника, например 17.',
    en: 'Write the participant’s number.',
  },
  participantUnknown: { bg: 'Такъв участник няма.', en: 'There is no such participant.' },
  nobodyToBlock: {
    bg: 'Няма кого да блокирате: текстът не е от участник, изтрит е или профилът на автора е изтрит.',
    en: 'There is nobody to block: no participant wrote it, or the text or the profile is gone.',
  },
  blockInvalid: { bg: 'Някои полета имат нужда от поправка.', en: 'Some fields need attention.' },
  blockEndsBefore: {
    bg: 'Последният ден не може да е минал. Напишете днешния или по-късен.',
    en: 'The last day cannot be over. Write today or later.',
  },
  blockTooLong: { bg: 'Блокирането е най-много за година.', en: 'A block lasts a year at most.' },
  blockOver: { bg: 'Това блокиране вече е снето или е изтекло.', en: 'This block is over already.' },
  answerInvalid: { bg: 'Някои полета имат нужда от поправка.', en: 'Some fields need attention.' },
  answerMissing: {
    bg: 'Напишете отговор: авторът ще го прочете.',
    en: 'Write an answer: the author reads it.',
  },
  answerTooLong: {
    bg: 'Отговорът е по-дълъг от {max, number} знака.',
    en: 'The answer is longer than {max, number} characters.',
  },
  appealNotFound: { bg: 'Такова възражение няма.', en: 'There is no such appeal.' },
  decisionInvalid: { bg: 'Някои полета имат нужда от поправка.', en: 'Some fields need attention.' },
  reasonInvalid: { bg: 'Някои полета имат нужда от поправка.', en: 'Some fields need attention.' },
  reasonCodeInvalid: {
    bg: 'Кодът е от 2 до 40 латински букви и започва с малка.',
    en: 'The code has 2 to 40 Latin letters and begins with a small one.',
  },
  reasonCodeTaken: { bg: 'Такъв код вече има.', en: 'There is such a code already.' },
  reasonTextMissing: { bg: 'Попълнете полето „{label}“.', en: 'Fill in “{label}”.' },
  reasonTextTooLong: { bg: '„{label}“ е твърде дълго.', en: '“{label}” is too long.' },
  reasonGroundInvalid: { bg: 'Изберете дали е по закон или по правилата.', en: 'Choose law or rules.' },
  reasonPositionInvalid: {
    bg: 'Редът е цяло число до 10 000.',
    en: 'The position is a whole number up to 10,000.',
  },
  reasonNotFound: { bg: 'Такова основание няма.', en: 'There is no such reason.' },
});

/** What stands between filing and today, in the largest unit that fits. */
export function age(since: Date, now: Date): string {
  const t = moderationAdminMessages('bg');
  const minutes = Math.max(0, Math.floor((now.getTime() - since.getTime()) / 60_000));
  if (minutes < 60) return t('ageMinutes', { count: minutes });
  if (minutes < 48 * 60) return t('ageHours', { count: Math.floor(minutes / 60) });
  return t('ageDays', { count: Math.floor(minutes / (24 * 60)) });
}
