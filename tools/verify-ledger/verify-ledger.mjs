#!/usr/bin/env node
// Проверява регистъра на Мегдан. Един файл, само вградените модули на Node 18 или по-нов, нито ред от самата платформа.
// Checks the ledger of Megdan: one file, nothing but what Node 18 or later brings, no line of the platform itself.
// The format is described in docs/ledger-format.md.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';

const GENESIS = '0'.repeat(64);
const HEX32 = /^[0-9a-f]{64}$/;
const HEX64 = /^[0-9a-f]{128}$/;
const COUNTS = {
  'petition.signed': 1,
  'petition.signatureRestored': 1,
  'petition.signatureWithdrawn': -1,
  'petition.signatureInvalidated': -1,
};

const WORDS = {
  usage: {
    bg: `Употреба: node verify-ledger.mjs [файл] [възможности]
Файлът се изтегля от /ledger/export.ndjson; без файл се чете стандартният вход.
  --key <hex>          публичният ключ, на който вярвате (64 знака); може няколко пъти
  --root <ден>=<hex>   корен, който сте си запазили, например 2026-11-22=ab12…; може няколко пъти
  --receipt <текст>    разписката от писмото, с която сте подписали
  --email <адрес>      адресът, с който сте подписали; остава на Вашия компютър
  --lang bg|en         на какъв език да говори`,
    en: `Usage: node verify-ledger.mjs [file] [options]
The file comes from /ledger/export.ndjson; without one, standard input is read.
  --key <hex>          the public key that you trust (64 characters); may be repeated
  --root <day>=<hex>   a root that you kept, such as 2026-11-22=ab12…; may be repeated
  --receipt <text>     the receipt from the letter with which you signed
  --email <address>    the address with which you signed; it stays on your computer
  --lang bg|en         which language to speak`,
  },
  cannotRead: { bg: 'Файлът не може да се прочете: {why}', en: 'The file cannot be read: {why}' },
  wrongOption: { bg: 'Непонятно: {option}', en: 'Not understood: {option}' },
  notLedger: {
    bg: 'Това не е извлечение от регистъра във формат megdan-ledger-1.',
    en: 'This is no export of the ledger in the format megdan-ledger-1.',
  },
  at: { bg: 'ГРЕШКА на ред {line}: ', en: 'WRONG at line {line}: ' },
  wrong: { bg: 'ГРЕШКА: ', en: 'WRONG: ' },
  notJson: { bg: 'редът не е цял или не е JSON.', en: 'the line is not whole, or no JSON.' },
  unknownLine: { bg: 'непознат вид ред.', en: 'a line of an unknown type.' },
  badField: {
    bg: 'полето „{field}“ няма вида, който трябва.',
    en: 'the field “{field}” has not the form it must have.',
  },
  afterEnd: { bg: 'има още редове след края.', en: 'there are more lines after the end.' },
  missing: {
    bg: 'очаква се запис № {expected}, а стои № {seq}: липсва запис, вмъкнат е или редът им е сменен.',
    en: 'entry no. {expected} was expected and no. {seq} stands here: one is missing, was inserted, or their order was changed.',
  },
  backwards: {
    bg: 'запис № {seq} е с време преди предишния.',
    en: 'entry no. {seq} has a time before that of the one before.',
  },
  wrongHash: {
    bg: 'хешът на запис № {seq} не отговаря на съдържанието му и на записа преди него: нещо е променено.',
    en: 'the hash of entry no. {seq} does not fit its content and the entry before it: something was changed.',
  },
  intoSealed: {
    bg: 'запис № {seq} е от {day}, а този ден вече е запечатан.',
    en: 'entry no. {seq} is of {day}, a day that is sealed already.',
  },
  belowZero: {
    bg: 'със запис № {seq} подписите на {subject} стават по-малко от нула.',
    en: 'with entry no. {seq} the signatures of {subject} become fewer than none.',
  },
  dayOrder: { bg: 'денят {day} не идва след {before}.', en: 'the day {day} does not come after {before}.' },
  dayFirst: {
    bg: 'денят {day} започва със запис № {first}, а трябва с № {expected}.',
    en: 'the day {day} begins with entry no. {first}, and should with no. {expected}.',
  },
  dayLast: {
    bg: 'денят {day} завършва със запис № {last}, а последният е № {seq}: записи са отрязани или добавени.',
    en: 'the day {day} ends with entry no. {last}, and the last one is no. {seq}: entries were cut off or added.',
  },
  dayForeign: {
    bg: 'в деня {day} стои запис от {other}.',
    en: 'an entry of {other} stands in the day {day}.',
  },
  dayLastHash: {
    bg: 'последният хеш на {day} не е този на последния запис.',
    en: 'the last hash of {day} is not that of its last entry.',
  },
  dayRoot: {
    bg: 'коренът на {day} не се получава от записите му: записите или коренът са променени.',
    en: 'the root of {day} does not follow from its entries: the entries or the root were changed.',
  },
  daySignature: {
    bg: 'подписът под корена на {day} не е верен.',
    en: 'the signature under the root of {day} is not right.',
  },
  keyUnannounced: {
    bg: 'ключът, с който е подписан {day}, не е обявен в регистъра.',
    en: 'the key that signs {day} is announced nowhere in the ledger.',
  },
  keyUntrusted: {
    bg: 'ключът, с който е подписан {day}, не е потвърден от ключа, на който вярвате.',
    en: 'the key that signs {day} is not vouched for by the key that you trust.',
  },
  keyNowhere: {
    bg: 'нито един ден не е подписан с ключа, на който вярвате.',
    en: 'no day is signed by the key that you trust.',
  },
  endorsement: {
    bg: 'потвърждението на новия ключ в запис № {seq} не е вярно.',
    en: 'the endorsement of the new key in entry no. {seq} is not right.',
  },
  rootOther: {
    bg: 'коренът на {day}, който сте си запазили, е друг: след този ден регистърът е пренаписан.',
    en: 'the root of {day} that you kept is another one: the ledger was rewritten after that day.',
  },
  rootMissing: {
    bg: 'денят {day}, чийто корен сте си запазили, липсва.',
    en: 'the day {day}, whose root you kept, is missing.',
  },
  noEnd: { bg: 'файлът свършва, преди да е цял.', en: 'the file ends before it is whole.' },
  endCounts: {
    bg: 'файлът трябва да има {entries} записа и {days} дни, а има {hasEntries} и {hasDays}.',
    en: 'the file should have {entries} entries and {days} days, and has {hasEntries} and {hasDays}.',
  },
  endSum: {
    bg: 'контролната сума на файла не е вярна.',
    en: 'the checksum of the file is not right.',
  },
  fine: {
    bg: 'Наред е: {entries} записа в {days} запечатани дни.',
    en: 'All is well: {entries} entries in {days} sealed days.',
  },
  open: {
    bg: '{count} от тях са след последния запечатан ден и още не са под подписан корен.',
    en: '{count} of them came after the last sealed day and stand under no signed root yet.',
  },
  late: {
    bg: 'ВНИМАНИЕ: записите от {day} отдавна трябваше да са под подписан корен.',
    en: 'NOTE: the entries of {day} should have stood under a signed root long since.',
  },
  key: {
    bg: 'Ключ {id}: {key}, подписал от {from} до {to}.',
    en: 'Key {id}: {key}, signed from {from} to {to}.',
  },
  unpinned: {
    bg: 'Ключът е взет от самото извлечение. Сравнете го с този, който сте си записали, или го дайте с --key.',
    en: 'The key comes from the export itself. Compare it with the one you wrote down, or give it with --key.',
  },
  lastRoot: { bg: 'Последен корен: {day}={root}', en: 'Last root: {day}={root}' },
  signatures: { bg: 'Подписи, които се броят:', en: 'Signatures that count:' },
  petition: { bg: '  {subject}: {count}', en: '  {subject}: {count}' },
  receiptForm: {
    bg: 'разписката не е цяла: тя изглежда така: megdan1.<номер>.<43 знака>.<64 знака>.',
    en: 'the receipt is not whole: it looks like megdan1.<number>.<43 characters>.<64 characters>.',
  },
  receiptMissing: {
    bg: 'подписът от разписката не е в регистъра.',
    en: 'the signature of the receipt is not in the ledger.',
  },
  receiptOther: {
    bg: 'подписът от разписката стои под {subject}, а не под petition:{id}.',
    en: 'the signature of the receipt stands under {subject}, not under petition:{id}.',
  },
  receiptAddress: {
    bg: 'разписката не е за този адрес.',
    en: 'the receipt is not for this address.',
  },
  receiptFound: {
    bg: 'Разписката: запис № {seq} от {at}, {state}.',
    en: 'The receipt: entry no. {seq} of {at}, {state}.',
  },
  receiptOwn: { bg: 'Разписката е за този адрес.', en: 'The receipt is for this address.' },
  sealed: { bg: 'под подписан корен', en: 'under a signed root' },
  unsealed: { bg: 'още не е под подписан корен', en: 'under no signed root yet' },
  after: { bg: '  после: {kind}, запис № {seq} от {at}', en: '  later: {kind}, entry no. {seq} of {at}' },
};

