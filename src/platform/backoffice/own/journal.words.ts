/** How the codes of the journal read. A code that nobody taught it is shown with its parts apart. */
const VERBS: Record<string, string> = {
  create: 'създаване',
  edit: 'промяна',
  write: 'промяна',
  remove: 'премахване',
  delete: 'изтриване',
  upload: 'качване',
  retry: 'нов опит',
  lift: 'повторно разрешаване',
  schedule: 'насрочване',
  unschedule: 'връщане в чернова',
  open: 'откриване',
  close: 'приключване',
  publish: 'публикуване',
  cancel: 'отмяна',
  withdraw: 'оттегляне',
  confirm: 'потвърждаване',
  reject: 'отказ',
  disable: 'спиране',
  enable: 'възстановяване',
  signIn: 'вход',
  signOut: 'изход',
  signInFailed: 'неуспешен вход',
  invite: 'покана',
  reset: 'нулиране',
  grant: 'даване на роля',
  revoke: 'отнемане на роля',
  extend: 'удължаване на срока',
  addFiles: 'добавени документи',
  refuse: 'отказ',
  load: 'зареждане на списъка',
  liftSuppression: 'адресът отново получава писма',
  setPassword: 'нова парола',
  issuePasswordLink: 'връзка за парола',
  beginSecondFactor: 'поискано друго приложение за кодове',
  enrolSecondFactor: 'ново приложение за кодове',
  resetSecondFactor: 'нулирано приложение за кодове',
  newRecoveryCodes: 'нови резервни кодове',
  useRecoveryCode: 'вход с резервен код',
  verifyInPerson: 'самоличност на гише',
  erase: 'заличаване на лични данни',
  export: 'извличане на лични данни',
  submit: 'предлагане',
  approve: 'одобряване',
  sendBack: 'връщане за доработка',
  conclude: 'заключение',
  review: 'преглед на изпълнението',
  archive: 'архивиране',
  discard: 'отказване от черновата',
  keep: 'остава публикувано',
  restore: 'връщане',
  lapse: 'отпадане',
  uphold: 'уважаване',
  dismiss: 'без уважение',
  block: 'блокиране на участник',
  createReason: 'ново основание',
  editReason: 'променено основание',
  pause: 'спиране на срока',
  prolong: 'удължаване на срока',
  resume: 'продължаване на срока',
  link: 'свързване',
  unlink: 'премахната връзка',
  connect: 'свързано от процеса',
  answer: 'официален отговор',
  pin: 'закачане',
  unpin: 'откачане',
  release: 'зачитане',
  lookup: 'търсене',
  download: 'изтегляне на таблицата',
  plan: 'пресмятане',
  start: 'начало',
  undo: 'отмяна',
  enter: 'въвеждане',
  agree: 'приемане след второ въвеждане',
  differ: 'разлика при второ въвеждане',
  settle: 'решени разлики',
  rekey: 'въвеждане отначало',
  giveBack: 'връщане',
  annul: 'анулиране',
  anonymise: 'заличаване на подписалите',
  register: 'вписване на вх. №',
  consider: 'възлагане',
  forward: 'препращане',
  leave: 'без производство',
  execute: 'изпълнение',
  notified: 'уведомен подател',
  reassign: 'нова резолюция',
  accuse: 'отбелязано срещу кого е',
  word: 'изготвен отговор',
  dispatch: 'вписано изпращане',
};

const SUBJECTS: Record<string, string> = {
  consultation: 'Консултация',
  consultations: 'Консултации',
  setting: 'Настройки',
  settings: 'Настройки',
  files: 'Файл',
  storedFile: 'Файл',
  staff: 'Служител',
  role: 'Роля',
  roles: 'Роли',
  unit: 'Звено',
  units: 'Звена',
  settlement: 'Населено място',
  topic: 'Тема',
  topics: 'Теми',
  organisation: 'Организация',
  organisations: 'Организации',
  participant: 'Участник',
  participants: 'Участници',
  accounts: 'Достъп',
  letter: 'Писмо',
  mail: 'Писма',
  suppression: 'Отказващ адрес',
  calendar: 'Неработни дни',
  calendarException: 'Неработен ден',
  outbox: 'Известяване',
  delivery: 'Известяване',
  subscription: 'Абонамент',
  subscriber: 'Абонат',
  debate: 'Дебат',
  debates: 'Дебати',
  comment: 'Мнение',
  comments: 'Мнения',
  moderation: 'Модериране',
  moderationCase: 'Случай за модериране',
  moderationAppeal: 'Възражение',
  deadline: 'Срок',
  deadlines: 'Срокове',
  trail: 'Връзки',
  signature: 'Подпис',
  signatures: 'Подписи',
  signatureSweep: 'Обезсилване на подписи',
  signingEntry: 'Списък за подписване',
  mailDomainAlias: 'Домейн с обща поща',
  petition: 'Подписка',
  signatureSheet: 'Лист с подписи',
  inquiry: 'Обръщение',
  inquiries: 'Обръщения',
};

const ACTORS: Record<string, string> = {
  staff: 'Служител',
  participant: 'Участник',
  clock: 'Часовникът',
  system: 'Системата',
  visitor: 'Посетител',
};

const DETAILS: Record<string, string> = {
  from: 'от',
  to: 'към',
  changed: 'променено',
  version: 'версия',
  bytes: 'байтове',
  day: 'ден',
  kind: 'вид',
  reason: 'причина',
  listener: 'получател',
  code: 'код',
  block: 'блокиране №',
  rule: 'правило',
  of: 'за',
  by: 'по',
  count: 'брой',
  names: 'с имената',
  petition: 'подписка №',
  verdict: 'решение',
  what: 'вид',
  channel: 'дошло през',
};

/** „Консултация: промяна“ of 'consultation.edit'. */
export function actionName(action: string): string {
  const [subject = '', ...verbs] = action.split('.');
  const verb = verbs.join('.');
  return `${SUBJECTS[subject] ?? apart(subject)}: ${VERBS[verb] ?? apart(verb)}`;
}

/** A member of staff is named by a field of its own; nobody else's name is known here. */
export function actorName(kind: string, id: string | null): string {
  const name = ACTORS[kind] ?? apart(kind);
  return id === null || kind === 'staff' ? name : `${name} № ${id}`;
}

export function subjectName(type: string | null, id: string | null): string | null {
  if (type === null) return null;
  const name = SUBJECTS[type] ?? apart(type);
  return id === null ? name : `${name} № ${id}`;
}

export function detailLine(details: Record<string, unknown>): string | null {
  const parts = Object.entries(details).map(
    ([key, value]) => `${DETAILS[key] ?? apart(key)}: ${String(value)}`,
  );
  return parts.length > 0 ? parts.join('\n') : null;
}

function apart(code: string): string {
  return code
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[._]/g, ' ')
    .toLowerCase();
}
