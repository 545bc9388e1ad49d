import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type RealProcess, startWeb, startWorker } from '../support/real-processes.js';
import { proxyTo, type TcpProxy } from '../support/tcp-proxy.js';
import { until } from '../support/until.js';
import type { Answer } from '../support/visitor.js';
import { another, debateHouse, press, type Citizen, type DebateHouse } from './debate-house.js';
import { drained } from './invariants.js';

const isLong = process.env.FAULTS === 'long';
const WRITES = isLong ? 300 : 60;
const AWAY_MS = isLong ? 20_000 : 1_500;
const HEAL_MS = 10_000;
/** After this long, what a killed worker was sending is taken up by another. */
const LEASE_MS = 10 * 60_000;

let house: DebateHouse;
let postgres: TcpProxy;
let redis: TcpProxy;
let environment: Record<string, string>;
let web: RealProcess;
let worker: RealProcess;

const one = async <Row>(sql: string, params: unknown[] = []) => (await house.db.read<Row>(sql, params))[0]!;
const written = ({ location }: Answer) => /^\/comments\/(\d+)\?done=(?:posted|again)/.exec(location)?.[1];
const say = (who: Citizen, subject: string, text: string) =>
  who.post('/comments', { subject, stance: 'for', text });
const settled = () => drained(house.db);

beforeAll(async () => {
  house = await debateHouse();
  [postgres, redis] = await Promise.all([proxyTo(house.database.url), proxyTo(house.redisUrl)]);
  environment = {
    ...house.environment,
    DATABASE_URL: postgres.through(house.database.url),
    REDIS_URL: redis.through(house.redisUrl),
  };
});
beforeEach(async () => {
  [web, worker] = [await startWeb(environment), startWorker(environment)];
});
afterEach(async () => {
  postgres.restore();
  redis.restore();
  house.sink.script = () => 'ok';
  await Promise.all([web.end('SIGKILL'), worker.end('SIGKILL')]);
});
afterAll(async () => {
  await Promise.all([postgres.close(), redis.close()]);
  await house.close();
});

/** Counters and states are what a recount says. */
async function miscounted(): Promise<object[]> {
  return house.db.read<object>(
    `SELECT id, ups, downs FROM comment AS c
     WHERE ups <> (SELECT count(*) FROM comment_vote WHERE comment_id = c.id AND value = 1)
        OR downs <> (SELECT count(*) FROM comment_vote WHERE comment_id = c.id AND value = -1)
     UNION ALL
     SELECT subject_id, reports, 0 FROM moderation_case AS c
     WHERE reports <> (SELECT count(*) FROM moderation_report WHERE case_id = c.id)`,
  );
}

describe('Redis gone', () => {
  it('people write, vote and report on, the limits hold, and the letters follow when it is back', async () => {
    const subject = await house.debate('Да работи ли дебатът без паметта?');
    const author = await house.citizen(house.url);
    const people = await Promise.all(Array.from({ length: 4 }, () => house.citizen(house.url)));
    redis.cut();
    await until('degraded', async () => (await people[0]!.get('/health/ready')).text.includes('degraded'));
    const id = written(await say(author, subject, 'Без памет, но с глас.'));
    expect(id).toBeTruthy();
    const votes = await Promise.all(people.map((who) => who.post(`/comments/${id}/vote`, { value: '1' })));
    expect(votes.map(({ status }) => status)).toEqual([303, 303, 303, 303]);
    const reports = await Promise.all(
      people.map((who) => who.post('/report', { subject: `comment:${id}`, reason: 'spam' })),
    );
    expect(reports.filter(({ status }) => status === 303).length).toBeGreaterThanOrEqual(3);
    expect(await one('SELECT ups, state FROM comment WHERE id = $1', [id])).toEqual({
      ups: 4,
      state: 'hidden',
    });

    const flood = await house.citizen(house.url);
    const answers: Answer[] = [];
    for (let at = 0; at < 40; at += 1)
      answers.push(await flood.post('/report', { subject: `comment:${id}`, reason: 'spam' }));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([410, 429]));

    redis.restore();
    const letter = await house.sink.letterTo(author.email);
    expect(letter.subject).toBe('Написаното от Вас е скрито за проверка');
    await settled();
    expect(await miscounted()).toEqual([]);
  });
});

