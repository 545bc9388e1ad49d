import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type RealProcess, startWeb } from '../support/real-processes.js';
import { until } from '../support/until.js';
import { Visitor, type Answer } from '../support/visitor.js';
import { petitionHouse, type PetitionHouse, type Signer } from './petition-house.js';

const ROUNDS = process.env.FAULTS === 'long' ? 100 : 2;
const SIGNERS = 120;
const AT_ONCE = 24;
const HEAL_MS = 10_000;

let house: PetitionHouse;
let web: RealProcess;
let petition: string;

beforeAll(async () => {
  house = await petitionHouse();
});
afterAll(() => house.close());
beforeEach(async () => {
  web = await startWeb(house.environment);
  petition = await house.petition();
});
afterEach(() => web.end('SIGKILL'));

/** Each from a network of its own, so that no limit answers in place of what is tested. */
function press({ id, path }: Signer): Promise<Answer | null> {
  const from = `10.${(Number(id) >> 16) & 255}.${(Number(id) >> 8) & 255}.${Number(id) & 255}`;
  return new Visitor(house.url, { 'x-forwarded-for': from }).post(path).catch(() => null);
}

const isTold = (answer: Answer | null) => answer?.status === 303;

/** Everybody presses the button once, some at a time; `told` gets whoever was told that the signature counts. */
async function crowd(signers: readonly Signer[], told: Set<string>, answers: (Answer | null)[] = []) {
  let next = 0;
  const one = async () => {
    while (next < signers.length) {
      const signer = signers[next++]!;
      const answer = await press(signer);
      answers.push(answer);
      if (isTold(answer)) told.add(signer.id);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
}

async function counted(): Promise<string[]> {
  const sql = `SELECT id FROM signature WHERE petition_id = $1 AND state = 'counted' ORDER BY id`;
  return (await house.db.read<{ id: string }>(sql, [petition])).map(({ id }) => id);
}

/** A: whatever was acknowledged is there. B: every count equals a recount. */
async function holds(told: ReadonlySet<string>): Promise<void> {
  const there = new Set(await counted());
  expect([...told].filter((id) => !there.has(id))).toEqual([]);
  expect(await house.problems()).toEqual([]);
}

/** Whoever was not told presses again until they are; then everybody counts once, all rounds together. */
async function insisted(signers: readonly Signer[], told: Set<string>, everybody: string[]): Promise<void> {
  const left = signers.filter(({ id }) => !told.has(id));
  await Promise.all(
    left.map((signer) =>
      until(`an answer for ${signer.id}`, async () => isTold(await press(signer)), { within: HEAL_MS }),
    ),
  );
  everybody.push(...signers.map(({ id }) => id));
  expect(await counted()).toEqual(everybody.toSorted((a, b) => Number(a) - Number(b)));
  expect(await house.problems()).toEqual([]);
}

describe('while everybody signs', () => {
  it(`a web process that is killed has kept what it said, and nobody counts twice (${ROUNDS} rounds)`, async () => {
    const everybody: string[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const signers = await house.signers(petition, SIGNERS);
      const told = new Set<string>();
      const pressing = crowd(signers, told);
      await until('some to be told', () => told.size > (round * 37) % (SIGNERS / 2), { every: 1 });
      await web.end('SIGKILL');
      await pressing;
      await holds(told);
      web = await startWeb(house.environment);
      await insisted(signers, told, everybody);
    }
  });

  it(`PostgreSQL stops without shutting down, and the same process goes on when it is back (${ROUNDS} rounds)`, async () => {
    const everybody: string[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const signers = await house.signers(petition, SIGNERS);
      const told = new Set<string>();
      const answers: (Answer | null)[] = [];
      const pressing = crowd(signers, told, answers);
      await until('some to be told', () => told.size > (round * 37) % (SIGNERS / 2), { every: 1 });
      await house.killPostgres();
      await pressing;
      const refused = answers.filter((answer) => !isTold(answer));
      expect(refused.map((answer) => [answer?.status, Number(answer?.headers['retry-after']) > 0])).toEqual(
        refused.map(() => [503, true]),
      );
      await house.restartPostgres();
      await until('the first read', () => counted(), { within: HEAL_MS });
      await holds(told);
      await insisted(signers, told, everybody);
      expect(web.isRunning).toBe(true);
    }
  });
});
