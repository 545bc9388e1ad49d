import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApp, type TestApp } from '../support/app.js';
import type { Visitor } from '../support/visitor.js';
import { member } from './staff.fixture.js';

let app: TestApp;
let networks = 0;

beforeAll(async () => {
  app = await testApp({ TRUST_PROXY: '127.0.0.1' });
});
afterAll(() => app.close());

/** Readers of one household: thirty addresses of one /64, in turn. */
function household(): (turn: number) => Visitor {
  networks += 1;
  const network = `2001:db8:${networks.toString(16)}:7`;
  return (turn) => app.visitor({ 'x-forwarded-for': `${network}:a::${((turn % 30) + 1).toString(16)}` });
}

async function statuses(
  times: number,
  once: (turn: number) => Promise<{ status: number }>,
): Promise<number[]> {
  const seen: number[] = [];
  for (let turn = 0; turn < times; turn += 1) seen.push((await once(turn)).status);
  return seen;
}

const then = (times: number, status: number, last: number) => [...Array<number>(times).fill(status), last];
const challengeOf = (page: string) => decodeURIComponent(page.split('challenge=')[1] ?? '');

describe('thirty addresses of one network', () => {
  it('are one at the door of the staff', async () => {
    const victim = await member(app, 'editor');
    const [thief, owner] = [household(), household()];
    const wrong = { email: victim.email, password: 'wrong-wrong-wrong' };
    const seen = await statuses(30, (turn) => thief(turn).post('/staff/sign-in', wrong));
    expect(seen.filter((status) => status === 422)).toHaveLength(10);
    expect(seen.filter((status) => status === 429)).toHaveLength(20);
    const right = { email: victim.email, password: victim.password };
    expect((await owner(0).post('/staff/sign-in', right)).status).toBe(303);
  });

  it('are one when they ask for letters to sign in', async () => {
    const [many, other] = [household(), household()];
    const ask = (turn: number) => many(turn).post('/sign-in', { email: `many${turn}@poshta.example` });
    expect(await statuses(61, ask)).toEqual(then(60, 303, 429));
    expect((await other(0).post('/sign-in', { email: 'other@poshta.example' })).status).toBe(303);
  });

  it('are one when they guess codes', async () => {
    const [asking, guessing] = [household(), household()];
    let challenge = '';
    const seen = await statuses(61, async (turn) => {
      if (turn % 4 === 0) {
        const asked = await asking(turn).post('/sign-in', { email: `guessed${turn}@poshta.example` });
        challenge = challengeOf(asked.location);
      }
      return guessing(turn).post('/sign-in/code', { challenge, code: '000000' });
    });
    expect(seen).toEqual(then(60, 422, 429));
  });

  it('are one when they ask to follow something', async () => {
    const many = household();
    const form = { scope: 'everything', frequency: 'weekly' };
    const seen = await statuses(41, (turn) =>
      many(turn).post('/subscriptions', { ...form, email: `follows${turn}@poshta.example` }),
    );
    expect(seen).toEqual(then(40, 303, 429));
  });
});

describe('a stranger who asks for letters to somebody else', () => {
  const letters = async () => {
    const [row] = await app.db.read<{ count: number }>(
      "SELECT count(*)::int AS count FROM letter WHERE kind = 'accounts.signIn'",
    );
    return row!.count;
  };

  it('is answered the same for ever, sends five letters an hour, and locks nobody out', async () => {
    const email = 'Owner.Here@poshta.example';
    const before = await letters();
    const strangers = Array.from({ length: 12 }, household);
    const spellings = ['owner.here+1@poshta.example', 'OWNER.HERE+2@POSHTA.EXAMPLE', email];
    const answers = [];
    for (const [turn, stranger] of strangers.entries())
      answers.push(await stranger(turn).post('/sign-in', { email: spellings[turn % 3]!, next: '/account' }));
    const plain = answers.map(({ status, location, text }) => [
      status,
      decodeURIComponent(location).replace(/\d+\.[\w-]{43}/, 'CHALLENGE'),
      text,
    ]);
    expect(new Set(plain.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(plain[0]![0]).toBe(303);
    expect((await strangers[11]!(0).get(answers[11]!.location)).status).toBe(200);
    expect((await letters()) - before).toBe(5);

    const mail = await app.mailTo(email);
    const owner = household()(0);
    const link = /\/sign-in\/link\/[\w.-]+/.exec(mail.text ?? '')![0];
    expect((await owner.post('/sign-in', { email })).status).toBe(303);
    expect((await owner.post(link)).status).toBe(303);
    expect((await owner.get('/account')).status).toBe(200);
  });

  it('counts the spellings of one mailbox together', async () => {
    const before = await letters();
    const local = ['a.limit', 'alimit', 'a.l.imit', 'alimit+1', 'ALIMIT', 'alimit+2', 'a.limit+3'];
    for (const [turn, name] of local.entries()) {
      const email = `${name}@${turn % 2 ? 'gmail' : 'googlemail'}.com`;
      expect((await household()(0).post('/sign-in', { email })).status).toBe(303);
    }
    expect((await letters()) - before).toBe(5);
  });

  it('sends no more by asking at once, and the next hour begins anew', async () => {
    const email = 'parallel.owner@poshta.example';
    const ask = () => household()(0).post('/sign-in', { email });
    const before = await letters();
    const answers = await Promise.all(Array.from({ length: 20 }, ask));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]));
    expect((await letters()) - before).toBe(5);
    app.clock.moveBy(61 * 60_000);
    await ask();
    expect((await letters()) - before).toBe(6);
  });
});
