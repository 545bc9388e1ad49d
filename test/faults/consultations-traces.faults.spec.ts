import { afterAll, beforeAll, expect, it } from '@jest/globals';
import mammoth from 'mammoth';
import { dateIn } from '../../src/platform/clock/index.js';
import { tablesWith } from '../e2e/debates-attacks.fixture.js';
import { pdfText } from '../support/pdf-text.js';
import { type RealProcess, startWeb, startWorker } from '../support/real-processes.js';
import { proxyTo, type TcpProxy } from '../support/tcp-proxy.js';
import { until } from '../support/until.js';
import { Visitor, type Answer } from '../support/visitor.js';
import { consultationHouse, publishReport, type ConsultationHouse } from './consultation-house.js';
import { press } from './debate-house.js';

/** Somebody whom it is easy to look for. */
const EMAIL = 'yarinka.8642@poshta.example';
const NAME = 'Яринка Неповторима';
const SHOWN = 'Яринка Показаната';
const BEHALF = 'съседката Гергана Укрита';
const ADDRESS = '203.0.113.99';
const KEPT_OUTPUT = 100_000;

let house: ConsultationHouse;
let postgres: TcpProxy;
let web: RealProcess;
let worker: RealProcess;

const one = async <Row>(sql: string, params: unknown[] = []) => (await house.db.read<Row>(sql, params))[0]!;
const idOf = ({ location }: Answer) => /^\/contributions\/(\d+)/.exec(location)![1]!;
const where = (text: string) => tablesWith({ ...house, nest: house.app } as never, text);

beforeAll(async () => {
  house = await consultationHouse();
  postgres = await proxyTo(house.database.url);
  const environment = {
    ...house.environment,
    LOG_LEVEL: 'debug',
    DATABASE_URL: postgres.through(house.database.url),
  };
  [web, worker] = [await startWeb(environment), startWorker(environment)];
});
afterAll(async () => {
  await Promise.all([web.end('SIGKILL'), worker.end('SIGKILL')]);
  await postgres.close();
  await house.close();
});

/** The last part of every link to a contribution in all letters to the person: what proves who follows it. */
async function proofs(): Promise<string[]> {
  const letters = house.sink.letters.filter(({ to }) => to.includes(EMAIL));
  const texts = await Promise.all(letters.map(async (letter) => (await letter.parse()).text ?? ''));
  return texts.flatMap((text) =>
    [...text.matchAll(/\/contributions\/(?:confirm\/\d+\.|\d+\/silence\/)([\w-]+)/g)].map(
      ([, proof]) => proof!,
    ),
  );
}

async function upload(clerk: Visitor): Promise<string> {
  const answer = await clerk.send('POST', '/admin/api/files?resource=contributions', {
    headers: {
      'content-type': 'application/octet-stream',
      'x-file-name': 'scan.txt',
      'sec-fetch-site': 'same-origin',
      origin: house.url,
    },
    body: Buffer.from('Преписано от хартията.'),
  });
  return answer.json<{ file: { id: string } }>().file.id;
}

/** The справка in every form, as strangers get it. */
async function reportOf(consultation: string): Promise<{ path: string; text: string }[]> {
  const reader = house.stranger(house.url);
  const read = async (form: string) =>
    reader.follow(await reader.get(`/consultations/${consultation}/report${form}`));
  const [page, json, csv, docx, pdf] = [
    await read(''),
    await read('.json'),
    await read('.csv'),
    await read('.docx'),
    await read('.pdf'),
  ];
  for (const { status } of [page!, json!, csv!, docx!, pdf!]) expect(status).toBe(200);
  const lists = await Promise.all(
    [
      `/api/v1/consultations/${consultation}/contributions`,
      `/api/v1/consultations/${consultation}/contributions.csv`,
      `/api/v1/consultations/${consultation}/report`,
      `/consultations/${consultation}/contributions`,
    ].map(async (path) => ({ path, text: (await reader.get(path)).text })),
  );
  return [
    ...lists,
    { path: 'page', text: page!.text },
    { path: 'json', text: json!.text },
    { path: 'csv', text: csv!.text },
    { path: 'docx', text: (await mammoth.extractRawText({ buffer: docx!.bytes })).value },
    { path: 'pdf', text: pdfText(pdf!.bytes).replace(/\s+/g, ' ') },
  ];
}

const made = (consultation: string) =>
  until('the documents', async () => {
    const sql = `SELECT count(*)::int AS n FROM consultation_report_file JOIN consultation_report AS report
                 ON report.id = report_id WHERE consultation_id = $1`;
    return (await one<{ n: number }>(sql, [consultation])).n === 2;
  });

