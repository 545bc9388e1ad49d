import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Email } from 'postal-mime';
import { testParticipant } from '../../src/commons/accounts/participants/participants.factory.js';
import { testApp, type TestApp } from '../support/app.js';
import { until } from '../support/until.js';
import { collecting, happens, sign, type House, type Signer } from './petition-signers.fixture.js';

let app: TestApp;
let house: House;
let people = 0;

const anybody = () => `podpisal${(people += 1)}@poshta.example`;
const header = (mail: Email, name: string) => mail.headers.find(({ key }) => key === name)?.value ?? '';
const path = (mail: Email) => new URL(/https?:\S+\/signatures\/news\/[\w.-]+/.exec(mail.text!)![0]).pathname;
const ONE_CLICK = 'List-Unsubscribe=One-Click';
const CLOSED = `state = 'closed', closed_at = '2026-11-22T10:00:00Z', received_at = '2026-11-22T10:00:00Z'`;

/** Something happens, its letters are planned and sent. @returns how many were planned */
async function letters(id: string, event: string, columns = '', payload = {}): Promise<number> {
  await happens(house, id, event, columns, payload);
  const [{ eventId } = { eventId: '' }] = await app.db.read<{ eventId: string }>(
    `SELECT max(id)::text AS "eventId" FROM outbox_event WHERE name = $1 AND payload ->> 'id' = $2`,
    [`petition.${event}`, id],
  );
  await until('the plan', async () => {
    const sql = `SELECT 1 FROM delivery WHERE event_id = $1 AND listener = 'petitions.news' AND state = 'done'`;
    return (await app.db.read(sql, [eventId])).length > 0;
  });
  const { BulkDelivery } = await import('../../src/platform/mail/index.js');
  await house.get(BulkDelivery).drain();
  const planned = await app.db.read('SELECT 1 FROM bulk_message WHERE period = $1', [`${id}-${eventId}`]);
  return planned.length;
}
const received = async (email: string) =>
  (await app.mails()).filter((mail) => mail.to?.some(({ address }) => address === email));
const petition = async (signers: Signer[], columns: Record<string, unknown> = {}) => {
  const id = await collecting(house, columns);
  return { id, signatures: await sign(house, id, signers) };
};
/** As mail programs send it: no cookie, no Origin. */
const bare = (target: string, body = ONE_CLICK) =>
  app.visitor().send('POST', target, {
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': '' },
    body,
  });

beforeAll(async () => {
  app = await testApp();
  house = {
    db: app.db,
    get: (type) => app.nest.get(type as never, { strict: false }),
    now: () => app.clock.now(),
  };
});
afterAll(() => app.close());
beforeEach(() => app.sink.forget());