/** What is wrong with the ledger; everything else that is thrown is a fault of ours. */
class Wrong extends Error {
  constructor(word, values = {}) {
    super(word);
    this.word = word;
    this.values = values;
  }
}
/** What is wrong with how we were called. */
class Unusable extends Wrong {}

const sha256 = (...parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** RFC 6962: full subtrees of the entries so far, the largest first, so that a day takes no room. */
class Tree {
  constructor() {
    this.subtrees = [];
  }
  add(data) {
    let size = 1;
    let hash = sha256(Buffer.from([0]), data);
    while (this.subtrees.length > 0 && this.subtrees.at(-1).size === size) {
      hash = sha256(Buffer.from([1]), this.subtrees.pop().hash, hash);
      size *= 2;
    }
    this.subtrees.push({ size, hash });
  }
  root() {
    return this.subtrees
      .map(({ hash }) => hash)
      .reduceRight((right, left) => sha256(Buffer.from([1]), left, right))
      .toString('hex');
  }
}

function isSigned(publicKey, message, signature) {
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(publicKey, 'hex').toString('base64url') };
  try {
    const key = createPublicKey({ key: jwk, format: 'jwk' });
    return verify(null, Buffer.from(message), key, Buffer.from(signature, 'hex'));
  } catch {
    return false;
  }
}

