// Checks a receipt of a signature here, in the browser; the server is asked for the last part of the receipt alone.
//   <div data-ledger-verify="/api/v1/ledger/entries"> <template data-form>…</template> <template data-words>…</template> … </div>
//   <div data-result></div>
const place = document.querySelector('[data-ledger-verify]');
const result = document.querySelector('[data-result]');
const RECEIPT = /megdan1\.([1-9]\d{0,17})\.([\w-]{43})\.([0-9a-f]{64})(?![0-9a-f])/;
const COUNTING = { 'petition.signed': true, 'petition.signatureRestored': true };
const words = {};

// Where there is no safe connection there is no subtle crypto: then the form that came with the page stays.
if (place && globalThis.crypto?.subtle) begin();

function begin() {
  for (const word of place.querySelector('template[data-words]').content.children)
    words[word.dataset.word] = word.textContent;
  const form = place.querySelector('template[data-form]').content.querySelector('form').cloneNode(true);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    event.stopPropagation();
    show({ title: words.running, checks: [] });
    verify(form.elements.receipt.value, form.elements.email.value).then(show, () =>
      show({ title: words.failed, text: words.failedText, checks: [] }),
    );
  });
  place.replaceChildren(form);
  fromAddress(form);
  addEventListener('hashchange', () => fromAddress(form));
}

// A link may bring the receipt behind #, which no browser sends; it does not stay in the history either.
function fromAddress(form) {
  const receipt = RECEIPT.exec(decodeURIComponent(location.hash));
  if (!receipt) return;
  form.elements.receipt.value = receipt[0];
  history.replaceState(null, '', location.pathname + location.search);
}

async function verify(typed, email) {
  const receipt = RECEIPT.exec(typed);
  if (!receipt) return { title: words.wrong, text: words.receiptWrong, checks: [] };
  const [, petition, salt, commitment] = receipt;
  const checks = [await addressCheck({ petition, salt, commitment }, email)];
  const response = await fetch(`${place.dataset.ledgerVerify}?commitment=${commitment}`);
  if (response.status === 404) return { title: words.missingTitle, text: words.missing, checks };
  if (!response.ok) throw response;
  const { entries } = await response.json();
  const [first, ...later] = entries;
  const isOurs = (entry) =>
    entry.subject === `petition:${petition}` && JSON.parse(entry.body).commitment === commitment;
  if (!first || !COUNTING[first.kind] || !entries.every(isOurs))
    return judged([...checks, bad('entryBad')], null, null);
  checks.push(ok('entryOk', { seq: first.seq, at: time(first.at), petition }));
  const hashes = await Promise.all(entries.map(hashOf));
  checks.push(entries.every(({ hash }, at) => hash === hashes[at]) ? ok('hashOk') : bad('hashBad'));
  for (const entry of entries) {
    if (entry !== first) checks.push({ text: say('later', { ...entry, kind: words[entry.kind] ?? entry.kind, at: time(entry.at) }) });
    checks.push(...(await proofChecks(entry)));
  }
  return judged(checks, COUNTING[(later.at(-1) ?? first).kind] === true, entries.every(({ proof }) => proof));
}

function judged(checks, counts, sealed) {
  const has = (mark) => checks.some((check) => check.mark === mark);
  if (has('bad')) return { title: words.wrong, checks };
  if (!sealed) return { title: counts ? words.open : words.openNot, checks };
  if (checks.some(({ word }) => word === 'signatureSkip')) return { title: words.partly, checks };
  return { title: counts ? words.counts : words.countsNot, checks };
}

async function addressCheck({ petition, salt, commitment }, email) {
  if (email.trim() === '') return { mark: 'skip', word: 'addressSkip', text: words.addressSkip };
  for (const address of spellings(email))
    if ((await sha256Text(['megdan-signature-1', petition, address, salt].join('\n'))) === commitment)
      return ok('addressOk');
  return bad('addressBad');
}

