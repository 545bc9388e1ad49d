import { defineMessages } from '../../platform/i18n/index.js';

export const ledgerMessages = defineMessages('ledger', {
  title: { bg: 'Регистър', en: 'Ledger' },
  lead: {
    bg: 'Всеки подпис, всяко решение и всяка промяна оставят тук следа, която никой не може да махне незабелязано. И ние не можем.',
    en: 'Every signature, every decision and every change leaves a trace here that nobody can remove unseen. Neither can we.',
  },
  verify: { bg: 'Проверете подписа си', en: 'Check your signature' },

  howTitle: { bg: 'Как работи', en: 'How it works' },
  howChain: {
    bg: 'Всеки запис носи отпечатъка на записа преди него. Ако някой промени, махне или вмъкне запис, отпечатъците оттам нататък спират да съвпадат.',
    en: 'Every entry carries the fingerprint of the entry before it. If somebody changes, removes or inserts one, the fingerprints no longer match from there on.',
  },
  howRoot: {
    bg: 'Малко след полунощ отпечатъците от деня се събират в един, корена на деня. Той се подписва с ключ и се публикува тук и в емисията. Който си запази един корен, може по-късно да провери, че нищо преди него не е променено.',
    en: 'Shortly after midnight the fingerprints of the day are joined into one, the root of the day. It is signed with a key and published here and in the feed. Whoever keeps a root can check later that nothing before it was changed.',
  },
  howPeople: {
    bg: 'Тук няма имена и адреси. Подписът стои като отпечатък, по който не може да се познае чий е. Само който има разписката от писмото, може да покаже, че подписът е негов.',
    en: 'There are no names and no addresses here. A signature stands as a fingerprint that does not tell whose it is. Only whoever has the receipt from the letter can show that it is theirs.',
  },

  soFar: { bg: 'Записи досега', en: 'Entries so far' },
  waiting: { bg: 'Още без подписан корен', en: 'Under no signed root yet' },
  entryCount: {
    bg: '{count, plural, one {# запис} other {# записа}}',
    en: '{count, plural, one {# entry} other {# entries}}',
  },
  today: { bg: 'Днешните записи', en: 'Entries of today' },

  daysTitle: { bg: 'Последните подписани дни', en: 'The last signed days' },
  columnDay: { bg: 'Ден', en: 'Day' },
  columnEntries: { bg: 'Записи', en: 'Entries' },
  columnRoot: { bg: 'Корен', en: 'Root' },
  columnKey: { bg: 'Ключ', en: 'Key' },
  noDays: { bg: 'Още няма подписан ден', en: 'No day is signed yet' },
  noDaysHint: {
    bg: 'Първият ще бъде подписан малко след полунощ на деня с първия запис.',
    en: 'The first will be signed shortly after the midnight of the day with the first entry.',
  },

  keysTitle: { bg: 'Публични ключове', en: 'Public keys' },
  keysHint: {
    bg: 'Запишете си ключа. Ако някой пренапише целия регистър, няма да може да го подпише със същия.',
    en: 'Write the key down. Whoever rewrites the whole ledger cannot sign it with the same one.',
  },
  keyNow: { bg: 'Ключ {id}, използва се сега', en: 'Key {id}, in use now' },
  keyBefore: { bg: 'Ключ {id}, използван преди', en: 'Key {id}, used before' },
  keySince: { bg: 'обявен в запис № {seq} от {date}', en: 'announced in entry no. {seq} of {date}' },
  keyEndorsed: { bg: 'потвърден с предишния ключ', en: 'vouched for by the key before' },

  selfTitle: { bg: 'Проверете всичко сами', en: 'Check all of it yourself' },
  selfText: {
    bg: 'Изтеглете целия регистър и програмата, която го проверява. Тя е един файл, не ползва нито ред от тази платформа и не се нуждае от връзка с нас. Форматът е описан така, че всеки да може да напише своя.',
    en: 'Download the whole ledger and the program that checks it. It is one file, uses no line of this platform and needs no connection to us. The format is described so that anybody can write their own.',
  },
  export: { bg: 'Целият регистър (NDJSON)', en: 'The whole ledger (NDJSON)' },
  verifier: { bg: 'Програмата за проверка (Node.js)', en: 'The program that checks it (Node.js)' },
  format: { bg: 'Описание на формата (на английски)', en: 'Description of the format' },
  feed: { bg: 'Емисия с корените (Atom)', en: 'Feed of the roots (Atom)' },

  dayTitle: { bg: 'Регистър за {date}', en: 'Ledger of {date}' },
  daySealed: {
    bg: 'Денят е подписан: нищо в него не може да се промени незабелязано.',
    en: 'The day is signed: nothing in it can be changed unseen.',
  },
  dayOpen: {
    bg: 'Денят още не е подписан. Това става малко след полунощ.',
    en: 'The day is not signed yet. That happens shortly after midnight.',
  },
  sealedAt: { bg: 'Подписан на', en: 'Signed on' },
  signature: { bg: 'Подпис (Ed25519)', en: 'Signature (Ed25519)' },
  publicKey: { bg: 'Публичен ключ', en: 'Public key' },
  entriesOf: { bg: 'Записите, последните първи', en: 'The entries, the last ones first' },
  columnNumber: { bg: '№', en: 'No.' },
  columnTime: { bg: 'Час', en: 'Time' },
  columnWhat: { bg: 'Какво', en: 'What' },
  columnAbout: { bg: 'За какво', en: 'About' },
  columnHash: { bg: 'Отпечатък', en: 'Fingerprint' },
  content: { bg: 'Съдържание', en: 'Content' },
  subjectNumber: { bg: '{kind} № {id}', en: '{kind} no. {id}' },

  kindSigned: { bg: 'Подпис', en: 'Signature' },
  kindWithdrawn: { bg: 'Оттеглен подпис', en: 'Signature withdrawn' },
  kindInvalidated: { bg: 'Подпис, обявен за недействителен', en: 'Signature declared invalid' },
  kindRestored: { bg: 'Подпис, който отново се брои', en: 'Signature that counts again' },
  kindSheetAccepted: { bg: 'Приет лист с подписи на хартия', en: 'Sheet of signatures on paper accepted' },
  kindSheetAnnulled: { bg: 'Анулиран лист с подписи на хартия', en: 'Sheet of signatures on paper annulled' },
  kindMoved: { bg: 'Ново състояние', en: 'New state' },
  kindMovedTo: { bg: 'Ново състояние: {state}', en: 'New state: {state}' },
  kindDecision: { bg: 'Публикувано решение', en: 'Published decision' },
  kindModeration: { bg: 'Решение при модериране', en: 'Moderation decision' },
  kindKey: { bg: 'Нов ключ за подписване', en: 'New signing key' },

  feedEntry: {
    bg: '{date}: {count, plural, one {# запис} other {# записа}}',
    en: '{date}: {count, plural, one {# entry} other {# entries}}',
  },
  feedSummary: {
    bg: 'Корен: {root}. Подпис: {signature}. Ключ {keyId}: {publicKey}.',
    en: 'Root: {root}. Signature: {signature}. Key {keyId}: {publicKey}.',
  },
});