const sofia = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Sofia',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
let lastHour = '';
let lastDay = '';
/** The calendar day in Sofia. Offsets are whole hours, so one look per hour is enough. */
function dayIn(at) {
  const hour = at.slice(0, 13);
  if (hour !== lastHour) {
    const parts = Object.fromEntries(
      sofia.formatToParts(new Date(at)).map(({ type, value }) => [type, value]),
    );
    [lastHour, lastDay] = [hour, `${parts.year}-${parts.month}-${parts.day}`];
  }
  return lastDay;
}

const IS = {
  number: (value) => Number.isSafeInteger(value) && value > 0,
  count: (value) => Number.isSafeInteger(value) && value >= 0,
  time: (value) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) && !Number.isNaN(Date.parse(value)),
  date: (value) => /^\d{4}-\d\d-\d\d$/.test(value),
  word: (value) => typeof value === 'string' && value !== '' && !value.includes('\n'),
  text: (value) => typeof value === 'string' && !value.includes('\n'),
  hex32: (value) => HEX32.test(value),
  hex64: (value) => HEX64.test(value),
};
const SHAPES = {
  ledger: { format: 'word', source: 'text', exportedAt: 'time' },
  entry: { seq: 'number', at: 'time', kind: 'word', subject: 'word', body: 'word', hash: 'hex32' },
  day: {
    day: 'date',
    firstSeq: 'number',
    lastSeq: 'number',
    root: 'hex32',
    lastHash: 'hex32',
    keyId: 'word',
    publicKey: 'hex32',
    signature: 'hex64',
  },
  end: { entries: 'count', days: 'count', sha256: 'hex32' },
};

