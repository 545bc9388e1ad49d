import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Email } from 'postal-mime';
import { testApp, type TestApp } from '../support/app.js';
import { until } from '../support/until.js';
import type { Visitor } from '../support/visitor.js';
import { Notes } from './moderation-desk.fixture.js';

const DAY_MS = 86_400_000;
const TEXT = 'Тайният текст: съветник Х е „крадец“.';
const ANNA = { kind: 'staff', id: '101' } as const;
const BORIS = { kind: 'staff', id: '102' } as const;

let app: TestApp;
let notes: Notes;
let people = 0;
let moderation: typeof import('../../src/commons/moderation/index.js');

beforeAll(async () => {
  app = await testApp();
  notes = await Notes.on(app);
  moderation = await import('../../src/commons/moderation/index.js');
});
afterAll(() => app.close());

interface Removed {
  visitor: Visitor;
  email: string;
  authorId: string;
  letter: Email;
  decisionId: string;
  subjectId: string;
}

const pathIn = ({ text = '' }: Email, what: string) =>
  new RegExp(`/${what}/\\d+\\.[\\w-]+`).exec(text)?.[0] ?? '';

async function citizen() {
  const { testParticipant } = await import('../../src/commons/accounts/participants/participants.factory.js');
  const email = `author${(people += 1)}@poshta.example`;
  const { id, cookie } = await testParticipant(app.nest, { email });
  const visitor = app.visitor();
  visitor.cookies.set(...cookie);
  return { id, visitor, email };
}

/** Something that a citizen wrote and Anna removed. */
async function removed(): Promise<Removed> {
  const { id: authorId, visitor, email } = await citizen();
  const ref = notes.write(TEXT, authorId);
  const cases = app.nest.get(moderation.Cases);
  const decision = { action: 'remove', reason: 'insult', explanation: 'Нарича човек крадец.' } as const;
  await app.db.transaction(async (tx) => {
    const caseId = await cases.open(tx, ref, ANNA, app.clock.now());
    await cases.decide(tx, caseId, decision, ANNA, app.clock.now());
  });
  const letter = await app.mailTo(email);
  const decisionId = /\/statements\/(\d+)/.exec(letter.text ?? '')![1]!;
  return { visitor, email, authorId, letter, decisionId, subjectId: ref.id };
}

describe('the statement of reasons', () => {
  it('says what, why, how and what now, by letter and behind its link', async () => {
    const { letter } = await removed();
    expect(letter.subject).toBe('Написаното от Вас е премахнато');
    expect(letter.text).not.toContain('Тайният текст');
    const { status, text, headers } = await app.get(pathIn(letter, 'statements'));
    expect(status).toBe(200);
    expect(headers['cache-control']).toContain('no-store');
    for (const words of [
      'Нарича човек крадец.',
      'Обида или лично нападение',
      'не е взето автоматично',
      'Тайният текст',
    ])
      expect(text).toContain(words);
    expect((await app.get(`/en${pathIn(letter, 'statements')}`)).text).toContain(
      'What you wrote was removed',
    );
  });

  it('opens to nobody else', async () => {
    const { decisionId, visitor, letter } = await removed();
    expect((await visitor.get(`/statements/${decisionId}`)).status).toBe(200);
    const stranger = await app.get(`/statements/${decisionId}`);
    expect([stranger.status, stranger.location]).toEqual([
      303,
      `/sign-in?next=%2Fstatements%2F${decisionId}`,
    ]);
    expect((await (await citizen()).visitor.get(`/statements/${decisionId}`)).status).toBe(404);
    const altered = pathIn(letter, 'statements').replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    expect((await app.get(altered)).status).toBe(400);
    // The proof of one door opens no other, and that of one decision no other decision.
    expect((await app.get(pathIn(letter, 'statements').replace('statements', 'appeals'))).status).toBe(400);
    expect((await app.get(pathIn(letter, 'statements').replace(/\/\d+/, '/1'))).status).toBe(400);
    for (const nonsense of ['x', '0', '1.', '1.%00', "1' OR '1"])
      expect((await app.get(`/statements/${nonsense}`)).status).toBe(400);
  });
});

describe('an appeal', () => {
  it('goes from the letter to somebody else, and its answer comes back', async () => {
    const { letter, email, decisionId, subjectId } = await removed();
    const path = pathIn(letter, 'appeals');
    const form = await app.get(path);
    expect(form.status).toBe(200);
    expect(await app.db.read('SELECT 1 FROM moderation_appeal WHERE decision_id = $1', [decisionId])).toEqual(
      [],
    );
    const blank = await app.post(path, { text: ' ' });
    expect(blank.status).toBe(422);
    expect(blank.text).toContain('Напишете защо възразявате.');
    const sent = await app.post(path, { text: 'Цитирах <b>вестник</b>.' });
    expect(sent.status).toBe(303);
    const shown = await app.visitor().follow(sent);
    expect(shown.text).toContain('Получихме възражението Ви');
    expect(shown.text).toContain('Цитирах &lt;b>вестник&lt;/b>.');
    expect((await app.mailTo(email, 2)).subject).toBe('Получихме възражението Ви');

    const again = await app.post(path, { text: 'И още нещо.' });
    expect(again.status).toBe(410);
    expect(again.text).toContain('Вече възразихте');

    const [appeal] = await app.db.read<{ id: string }>(
      'SELECT id FROM moderation_appeal WHERE decision_id = $1',
      [decisionId],
    );
    const answer = { uphold: true, answer: 'Прав сте: цитатът е верен.' };
    await app.db.transaction((tx) =>
      app.nest.get(moderation.Appeals).decide(tx, appeal!.id, answer, BORIS, app.clock.now()),
    );
    expect(notes.all.get(subjectId)!.hidden).toBe(false);
    expect((await app.mailTo(email, 3)).text).toContain('цитатът е верен');
  });

  it('counts once when it is sent ten times at once', async () => {
    const { letter, decisionId } = await removed();
    const path = pathIn(letter, 'appeals');
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => app.post(path, { text: 'Възразявам.' })),
    );
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 410)).toHaveLength(9);
    expect(
      await app.db.read('SELECT 1 FROM moderation_appeal WHERE decision_id = $1', [decisionId]),
    ).toHaveLength(1);
  });

  it('that comes late learns since when', async () => {
    const { letter } = await removed();
    const path = pathIn(letter, 'appeals');
    app.clock.moveBy(220 * DAY_MS);
    try {
      for (const answer of [await app.get(path), await app.post(path, { text: 'Късно е.' })]) {
        expect(answer.status).toBe(410);
        expect(answer.text).toMatch(/Срокът за възражение изтече на \d+ \p{L}+ 2027/u);
      }
    } finally {
      app.clock.moveBy(0);
    }
  });
});

