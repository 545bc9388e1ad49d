import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApp, type TestApp } from '../support/app.js';
import type { Visitor } from '../support/visitor.js';
import { Notes } from './moderation-desk.fixture.js';

const TEXT = 'Кметът <script>alert(1)</script> & "съветниците" да си ходят';
const INSULT = { reason: 'insult' };

let app: TestApp;
let notes: Notes;
let people = 0;

beforeAll(async () => {
  app = await testApp();
  notes = await Notes.on(app);
});
afterAll(() => app.close());

async function signedIn(): Promise<{ id: string; visitor: Visitor; email: string }> {
  const { testParticipant } = await import('../../src/commons/accounts/participants/participants.factory.js');
  const email = `citizen${(people += 1)}@poshta.example`;
  const { id, cookie } = await testParticipant(app.nest, { email });
  const visitor = app.visitor();
  visitor.cookies.set(...cookie);
  return { id, visitor, email };
}
const key = ({ type, id }: { type: string; id: string }) => `${type}:${id}`;
const reportsOf = async (id: string) =>
  (
    await app.db.read<{ reports: number }>(
      `SELECT reports FROM moderation_case WHERE subject_type = 'note' AND subject_id = $1`,
      [id],
    )
  ).map(({ reports }) => reports);

describe('the report form', () => {
  it('shows what it is about as text, and the reasons of both grounds', async () => {
    const ref = notes.write(TEXT);
    const { status, text, headers } = await app.get(`/report?subject=${key(ref)}&utm_source=x`);
    expect(status).toBe(200);
    expect(headers['set-cookie']).toBeUndefined();
    expect(text).toContain('&lt;script>alert(1)');
    expect(text).not.toContain('<script>alert');
    expect(text).toContain('Обида или лично нападение');
    expect(text).toContain('Престъпление срещу деца');
    expect((await app.get(`/en/report?subject=${key(ref)}`)).text).toContain('Insult or personal attack');
  });

  it('takes a report without an account, and thanks', async () => {
    const ref = notes.write(TEXT);
    const sent = await app.post('/report', { subject: key(ref), ...INSULT });
    expect([sent.status, sent.location]).toEqual([
      303,
      `/report/thanks?outcome=counted&subject=note%3A${ref.id}`,
    ]);
    const thanks = await app.visitor().follow(sent);
    expect(thanks.text).toContain('3 работни дни');
    expect(thanks.text).toContain(`href="/notes/${ref.id}"`);
    const again = await app.post('/report', { subject: key(ref), ...INSULT });
    expect(again.location).toContain('/report/thanks?outcome=again');
    expect(await reportsOf(ref.id)).toEqual([1]);
  });

  it('asks of illegal content what the law asks, and keeps what was typed', async () => {
    const ref = notes.write(TEXT);
    const send = (form: Record<string, string>) => app.post('/report', { subject: key(ref), ...form });
    const bare = await send({ reason: 'hate' });
    expect(bare.status).toBe(422);
    expect(bare.text).toContain('<title>Грешка: ');
    for (const field of ['explanation', 'goodFaith', 'email'])
      expect(bare.text).toContain(`href="#${field}"`);
    const partly = await send({ reason: 'hate', explanation: 'Зове към бой.', email: 'без адрес' });
    expect(partly.status).toBe(422);
    expect(partly.text).toContain('Зове към бой.');
    expect(partly.text).toMatch(/value="hate" checked|checked[^>]*value="hate"/);
    const email = 'svidetel@poshta.example';
    const whole = await send({ reason: 'hate', explanation: 'Зове към бой.', goodFaith: 'yes', email });
    expect(whole.location).toContain('/report/thanks?outcome=counted');
    const letter = await app.mailTo(email);
    expect(letter.subject).toBe('Получихме сигнала Ви');
    expect(letter.text).toContain('Подбуждане към омраза');
    expect(letter.text).not.toContain('съветниците');
    // Whoever reports offences against children need not say who they are.
    const children = await send({ reason: 'childAbuse', explanation: 'Снимка на дете.', goodFaith: 'yes' });
    expect(children.location).toContain('outcome=');
  });

  it.each([
    ['no reason', {}, 'Изберете какво не е наред.'],
    ['a reason that is none', { reason: 'ghost' }, 'Изберете какво не е наред.'],
    ['an endless explanation', { reason: 'insult', explanation: 'я'.repeat(2_001) }, 'по-дълъг'],
    [
      'a character that cannot be kept',
      { reason: 'insult', explanation: 'а\u0000б' },
      'не може да се запази',
    ],
  ])('comes back with %s', async (_what, form, sentence) => {
    const ref = notes.write(TEXT);
    const { status, text } = await app.post('/report', { subject: key(ref), ...form });
    expect(status).toBe(422);
    expect(text).toContain(sentence);
    expect(await reportsOf(ref.id)).toEqual([]);
  });

  it.each(['', 'note', 'note:0', 'note:99999', 'ghost:1', 'topic:1', "note:1' OR 1=1", 'note:1:2'])(
    'does not exist for „%s“',
    async (subject) => {
      expect((await app.get(`/report?subject=${encodeURIComponent(subject)}`)).status).toBe(404);
      const posted = await app.post('/report', { subject, ...INSULT });
      expect(posted.status).toBe(404);
      expect(posted.text).toContain('вече не е тук');
    },
  );

  it('says to authors that it is their own, and to late ones that it is hidden', async () => {
    const author = await signedIn();
    const own = notes.write(TEXT, author.id);
    for (const answer of [
      await author.visitor.get(`/report?subject=${key(own)}`),
      await author.visitor.post('/report', { subject: key(own), ...INSULT }),
    ]) {
      expect(answer.status).toBe(403);
      expect(answer.text).toContain('Написали сте го Вие');
    }
    const hidden = notes.write(TEXT);
    notes.all.get(hidden.id)!.hidden = true;
    const late = await app.post('/report', { subject: key(hidden), ...INSULT });
    expect(late.status).toBe(410);
    expect(late.text).not.toContain('съветниците');
  });

  it('is closed to other sites', async () => {
    const ref = notes.write(TEXT);
    const foreign = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    expect((await app.post('/report', { subject: key(ref), ...INSULT }, foreign)).status).toBe(403);
    expect(await reportsOf(ref.id)).toEqual([]);
  });
});

describe('three reports by different people', () => {
  it('hide for review, and the author is told at once, without the reporters', async () => {
    const author = await signedIn();
    const ref = notes.write(TEXT, author.id);
    const reporters = await Promise.all([signedIn(), signedIn(), signedIn()]);
    const answers = await Promise.all(
      reporters.map(({ visitor }) => visitor.post('/report', { subject: key(ref), ...INSULT })),
    );
    expect(answers.map(({ location }) => /outcome=(\w+)/.exec(location)?.[1]).sort()).toEqual([
      'counted',
      'counted',
      'hidden',
    ]);
    expect(notes.all.get(ref.id)!.hidden).toBe(true);
    expect(await reportsOf(ref.id)).toEqual([3]);
    const letter = await app.mailTo(author.email);
    expect(letter.subject).toBe('Написаното от Вас е скрито за проверка');
    expect(letter.text).toContain('Автоматично');
    for (const { email } of reporters) expect(letter.text).not.toContain(email);
    const mine = await author.visitor.get('/statements');
    expect(mine.text).toContain('Написаното от Вас е скрито за проверка');
  });
});