class Check {
  constructor({ keys, roots, receipt }) {
    this.roots = roots;
    this.receipt = receipt;
    this.pinned = new Set(keys);
    this.trusted = new Set(keys);
    this.line = 0;
    this.sum = createHash('sha256');
    this.seq = 0;
    this.at = '';
    this.hash = GENESIS;
    this.day = null;
    this.days = 0;
    this.tree = new Tree();
    this.firstDay = null;
    this.lastDay = null;
    this.counts = new Map();
    this.announced = new Set();
    this.lastKey = null;
    this.signers = new Map();
    this.found = [];
    this.ended = false;
  }

  take(text) {
    this.line += 1;
    const value = this.parsed(text);
    if (this.line === 1) {
      if (value.type !== 'ledger' || value.format !== 'megdan-ledger-1') throw new Unusable('notLedger');
      this.exportedAt = value.exportedAt;
    } else if (this.ended) throw new Wrong('afterEnd');
    else if (value.type === 'entry') this.entry(value);
    else if (value.type === 'day') this.seal(value);
    else if (value.type === 'end') this.end(value);
    else throw new Wrong('unknownLine');
    this.sum.update(text).update('\n');
  }

  parsed(text) {
    let value;
    try {
      value = JSON.parse(text);
    } catch {
      throw this.line === 1 ? new Unusable('notLedger') : new Wrong('notJson');
    }
    const shape =
      value !== null && typeof value === 'object' && Object.hasOwn(SHAPES, value.type)
        ? SHAPES[value.type]
        : null;
    if (!shape) throw this.line === 1 ? new Unusable('notLedger') : new Wrong('unknownLine');
    for (const [field, form] of Object.entries(shape))
      if (!IS[form](value[field]))
        throw this.line === 1 ? new Unusable('notLedger') : new Wrong('badField', { field });
    return value;
  }

  entry({ seq, at, kind, subject, body, hash }) {
    if (seq !== this.seq + 1) throw new Wrong('missing', { seq, expected: this.seq + 1 });
    if (at < this.at) throw new Wrong('backwards', { seq });
    const lines = ['megdan-ledger-1', seq, at, kind, subject, body, this.hash];
    if (sha256(lines.join('\n')).toString('hex') !== hash) throw new Wrong('wrongHash', { seq });
    const day = dayIn(at);
    if (this.day && day <= this.day.day) throw new Wrong('intoSealed', { seq, day });
    this.firstDay ??= day;
    this.lastDay = day;
    Object.assign(this, { seq, at, hash });
    this.tree.add(Buffer.from(hash, 'hex'));
    this.count({ seq, kind, subject });
    if (kind === 'ledger.key') this.announce(seq, body);
    if (this.receipt && body.includes(this.receipt.commitment)) this.found.push({ seq, at, kind, subject });
  }

  count({ seq, kind, subject }) {
    if (!Object.hasOwn(COUNTS, kind)) return;
    const count = (this.counts.get(subject) ?? 0) + COUNTS[kind];
    if (count < 0) throw new Wrong('belowZero', { seq, subject });
    this.counts.set(subject, count);
  }

  announce(seq, body) {
    let key;
    try {
      key = JSON.parse(body);
    } catch {
      throw new Wrong('badField', { field: 'body' });
    }
    if (!HEX32.test(key.publicKey)) throw new Wrong('badField', { field: 'body' });
    if (key.endorsement !== null) {
      const message = ['megdan-key-1', key.publicKey, key.previousKey].join('\n');
      if (key.previousKey !== this.lastKey || !isSigned(key.previousKey, message, key.endorsement))
        throw new Wrong('endorsement', { seq });
      if (this.trusted.has(key.previousKey)) this.trusted.add(key.publicKey);
    }
    this.announced.add(key.publicKey);
    this.lastKey = key.publicKey;
  }

