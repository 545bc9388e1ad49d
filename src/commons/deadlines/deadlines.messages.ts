import { defineMessages } from '../../platform/i18n/index.js';

export const deadlineMessages = defineMessages('deadlines', {
  daysLeft: {
    bg: '{count, plural, =0 {последен ден} one {остава # ден} other {остават # дни}}',
    en: '{count, plural, =0 {last day} one {# day left} other {# days left}}',
  },
  overdueBy: {
    bg: 'просрочен с {count, plural, one {# ден} other {# дни}}',
    en: 'overdue by {count, plural, one {# day} other {# days}}',
  },
  pausedSince: { bg: 'спрян на {date}', en: 'paused on {date}' },
  metOn: { bg: 'изпълнен на {date}', en: 'met on {date}' },
  metLate: {
    bg: 'изпълнен на {date}, {count, plural, one {# ден} other {# дни}} след срока',
    en: 'met on {date}, {count, plural, one {# day} other {# days}} late',
  },
  cancelledOn: { bg: 'отпаднал на {date}', en: 'lapsed on {date}' },
  named: { bg: '{label}: {state}', en: '{label}: {state}' },
  until: { bg: 'Срокът е до {date}', en: 'The time limit ends on {date}.' },
  law: { bg: 'Основание: {article}', en: 'Ground: {article}' },
});

/** „Как е изчислено“, one sentence for each step. */
export const computedMessages = defineMessages('deadlines.computed', {
  event: {
    bg: 'Броенето започва след {date}: самият ден не се брои.',
    en: 'Counting starts after {date}: the day itself is not counted.',
  },
  began: { bg: 'Определен на {date}', en: 'Set on {date}.' },
  days: {
    bg: '{count, plural, one {# календарен ден} other {# календарни дни}}: до {date}',
    en: '{count, plural, one {# calendar day} other {# calendar days}}: until {date}.',
  },
  months: {
    bg: '{count, plural, one {# месец} other {# месеца}}: до {date}',
    en: '{count, plural, one {# month} other {# months}}: until {date}.',
  },
  shorterMonth: {
    bg: 'В този месец няма такова число, затова се брои до последния му ден.',
    en: 'There is no such date in that month, so it is counted to its last day.',
  },
  workingDays: {
    bg: '{count, plural, one {# работен ден} other {# работни дни}}: до {date}',
    en: '{count, plural, one {# working day} other {# working days}}: until {date}.',
  },
  leftOut: { bg: 'Не се броят: {days}.', en: 'Not counted: {days}.' },
  manyLeftOut: {
    bg: 'Не се броят {count, plural, one {# неработен ден} other {# неработни дни}} между тях.',
    en: '{count, plural, one {# non-working day} other {# non-working days}} in between are not counted.',
  },
  moved: {
    bg: 'Последният ден не е работен – {days}, затова срокът изтича на следващия работен: {date}',
    en: 'The last day is not a working day – {days}, so the term ends on the next one that is: {date}.',
  },
  agreed: { bg: 'Денят, за който е определен: {date}', en: 'The day that it was set for: {date}.' },
  paused: {
    bg: 'Спрян от {from} до {until}: {count, plural, one {# ден не се брои} other {# дни не се броят}}, срокът е до {date} Причина: {reason}',
    en: 'Paused from {from} until {until}: {count, plural, one {# day is} other {# days are}} not counted, the term ends on {date}. Reason: {reason}',
  },
  pausedWorking: {
    bg: 'Спрян от {from} до {until}: {count, plural, one {# работен ден не се брои} other {# работни дни не се броят}}, срокът е до {date} Причина: {reason}',
    en: 'Paused from {from} until {until}: {count, plural, one {# working day is} other {# working days are}} not counted, the term ends on {date}. Reason: {reason}',
  },
  pausedNow: {
    bg: 'Спрян от {from}; докато е спрян, дните не се броят. Причина: {reason}',
    en: 'Paused since {from}; while it is paused no days are counted. Reason: {reason}',
  },
  prolonged: {
    bg: 'Удължен на {on}: срокът е до {date} Основание: {reason}',
    en: 'Prolonged on {on}: the term ends on {date}. Ground: {reason}',
  },
  weekend: { bg: '{day} (почивен ден)', en: '{day} (weekend)' },
  holiday: { bg: '{day} (празник)', en: '{day} (public holiday)' },
  declared: { bg: '{day} (обявен за неработен)', en: '{day} (declared a day off)' },
});