describe('the rules', () => {
  it('are the list of reasons and the settings, in both languages, from the footer', async () => {
    const { text } = await app.get('/moderation-rules');
    for (const words of ['Реклама или повторение', 'чл. 162', '3 различни души', '6 месеца', '3 връзки'])
      expect(text).toContain(words);
    expect((await app.get('/en/moderation-rules')).text).toContain('3 different people');
    expect((await app.get('/')).text).toContain('href="/moderation-rules"');
  });

  it('follow a changed setting', async () => {
    const { Settings } = await import('../../src/platform/settings/index.js');
    const group = moderation.moderationSettings;
    const changed = { ...group.defaults, reportsToHide: 5 };
    await app.db.transaction((tx) =>
      app.nest.get(Settings).write(tx, group, changed, { kind: 'system' }, app.clock.now()),
    );
    await until('the page to follow', async () =>
      (await app.get('/moderation-rules')).text.includes('5 различни души'),
    );
  });
});

describe('the public log', () => {
  it('has every decision, and nobody in it', async () => {
    const { decisionId, email, authorId } = await removed();
    const pages = await Promise.all([
      app.get('/moderation-log'),
      app.get('/moderation-log.csv'),
      app.get('/api/v1/moderation-log'),
    ]);
    for (const { status, text } of pages) {
      expect(status).toBe(200);
      expect(text).toContain('Обида или лично нападение');
      for (const secret of ['Тайният', 'крадец', email, `/notes/`, `"${authorId}"`])
        expect(text).not.toContain(secret);
    }
    const { items, totals } = pages[2].json<{
      items: { number: string; action: object }[];
      totals: object;
    }>();
    expect(items[0]).toMatchObject({ number: decisionId, action: { code: 'remove' } });
    expect(totals).toMatchObject({ medianDays: expect.any(Number) });
    expect(pages[1].headers['content-disposition']).toContain('moderation-log.csv');
  });

  it('is read page by page, by month and by reason', async () => {
    const first = (await app.get('/api/v1/moderation-log?limit=1')).json<{
      items: { number: string }[];
      next: string;
    }>();
    const second = (await app.get(new URL(first.next).pathname + new URL(first.next).search)).json<
      typeof first
    >();
    expect(BigInt(second.items[0]!.number)).toBeLessThan(BigInt(first.items[0]!.number));
    const empty = await app.get('/moderation-log?month=2020-01');
    expect(empty.text).toContain('Няма решения');
    expect((await app.get('/moderation-log?reason=insult')).text).toContain('Обида или лично нападение');
  });

  it.each(['month=2026-13', 'month=x', 'reason=ghost', 'reason=%27', 'after=0', 'after=x', 'limit=1000000'])(
    'refuses %s',
    async (query) => {
      const path = query.startsWith('limit') ? '/api/v1/moderation-log' : '/moderation-log';
      expect((await app.get(`${path}?${query}`)).status).toBe(400);
    },
  );
});

describe('what is held about a person', () => {
  it('is exported whole, and forgotten with the account', async () => {
    const { visitor, letter, authorId, decisionId } = await removed();
    await app.post(pathIn(letter, 'appeals'), { text: 'Моето лично възражение.' });
    const other = notes.write('Друго');
    await visitor.post('/report', {
      subject: `note:${other.id}`,
      reason: 'spam',
      explanation: 'Мое обяснение.',
    });
    const data = (await visitor.get('/account/data/export')).json<{ moderation: Record<string, object[]> }>();
    expect(data.moderation.reports).toMatchObject([{ explanation: 'Мое обяснение.' }]);
    expect(data.moderation.decisions).toMatchObject([{ id: decisionId, action: 'remove' }]);
    expect(data.moderation.appeals).toMatchObject([{ text: 'Моето лично възражение.' }]);
    await visitor.post('/account/data/erase', { understood: 'yes' });
    const left = await app.db.read(
      `SELECT 1 FROM moderation_report WHERE participant_id = $1 UNION ALL
       SELECT 1 FROM moderation_appeal WHERE author_id = $1 AND (text <> '' OR state = 'open') UNION ALL
       SELECT 1 FROM moderation_writing WHERE participant_id = $1`,
      [authorId],
    );
    expect(left).toEqual([]);
    expect((await app.get(pathIn(letter, 'statements'))).status).toBe(200);
  });
});