  seal(sealed) {
    const { day, firstSeq, lastSeq, root, lastHash, keyId, publicKey, signature } = sealed;
    if (this.day && day <= this.day.day) throw new Wrong('dayOrder', { day, before: this.day.day });
    const expected = (this.day?.lastSeq ?? 0) + 1;
    if (firstSeq !== expected) throw new Wrong('dayFirst', { day, first: firstSeq, expected });
    if (lastSeq !== this.seq) throw new Wrong('dayLast', { day, last: lastSeq, seq: this.seq });
    for (const other of [this.firstDay, this.lastDay])
      if (other !== day) throw new Wrong('dayForeign', { day, other });
    if (lastHash !== this.hash) throw new Wrong('dayLastHash', { day });
    if (this.tree.root() !== root) throw new Wrong('dayRoot', { day });
    const message = ['megdan-root-1', day, firstSeq, lastSeq, root, lastHash].join('\n');
    if (!isSigned(publicKey, message, signature)) throw new Wrong('daySignature', { day });
    const kept = this.roots.get(day);
    if (kept !== undefined && kept !== root) throw new Wrong('rootOther', { day });
    this.roots.delete(day);
    const signer = this.signers.get(publicKey) ?? { keyId, from: day, line: this.line };
    this.signers.set(publicKey, { ...signer, to: day });
    Object.assign(this, { day: sealed, tree: new Tree(), firstDay: null, lastDay: null });
    this.days += 1;
  }

  end({ entries, days, sha256: sum }) {
    const [hasEntries, hasDays] = [this.seq, this.days];
    if (entries !== hasEntries || days !== hasDays)
      throw new Wrong('endCounts', { entries, days, hasEntries, hasDays });
    if (this.sum.copy().digest('hex') !== sum) throw new Wrong('endSum');
    this.ended = true;
  }

  /** A key is announced when it begins to be used, which is after the end of the first day that it signs. */
  finish() {
    if (!this.ended) throw new Wrong('noEnd');
    let trusting = false;
    for (const [key, { from, line }] of this.signers) {
      this.line = line;
      if (!this.announced.has(key)) throw new Wrong('keyUnannounced', { day: from });
      if (trusting && !this.trusted.has(key)) throw new Wrong('keyUntrusted', { day: from });
      // What was signed before the trusted key came is vouched for by the chain that this key signs.
      trusting ||= this.pinned.has(key);
    }
    this.line = 0;
    if (this.pinned.size > 0 && !trusting) throw new Wrong('keyNowhere');
    for (const day of this.roots.keys()) throw new Wrong('rootMissing', { day });
    if (this.receipt) this.checkReceipt();
  }

  checkReceipt() {
    const { id, salt, commitment, addresses } = this.receipt;
    if (addresses) {
      const own = addresses.some(
        (address) =>
          sha256(['megdan-signature-1', id, address, salt].join('\n')).toString('hex') === commitment,
      );
      if (!own) throw new Wrong('receiptAddress');
    }
    const [first] = this.found;
    if (!first) throw new Wrong('receiptMissing');
    if (first.subject !== `petition:${id}`) throw new Wrong('receiptOther', { subject: first.subject, id });
  }
}

/** The spellings under which a mailbox may have been taken down. Other domains may be one as well: then type the main one. */
function spellings(typed) {
  const address = typed.normalize('NFKC').trim().toLowerCase();
  const at = address.lastIndexOf('@');
  const [local, domain] = [address.slice(0, at), address.slice(at + 1)];
  const untagged = local.split('+')[0] || local;
  const domains = domain === 'googlemail.com' ? ['gmail.com'] : [domain];
  const locals = [local, untagged, untagged.replaceAll('.', '')];
  return [...new Set(domains.flatMap((one) => locals.map((name) => `${name}@${one}`)))];
}

