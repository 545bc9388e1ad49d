import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { addDays, dateIn } from '../../src/platform/clock/index.js';
import { tablesWith } from '../e2e/debates-attacks.fixture.js';
import { type RealProcess, startWeb, startWorker } from '../support/real-processes.js';
import { proxyTo, type TcpProxy } from '../support/tcp-proxy.js';
import { until } from '../support/until.js';
import { Visitor, type Answer } from '../support/visitor.js';
import { debateHouse, press, type DebateHouse } from './debate-house.js';

/** Somebody whom it is easy to look for. */
const EMAIL = 'belyazana.7391@poshta.example';
const NAME = 'Бележана Необикновенова';
const ADDRESS = '203.0.113.77';
const KEPT_OUTPUT = 100_000;

let house: DebateHouse;
let postgres: TcpProxy;
let web: RealProcess;
let worker: RealProcess;

const one = async <Row>(sql: string, params: unknown[] = []) => (await house.db.read<Row>(sql, params))[0]!;
const idOf = ({ location }: Answer) => /^\/comments\/(\d+)/.exec(location)![1]!;
const done = async (who: Visitor, path: string, values: Record<string, unknown>) =>
  expect([path, (await press(who, house.url, path, values)).status]).toEqual([path, 200]);

beforeAll(async () => {
  house = await debateHouse();
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

/** Path and token of each link in the newest letter to the person. */
async function links(atLeast: number): Promise<{ paths: string[]; tokens: string[] }> {
  const { text = '' } = await house.sink.letterTo(EMAIL, atLeast);
  const paths = [...text.matchAll(/\/(?:comments\/confirm|statements|appeals)\/[\w.-]+/g)].map(
    ([path]) => path,
  );
  return { paths, tokens: paths.map((path) => path.split('/').at(-1)!.split('.').at(-1)!) };
}

it('an address, a name, a token and a network leave no trace but their own sealed one', async () => {
  const person = new Visitor(house.url, { 'x-forwarded-for': ADDRESS });
  const [moderator, lawyer] = [
    await house.staff(house.url, 'moderator'),
    await house.staff(house.url, 'lawyer'),
  ];
  const subject = await house.debate('Остава ли следа?');
  const form = { subject, stance: 'for', text: 'Мнение на нова участничка.', email: EMAIL, name: NAME };
  await person.post('/comments', { ...form, text: '' });
  await person.post('/comments', { ...form, email: `${EMAIL}@` });
  const theirs = idOf(
    await (await house.citizen(house.url)).post('/comments', { subject, stance: 'for', text: 'Чуждо.' }),
  );
  await person.post('/report', {
    subject: `comment:${theirs}`,
    reason: 'spam',
    email: EMAIL,
    explanation: 'Реклама.',
  });
  await person.post('/comments', form);
  const asked = await links(2);
  await person.get(asked.paths[0]!);
  await person.post(`${asked.paths[0]}x`);
  postgres.cut();
  await until('a 503', async () => (await person.post(asked.paths[0]!, form)).status === 503);
  postgres.restore();
  const confirmed = await until('the comment', async () => {
    const answer = await person.post(asked.paths[0]!);
    return answer.status === 303 && answer;
  });
  const own = idOf(confirmed);
  const session = [...person.cookies.values()];
  await person.post(`/comments/${theirs}/vote`, { value: '1' });
  await (await house.citizen(house.url)).post('/report', { subject: `comment:${own}`, reason: 'insult' });
  const found = `SELECT id FROM moderation_case WHERE subject_type = 'comment' AND subject_id = $1`;
  const { id: caseId } = await one<{ id: string }>(found, [own]);
  await done(moderator, `moderationCases/records/${caseId}/remove`, {
    reason: 'insult',
    explanation: 'Обида.',
  });
  const stated = await links(3);
  expect(stated.paths).toHaveLength(2);
  for (const path of stated.paths) {
    expect((await person.get(path)).status).toBe(200);
    expect((await person.get(`${path}x`)).status).toBe(400);
  }
  expect(
    (
      await person.post(
        stated.paths.find((path) => path.startsWith('/appeals'))!,
        { text: 'Не е.' },
      )
    ).status,
  ).toBe(303);
  const until9 = addDays(dateIn(house.clock.now()), 9).split('-').reverse().join('.');
  const block = { reason: 'insult', explanation: 'Обиди.', until: until9 };
  await done(moderator, `moderationCases/records/${caseId}/blockAuthor`, block);
  const { id: appeal } = await one<{ id: string }>('SELECT id FROM moderation_appeal');
  await done(lawyer, `moderationAppeals/records/${appeal}/dismiss`, { answer: 'Обида е.' });
  const blocked = await links(6);

  const marks = [EMAIL, EMAIL.split('@')[0]!, NAME, 'Необикновенова', ADDRESS, ...session];
  const tokens = [...asked.tokens, ...stated.tokens, ...blocked.tokens];
  expect(tokens.length).toBeGreaterThanOrEqual(3);
  const booted = { ...house, nest: house.app } as unknown as Parameters<typeof tablesWith>[0];
  for (const mark of [...marks, ...tokens])
    expect([mark, await tablesWith(booted, mark)]).toEqual([mark, []]);

  const open = new Visitor(house.url);
  const shown = await Promise.all(
    [
      ...['/moderation-log', '/moderation-log.csv', '/api/v1/moderation-log', `/comments/${theirs}`],
      ...[
        `/api/v1/comments?subject=${subject}`,
        `/api/v1/comments.csv?subject=${subject}`,
        `/comments.atom?subject=${subject}`,
      ],
    ].map((path) => open.get(path)),
  );
  const inside = await Promise.all(
    ['moderationCases', 'moderationAppeals', 'participantBlocks', 'comments'].flatMap((resource) =>
      [moderator, lawyer].map((who) =>
        who.get(`/admin/api/resources/${resource}/actions/list?view=all`, { accept: 'application/json' }),
      ),
    ),
  );
  inside.push(
    await moderator.get(`/admin/api/resources/moderationCases/records/${caseId}/show`, {
      accept: 'application/json',
    }),
  );
  for (const { text } of [...shown, ...inside])
    for (const mark of marks) expect(text.includes(mark)).toBe(false);

  await person.post('/account/data/erase', { understood: 'yes' });
  await Promise.all([web.end('SIGTERM'), worker.end('SIGTERM')]);
  for (const { output } of [web, worker]) {
    expect(output.length).toBeLessThan(KEPT_OUTPUT);
    for (const mark of [...marks, ...tokens]) expect([mark, output.includes(mark)]).toEqual([mark, false]);
  }
  // The worker has something to say only where the outage caught it at work.
  expect(web.output).toContain('"level":"');
  expect(web.output).toContain('→ 503');
});