it('an address, a name, a network, a token and words that are hidden leave no trace but their own sealed one', async () => {
  const person = new Visitor(house.url, { 'x-forwarded-for': ADDRESS });
  const id = await house.consultation('Остава ли следа?');
  const own = { email: EMAIL, name: NAME };
  await house.contribute(person, id, { ...own, text: '' });
  await house.contribute(person, id, { ...own, email: `${EMAIL}@` });
  const hidden = { ...own, writer: 'onBehalf', onBehalfOf: BEHALF, text: 'За съседката.' };
  await house.contribute(person, id, { ...hidden, step: 'check' });
  postgres.cut();
  await until('a 503', async () => (await house.contribute(person, id, hidden)).status === 503);
  postgres.restore();
  await until('a letter', async () => (await house.contribute(person, id, hidden)).status === 303);
  const { text: letter = '' } = await house.sink.letterTo(EMAIL);
  const path = /\/contributions\/confirm\/[\w.-]+/.exec(letter)![0];
  expect(await where(BEHALF)).toEqual([]);
  expect((await person.get(path)).status).toBe(200);
  expect((await person.post(`${path}x`)).status).toBe(400);
  const first = idOf(await person.post(path));
  const session = [...person.cookies.values()];
  const shown = await house.contribute(person, id, {
    text: 'С показано име.',
    name: SHOWN,
    showsName: 'yes',
  });
  expect(idOf(shown)).toBeTruthy();

  const clerk = await house.staff(house.url, 'registryClerk');
  const entered = await press(clerk, house.url, 'contributions/actions/new', {
    consultationId: id,
    entered: 'paper',
    incomingNumber: 'ОС-94-77',
    receivedOn: dateIn(house.clock.now()).split('-').reverse().join('.'),
    article: '',
    text: 'На хартия.',
    ...own,
    actingFor: 'self',
    onBehalfOf: '',
    scan: [await upload(clerk)],
  });
  expect([entered.status, entered.text.slice(0, 300)]).toEqual([200, expect.anything()]);

  const reporter = await house.citizen(house.url);
  await reporter.post('/report', { subject: `contribution:${first}`, reason: 'insult' });
  const found = `SELECT id FROM moderation_case WHERE subject_type = 'contribution' AND subject_id = $1`;
  const { id: caseId } = await one<{ id: string }>(found, [first]);
  const values = { reason: 'insult', explanation: 'Обида.' };
  const moderator = await house.staff(house.url, 'moderator');
  const removed = await press(moderator, house.url, `moderationCases/records/${caseId}/remove`, values);
  expect(removed.status).toBe(200);

  await house.over(id);
  await house.decide(id, 'Основателно е.');
  const secretary = await house.staff(house.url, 'secretary');
  expect((await publishReport(secretary, house.url, id)).status).toBe(200);
  await made(id);
  const secret = [EMAIL, EMAIL.split('@')[0]!, NAME, 'Неповторима', ADDRESS, ...session];
  for (const { path: form, text } of await reportOf(id)) {
    for (const mark of [...secret, BEHALF])
      expect([form, mark, text.includes(mark)]).toEqual([form, mark, false]);
    expect([form, text.includes(SHOWN)]).toEqual([form, true]);
  }
  const letters = async () => (await proofs()).length;
  await until('all letters', async () => (await letters()) >= 7);
  const tokens = await proofs();
  for (const mark of [...secret, ...tokens]) expect([mark, await where(mark)]).toEqual([mark, []]);
  expect(await where(SHOWN)).toEqual(['contribution']);
  expect(await where(BEHALF)).toEqual(['contribution']);

  expect((await person.post('/account/data/erase', { understood: 'yes' })).status).toBe(200);
  for (const mark of [...secret, ...tokens, SHOWN, BEHALF])
    expect([mark, await where(mark)]).toEqual([mark, []]);
  await until('documents without the name', async () =>
    (await reportOf(id)).every(({ text }) => !text.includes(SHOWN) && text.includes('На хартия.')),
  );
  await Promise.all([web.end('SIGTERM'), worker.end('SIGTERM')]);
  for (const { output } of [web, worker]) {
    expect(output.length).toBeLessThan(KEPT_OUTPUT);
    for (const mark of [...secret, ...tokens, SHOWN, BEHALF])
      expect([mark, output.includes(mark)]).toEqual([mark, false]);
  }
  expect(web.output).toContain('"level":"');
  expect(web.output).toContain('→ 503');
});