function readOptions(given) {
  const options = { file: null, keys: [], roots: new Map(), receipt: null, email: null, lang: 'bg' };
  const rest = [...given];
  while (rest.length > 0) {
    const option = rest.shift();
    if (!option.startsWith('--')) {
      if (options.file !== null) throw new Unusable('wrongOption', { option });
      options.file = option;
      continue;
    }
    const value = rest.shift() ?? '';
    const [day, root] = value.split('=');
    if (option === '--lang' && (value === 'bg' || value === 'en')) options.lang = value;
    else if (option === '--key' && HEX32.test(value)) options.keys.push(value);
    else if (option === '--root' && IS.date(day) && HEX32.test(root)) options.roots.set(day, root);
    else if (option === '--receipt') options.receipt = value.trim();
    else if (option === '--email' && value.includes('@')) options.email = value;
    else throw new Unusable('wrongOption', { option: `${option} ${value}`.trim() });
  }
  return options;
}

function readReceipt({ receipt, email }) {
  if (receipt === null) return null;
  const parts = /^megdan1\.([1-9]\d{0,17})\.([\w-]{43})\.([0-9a-f]{64})$/.exec(receipt);
  if (!parts) throw new Unusable('receiptForm');
  const [, id, salt, commitment] = parts;
  return { id, salt, commitment, addresses: email === null ? null : spellings(email) };
}

async function* linesOf(stream) {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for await (const chunk of stream) {
    const lines = (rest + decoder.write(chunk)).split('\n');
    rest = lines.pop();
    yield* lines;
  }
  if (rest !== '') yield rest;
}

function report(check, { keys }, say) {
  const out = [say('fine', { entries: check.seq, days: check.days })];
  const open = check.seq - (check.day?.lastSeq ?? 0);
  if (open > 0) out.push(say('open', { count: open }));
  const dayBefore = dayIn(new Date(Date.parse(check.exportedAt) - 26 * 3_600_000).toISOString());
  if (check.firstDay && check.firstDay < dayBefore) out.push(say('late', { day: check.firstDay }));
  for (const [key, { keyId, from, to }] of check.signers) out.push(say('key', { id: keyId, key, from, to }));
  if (check.signers.size > 0 && keys.length === 0) out.push(say('unpinned'));
  if (check.day) out.push(say('lastRoot', check.day));
  if (check.counts.size > 0) out.push(say('signatures'));
  for (const [subject, count] of check.counts) out.push(say('petition', { subject, count }));
  const [first, ...later] = check.found;
  if (check.receipt) {
    const state = say(first.seq <= (check.day?.lastSeq ?? 0) ? 'sealed' : 'unsealed');
    out.push(say('receiptFound', { ...first, state }));
    for (const entry of later) out.push(say('after', entry));
    if (check.receipt.addresses) out.push(say('receiptOwn'));
  }
  return out.join('\n');
}

async function main(given) {
  const lang = given[given.indexOf('--lang') + 1] === 'en' && given.includes('--lang') ? 'en' : 'bg';
  const say = (word, values = {}) =>
    WORDS[word][lang].replace(/\{(\w+)\}/g, (_match, name) => String(values[name]));
  if (given.includes('--help')) {
    process.stdout.write(`${say('usage')}\n`);
    return 0;
  }
  let check;
  try {
    const options = readOptions(given);
    check = new Check({ ...options, receipt: readReceipt(options) });
    const stream = options.file === null ? process.stdin : createReadStream(options.file);
    for await (const text of linesOf(stream)) check.take(text);
    if (check.line === 0) throw new Unusable('notLedger');
    check.finish();
    process.stdout.write(`${report(check, options, say)}\n`);
    return 0;
  } catch (error) {
    if (error instanceof Unusable) {
      process.stderr.write(`${say(error.word, error.values)}\n\n${say('usage')}\n`);
      return 2;
    }
    if (error instanceof Wrong) {
      const where = check.line > 0 ? say('at', { line: check.line }) : say('wrong');
      process.stderr.write(`${where}${say(error.word, error.values)}\n`);
      return 1;
    }
    if (typeof error?.code !== 'string') throw error;
    process.stderr.write(`${say('cannotRead', { why: error.message })}\n`);
    return 2;
  }
}

process.exitCode = await main(process.argv.slice(2));