describe('PostgreSQL gone while people argue, and back', () => {
  it('loses no comment that was acknowledged, keeps the text of the others in the form, heals by itself', async () => {
    const subject = await house.debate('Да работи ли дебатът без базата?');
    const people = await Promise.all(Array.from({ length: 8 }, () => house.citizen(house.url)));
    const answers: { text: string; answer: Answer }[] = [];
    const target = written(await say(people[0]!, subject, 'За гласове.'))!;
    let next = 0;
    const argue = async (who: Citizen) => {
      while (next < WRITES) {
        const text = `Мнение ${(next += 1)} в бурята`;
        const answer = await say(who, subject, text);
        answers.push({ text, answer });
        if (answer.status === 303)
          await who.post(`/comments/${target}/vote`, { value: next % 2 ? '1' : '-1' });
        else await until('another try', () => true, { every: 100 });
      }
    };
    const load = Promise.all(people.map(argue));
    await until('some written', () => answers.length >= 10);
    postgres.cut();
    const away = await until('a 503', () => answers.find(({ answer }) => answer.status === 503));
    expect(Number(away.answer.headers['retry-after'])).toBeGreaterThan(0);
    const cutAt = performance.now();
    await until('the end of the outage', () => performance.now() - cutAt > AWAY_MS, {
      within: AWAY_MS + 5_000,
    });
    postgres.restore();
    const last = await house.citizen(house.url);
    await until('a comment after healing', async () => written(await say(last, subject, 'След бурята.')), {
      within: HEAL_MS,
    });
    await load;
    expect(new Set(answers.map(({ answer }) => answer.status))).toEqual(new Set([303, 503]));
    const refused = answers.filter(({ answer }) => answer.status === 503);
    expect(refused.filter(({ text, answer }) => !answer.text.includes(text)).map(({ text }) => text)).toEqual(
      [],
    );
    const rows = await house.db.read<{ text: string }>('SELECT text FROM comment WHERE subject_id = $1', [
      subject.split(':')[1],
    ]);
    const kept = new Set(rows.map(({ text }) => text));
    expect(rows).toHaveLength(kept.size);
    expect(answers.filter(({ text, answer }) => written(answer) && !kept.has(text))).toEqual([]);
    expect(await miscounted()).toEqual([]);
    await settled();
    expect(web.isRunning && worker.isRunning).toBe(true);
  });
});

describe('the worker killed between a decision and its statement of reasons', () => {
  it('the statement comes after the restart, once', async () => {
    const subject = await house.debate('Да стигат ли мотивите?');
    const author = await house.citizen(house.url);
    const moderator = await house.staff(house.url, 'moderator');
    await worker.end('SIGKILL');
    const id = written(await say(author, subject, 'Това ще бъде премахнато.'))!;
    const reporter = await house.citizen(house.url);
    await reporter.post('/report', { subject: `comment:${id}`, reason: 'insult' });
    const found = `SELECT id FROM moderation_case WHERE subject_type = 'comment' AND subject_id = $1`;
    const { id: caseId } = await one<{ id: string }>(found, [id]);
    const values = { reason: 'insult', explanation: 'Обида към съсед.' };
    const decided = await press(moderator, house.url, `moderationCases/records/${caseId}/remove`, values);
    expect(decided.status).toBe(200);
    const lettersTo = (email: string) => house.sink.letters.filter(({ to }) => to.includes(email));
    expect(lettersTo(author.email)).toEqual([]);
    // Killed once more while the mail server is thinking about the recipient.
    let isAsked = false;
    house.sink.script = ({ stage, to }) => {
      if (stage !== 'recipient' || to !== author.email) return 'ok';
      isAsked = true;
      return 'hang';
    };
    worker = startWorker(environment);
    await until('the mail server to be asked', () => isAsked);
    await worker.end('SIGKILL');
    house.sink.script = () => 'ok';
    house.clock.moveBy(LEASE_MS);
    worker = startWorker(environment);
    expect((await house.sink.letterTo(author.email)).text).toContain('Обида към съсед.');
    await house.sink.letterTo(reporter.email);
    await settled();
    expect(lettersTo(author.email)).toHaveLength(1);
  });
});

describe('two instances', () => {
  it('one form sent to both at once is one comment, one vote, one draft', async () => {
    const subject = await house.debate('Да има ли два сървъра?');
    const second = await another(house, {});
    const other = await startWeb(second.environment);
    try {
      const target = written(await say(await house.citizen(house.url), subject, 'За двойни гласове.'))!;
      for (let round = 0; round < 5; round += 1) {
        const here = await house.citizen(house.url);
        const there = await house.citizen(second.url);
        for (const [name, value] of here.cookies) there.cookies.set(name, value);
        const both = (path: string, form: Record<string, string>) =>
          Promise.all([here, there, here, there].map((who) => who.post(path, form)));
        const said = await both('/comments', { subject, stance: 'for', text: `Два пъти, кръг ${round}.` });
        expect(new Set(said.map(written)).size).toBe(1);
        await both(`/comments/${target}/vote`, { value: '1' });
        const title = `Два пъти ли, кръг ${round}?`;
        const why = 'Едно и също предложение, изпратено към два сървъра в един и същи миг.';
        const drafts = await both('/debates/new', { title, why, lang: 'bg', topics: 'urban', closesOn: '' });
        expect(new Set(drafts.map(({ location }) => location)).size).toBe(1);
        const count = 'SELECT count(*)::int AS n FROM debate WHERE participant_id = $1';
        expect(await one(count, [here.participantId])).toEqual({ n: 1 });
      }
      expect(await one('SELECT ups FROM comment WHERE id = $1', [target])).toEqual({ ups: 5 });
      expect(await miscounted()).toEqual([]);
    } finally {
      await other.end('SIGKILL');
    }
  });
});