// How the address may have been taken down. Whoever types the very form that was taken down is right with the first.
function spellings(typed) {
  const address = typed.normalize('NFKC').trim().toLowerCase();
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1);
  const local = address.slice(0, at);
  const untagged = local.split('+')[0] || local;
  const locals = [local, untagged, untagged.replaceAll('.', '')];
  return locals.map((name) => `${name}@${domain === 'googlemail.com' ? 'gmail.com' : domain}`);
}

function hashOf({ seq, at, kind, subject, body, previous }) {
  return sha256Text(['megdan-ledger-1', seq, at, kind, subject, body, previous].join('\n'));
}

async function proofChecks({ hash, proof, seq }) {
  if (!proof) return [{ mark: 'skip', word: 'rootSkip', text: words.rootSkip }];
  const values = { ...proof, key: proof.publicKey, day: date(proof.day) };
  const isPlaced = proof.firstSeq + proof.index === seq && proof.size === proof.lastSeq - proof.firstSeq + 1;
  const leads = isPlaced && (await rootByPath(await sha256(bytes(`00${hash}`)), proof)) === proof.root;
  const message = ['megdan-root-1', proof.day, proof.firstSeq, proof.lastSeq, proof.root, proof.lastHash].join('\n');
  const signed = await isSigned(proof, message);
  const signature = { true: ok, false: bad }[signed]?.(`signature${signed ? 'Ok' : 'Bad'}`, values);
  return [
    leads ? ok('rootOk', values) : bad('rootBad', values),
    signature ?? { mark: 'skip', word: 'signatureSkip', text: words.signatureSkip },
  ];
}

// RFC 9162, 2.1.3.2.
async function rootByPath(leaf, { index, size, path }) {
  let [hash, at, last] = [leaf, index, size - 1];
  const left = [...path];
  for (; last > 0; at >>= 1, last >>= 1) {
    if (at === last && at % 2 === 0) continue;
    const beside = left.shift();
    if (!beside) return null;
    hash = await sha256(bytes(at % 2 === 1 ? `01${beside}${hash}` : `01${hash}${beside}`));
  }
  return left.length === 0 ? hash : null;
}

// Null where the browser does not know how.
async function isSigned({ publicKey, signature }, message) {
  let key;
  try {
    key = await crypto.subtle.importKey('raw', bytes(publicKey), 'Ed25519', false, ['verify']);
  } catch {
    return null;
  }
  return crypto.subtle.verify('Ed25519', key, bytes(signature), new TextEncoder().encode(message));
}

async function sha256(data) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', data));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function sha256Text(text) {
  return sha256(new TextEncoder().encode(text));
}

function bytes(hex) {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}

function ok(word, values) {
  return { mark: 'ok', word, text: say(word, values) };
}

function bad(word, values) {
  return { mark: 'bad', word, text: say(word, values) };
}

function say(word, values = {}) {
  return words[word].replace(/\{(\w+)\}/g, (_match, name) => values[name]);
}

function time(iso) {
  const format = { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Sofia' };
  return new Intl.DateTimeFormat(document.documentElement.lang === 'en' ? 'en-GB' : 'bg-BG', format).format(new Date(iso));
}

function date(day) {
  const language = document.documentElement.lang === 'en' ? 'en-GB' : 'bg-BG';
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`));
}

function show({ title, text, checks }) {
  const card = document.createElement('section');
  card.className = 'card section';
  const heading = document.createElement('h2');
  heading.className = 'card-title';
  heading.textContent = title;
  card.append(heading);
  if (text) card.append(paragraph(text));
  const list = document.createElement('ul');
  list.className = 'checks';
  list.append(...checks.map(line));
  if (checks.length > 0) card.append(list);
  result.replaceChildren(card);
}

function line({ mark, text }) {
  const item = document.createElement('li');
  item.className = mark ?? 'info';
  const named = { ok: words.markOk, bad: words.markBad, skip: words.markSkip }[mark];
  if (named) {
    const name = document.createElement('b');
    name.textContent = `${named}: `;
    item.append(name);
  }
  item.append(text);
  return item;
}

function paragraph(text) {
  const made = document.createElement('p');
  made.textContent = text;
  return made;
}