export const deadlineMailMessages = defineMessages('deadlines.mail', {
  subjectOne: { bg: '{title}: {state}', en: '{title}: {state}' },
  subjectMany: {
    bg: '{count, plural, one {# срок} other {# срока}} за Вашето внимание',
    en: '{count, plural, one {# deadline needs} other {# deadlines need}} your attention',
  },
  title: { bg: 'Срокове, които Ви чакат', en: 'Deadlines that wait for you' },
  line: { bg: '{label}: {state}. До {date}', en: '{label}: {state}. Until {date}' },
  act: { bg: 'Отворете „Задачи със срок“', en: 'Open the tasks with a deadline' },
  why: {
    bg: 'Получавате писмото, защото имате право да действате по тези дела.',
    en: 'You receive this letter because you may act on these matters.',
  },
});

/** Sentences for what staff read and for what is refused. */
export const deadlineAdminMessages = defineMessages('deadlines.admin', {
  deadlineRunning: {
    bg: 'За това вече тече такъв срок.',
    en: 'Such a deadline is running on this already.',
  },
  deadlineNotRunning: {
    bg: 'Срокът вече не тече: изпълнен е или е отпаднал.',
    en: 'The deadline no longer runs: it was met or has lapsed.',
  },
  deadlinePausedAlready: { bg: 'Срокът вече е спрян.', en: 'The deadline is paused already.' },
  deadlineNotPaused: { bg: 'Срокът не е спрян.', en: 'The deadline is not paused.' },
  pauseReasonMissing: { bg: 'Напишете защо спира срокът.', en: 'Write why the deadline is paused.' },
  pauseReasonTooLong: {
    bg: 'Причината е по-дълга от {max} знака.',
    en: 'The reason is longer than {max} characters.',
  },
  prolongedDayMissing: { bg: 'Посочете новия последен ден.', en: 'Give the new last day.' },
  prolongsNothing: {
    bg: 'Новият последен ден трябва да е след сегашния.',
    en: 'The new last day must be later than the present one.',
  },
  prolongsTooFar: {
    bg: 'Срок се удължава най-много с една година наведнъж. Проверете годината.',
    en: 'A term is prolonged by a year at most at once. Check the year.',
  },
  prolongsBeyondLaw: {
    bg: 'По закон срокът може да стигне най-много до {months, plural, one {# месец} other {# месеца}} от началото си.',
    en: 'By law the term may last for at most {months, plural, one {# month} other {# months}} from its beginning.',
  },
  prolongReasonMissing: {
    bg: 'Напишете на какво основание се удължава срокът.',
    en: 'Write on what ground the term is prolonged.',
  },
  prolongedDone: { bg: 'Срокът е удължен.', en: 'The term is prolonged.' },
  all: { bg: 'Всички ({count})', en: 'All ({count})' },
  ofRule: { bg: '{label} ({count})', en: '{label} ({count})' },
  overdue: { bg: 'Просрочени', en: 'Overdue' },
  running: { bg: 'Текат', en: 'Running' },
  later: { bg: 'Определени за по-късно', en: 'Set for later' },
  paused: { bg: 'Спрени', en: 'Paused' },
  pausedDone: {
    bg: 'Срокът е спрян. Ще се удължи с дните до пускането му.',
    en: 'The deadline is paused. It will be longer by the days until it is resumed.',
  },
  resumedDone: { bg: 'Срокът тече отново.', en: 'The deadline runs again.' },
  overdueStat: {
    bg: '{count, plural, one {просрочено} other {просрочени}}',
    en: 'overdue',
  },
  detail: { bg: '{label} · до {date}', en: '{label} · until {date}' },
  open: { bg: 'Отворете', en: 'Open' },
  columnDue: { bg: 'Срок', en: 'Deadline' },
  columnWhat: { bg: 'Какво', en: 'What' },
  columnKind: { bg: 'Вид', en: 'Kind' },
  columnAge: { bg: 'Чака', en: 'Waiting' },
  columnUntil: { bg: 'До', en: 'Until' },
  columnHow: { bg: 'Как е изчислено', en: 'How it is worked out' },
  columnClock: { bg: 'Часовник', en: 'Clock' },
  clock: { bg: 'Спиране и удължаване', en: 'Pause and prolong' },
  age: {
    bg: '{count, plural, =0 {от днес} one {# ден} other {# дни}}',
    en: '{count, plural, =0 {since today} one {# day} other {# days}}',
  },
  nothing: {
    bg: 'Нищо не Ви чака. Щом тръгне срок, по който можете да действате, ще се появи тук.',
    en: 'Nothing waits for you. As soon as a deadline begins that you may act on, it will be here.',
  },
  more: {
    bg: 'Показани са първите {count}; останалите са в списъка „Срокове“.',
    en: 'The first {count} are shown; the others are in the list of deadlines.',
  },
  intro: {
    bg: 'Всичко със срок, по което можете да действате. Просроченото е първо; то се вижда и от гражданите.',
    en: 'Everything with a deadline that you may act on. What is overdue comes first; citizens see it, too.',
  },
});