describe('signers who asked for it', () => {
  it('are written once what happened, why, and how to stop it; nobody else is', async () => {
    const [maria, john, silent, held, gone] = [anybody(), anybody(), anybody(), anybody(), anybody()];
    const { id, signatures } = await petition([
      { email: maria },
      { email: john, locale: 'en' },
      { email: silent, wants: false },
      { email: held, state: 'held' },
      { email: gone, state: 'withdrawn' },
    ]);
    expect(await letters(id, 'closed', CLOSED)).toBe(2);
    const [mail, ...more] = await received(maria);
    expect(more).toEqual([]);
    expect(mail!.subject).toMatch(/^Събирането на подписи приключи: Осветление/);
    expect(mail!.text).toContain('с 3 подписа и постъпи в общината на 22 ноември 2026');
    expect(mail!.text).toContain('защото при подписването поискахте');
    expect(mail!.html).toMatch(new RegExp(`href="${app.url}/petitions/${id}-[a-z-]+`));
    expect(header(mail!, 'list-unsubscribe-post')).toBe(ONE_CLICK);
    expect(header(mail!, 'list-unsubscribe')).toMatch(
      new RegExp(`^<${app.url}/signatures/news/${signatures[0]}\\.[\\w-]{43}>$`),
    );
    expect(header(mail!, 'list-id')).toContain(`petition-${id}.petitions`);
    expect(mail!.messageId).toMatch(/^<bulk\./);
    const [english] = await received(john);
    expect(english!.text).toContain('ended with 3 signatures');
    expect(english!.text).toContain(`${app.url}/en/signatures/news/`);
    for (const email of [silent, held, gone]) expect(await received(email)).toEqual([]);
  });

  it('hear of each occasion apart, of the same one never twice', async () => {
    const email = anybody();
    const { id } = await petition([{ email }]);
    await letters(id, 'reached', '', { milestone: 'hearing', signatures: 300 });
    await letters(id, 'hearing', `hearing_at = '2099-12-03T12:00:00Z', hearing_place = 'Зала 1'`);
    await letters(
      id,
      'forwarded',
      `state = 'forwarded', forwarded_to = 'ВиК', end_reason = 'Водопроводът е тяхен.'`,
    );
    const subjects = (await received(email)).map(({ subject }) => subject!.split(':')[0]);
    expect(subjects.sort()).toEqual([
      'Насрочено е изслушване',
      'Подписката е препратена',
      'Прагът за изслушване е достигнат',
    ]);
    const again = await app.db.read(
      'SELECT 1 FROM bulk_message WHERE period LIKE $1 GROUP BY kind, period, subscriber HAVING count(*) > 1',
      [`${id}-%`],
    );
    expect(again).toEqual([]);
  });

  it('hear nothing of what is hidden by the time it is sent, or has no thing to say', async () => {
    const email = anybody();
    const { id } = await petition([{ email }]);
    expect(await letters(id, 'withdrawn', `state = 'withdrawn', hidden_at = published_at`)).toBe(1);
    const passed = await petition([{ email }]);
    await letters(passed.id, 'closed', `${CLOSED}`.replace("'closed'", "'considered'"));
    const over = await petition([{ email }]);
    await letters(over.id, 'closed', `state = 'notConsidered'`);
    expect((await received(email)).map(({ subject }) => subject)).toEqual([
      expect.stringMatching(/^Събирането на подписи приключи/),
    ]);
  });

  it('are told of the answer, and with them and its initiator the duty to tell is done', async () => {
    const { id: participant } = await testParticipant(app.nest, { email: anybody() });
    const answered = `state = 'answered', answered_at = published_at`;
    const own = await petition([{ email: anybody() }], {
      initiator_kind: 'participant',
      participant_id: participant,
    });
    const onPaper = await petition([{ email: anybody(), wants: false }]);
    expect([
      await letters(own.id, 'answered', answered),
      await letters(onPaper.id, 'answered', answered),
    ]).toEqual([1, 0]);
    const told = await app.db.read<{ told: boolean }>(
      'SELECT notified_at IS NOT NULL AS told FROM petition WHERE id = ANY($1) ORDER BY id',
      [[own.id, onPaper.id]],
    );
    expect(told).toEqual([{ told: true }, { told: false }]);
  });

  it('are forgotten between the plan and the letter: nothing is sent', async () => {
    const email = anybody();
    const { id } = await petition([{ email }]);
    const { rows } = await import('../../src/platform/database/index.js');
    const { BulkMail } = await import('../../src/platform/mail/index.js');
    const { PetitionNewsComposer } = await import('../../src/civic/petitions/news/news.composer.js');
    expect(house.get(BulkMail).composer('petitions.news.answered')).toBe(house.get(PetitionNewsComposer));
    const due = { id: '1', kind: 'petitions.news.answered', period: `${id}-1` };
    const compose = async (subscriber: string) =>
      (await house.get(PetitionNewsComposer).compose([{ ...due, subscriber }], app.clock.now())).get('1');
    const [signature] = await app.db.read<{ id: string }>('SELECT id FROM signature WHERE petition_id = $1', [
      id,
    ]);
    expect(await compose(signature!.id)).toMatchObject({ to: email });
    await app.db.transaction((tx) =>
      rows(tx, 'UPDATE signature SET sealed = NULL, wants_news = false WHERE petition_id = $1', [id]),
    );
    expect(await compose(signature!.id)).toEqual({ nothing: 'forgotten' });
    expect(await compose('999999999')).toEqual({ nothing: 'forgotten' });
  });
});

describe('stopping the letters', () => {
  it('is one click of a mail program, without cookie or Origin', async () => {
    const email = anybody();
    const { id } = await petition([{ email }]);
    await letters(id, 'closed', CLOSED);
    const [mail] = await received(email);
    const link = path(mail!);
    expect((await bare(link, 'other=1')).status).toBe(403);
    expect(await letters(id, 'stopped')).toBe(1);
    expect((await bare(link)).status).toBe(200);
    expect((await bare(link)).status).toBe(200);
    expect(await letters(id, 'stopped')).toBe(0);
    expect(await received(email)).toHaveLength(2);
    const [kept] = await app.db.read('SELECT state, wants_news FROM signature WHERE petition_id = $1', [id]);
    expect(kept).toEqual({ state: 'counted', wants_news: false });
  });

  it('is a page with a button for people; opening it changes nothing', async () => {
    const email = anybody();
    const { id } = await petition([{ email }]);
    await letters(id, 'closed', CLOSED);
    const link = path((await received(email))[0]!);
    const page = await app.visitor().get(link);
    expect([page.status, page.text.includes('Не ми пишете повече'), page.headers['set-cookie']]).toEqual([
      200,
      true,
      undefined,
    ]);
    expect(page.text).toContain('Осветление в парка край реката');
    expect(await letters(id, 'stopped')).toBe(1);
    const done = await app.visitor().post(`/en${link}`);
    expect([done.status, done.text.includes('We will write to you no more')]).toEqual([200, true]);
    expect(await letters(id, 'stopped')).toBe(0);
  });

  it.each([
    ['with another signature', (link: string) => link.replace(/(\d+)\./, (_, id) => `${Number(id) + 1}.`)],
    ['with another proof', (link: string) => link.replace(/.$/, (sign) => (sign === 'A' ? 'B' : 'A'))],
    ['cut off', (link: string) => link.slice(0, -4)],
    ['of nonsense', () => '/signatures/news/nonsense'],
  ])('by a link %s is refused without a word why', async (_what, altered) => {
    const email = anybody();
    const { id } = await petition([{ email }, { email: anybody() }]);
    await letters(id, 'closed', CLOSED);
    const link = altered(path((await received(email))[0]!));
    for (const answer of [await app.visitor().get(link), await bare(link)]) {
      expect(answer.status).toBe(400);
      expect(answer.text).not.toContain('Осветление');
    }
    expect(await letters(id, 'stopped')).toBe(2);
  });
});
