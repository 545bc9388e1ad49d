import { afterAll, beforeAll, describe, expect, it, test } from '@jest/globals';
import { AnswerClock } from '../../src/civic/petitions/answering/answer-clock.service.js';
import { PetitionClosing } from '../../src/civic/petitions/petition-closing.service.js';
import { testPetition } from '../../src/civic/petitions/petition.factory.js';
import { PETITION_EVENTS, petitionReached } from '../../src/civic/petitions/petitions.domain-events.js';
import { InitiatorLetters } from '../../src/civic/petitions/proposals/letters/initiator-letters.service.js';
import { Participants, PersonalData } from '../../src/commons/accounts/index.js';
import { addDays, Clock, dateIn } from '../../src/platform/clock/index.js';
import { rows } from '../../src/platform/database/index.js';
import { formatDate } from '../../src/platform/i18n/index.js';
import { Outbox, type DomainEvent } from '../../src/platform/outbox/index.js';
import { testApp, type TestApp } from '../support/app.js';
import { withOffices } from './consultations.fixture.js';
import { until } from '../support/until.js';
import { citizen, type Citizen } from './debates.fixture.js';
import { send, signed, written } from './petition-proposals.fixture.js';

let app: TestApp;

const one = async <Row>(sql: string, params: unknown[] = []) => (await app.db.read<Row>(sql, params))[0]!;
const petition = (id: string) => one<Record<string, unknown>>('SELECT * FROM petition WHERE id = $1', [id]);
const now = () => app.nest.get(Clock).now();
/** One that this person started, in whatever state. */
const theirs = (who: Citizen, columns: Record<string, unknown> = {}) =>
  app.db.transaction((tx) =>
    testPetition(tx, now(), {
      initiator_kind: 'participant',
      participant_id: who.participantId,
      ...columns,
    }),
  );
const UNPUBLISHED = { published_at: null, closes_at: null };
const REJECTED = {
  ...UNPUBLISHED,
  state: 'rejected',
  rejection_code: 'personalCase',
  rejection_reason: 'Става дума за един двор. Пишете на дирекцията.',
};

beforeAll(async () => {
  app = await testApp();
  await withOffices(app);
});
afterAll(() => app.close());

describe('while backers are sought', () => {
  it('its initiator has a link, a code and a count; who has the link reads it and may sign', async () => {
    const ana = await citizen(app);
    const id = await written(ana, { title: { title: 'Да се намерят поддръжници' } });
    const own = await ana.follow(await send(ana, id));
    const link = /value="(http[^"]*\/back\/[\w-]+)"/.exec(own.text)![1]!;
    expect(own.text).toContain(`data-copy-link="${link}"`);
    expect(own.text).toContain('aria-label="QR код на връзката за поддръжници"');
    expect(own.text).toContain('0 от 5 потвърдили');
    await signed(app, id, 3);
    expect((await ana.get(`/petitions/${id}/own`)).text).toContain('3 от 5 потвърдили');

    const path = new URL(link).pathname;
    const proof = path.split('/').at(-1)!;
    const backer = app.visitor();
    const page = await backer.get(path);
    expect(page.status).toBe(200);
    for (const words of ['Ана Стойкова иска това', 'осветли алеите', 'След залез', '3 от 5 потвърдили'])
      expect(page.text).toContain(words);
    expect(page.text).toContain(`/petitions/${id}-da-se-nameryat-poddrazhnitsi/sign?backing=${proof}`);
    expect(page.text).toContain('noindex');
    expect((await backer.get(`/en${path}`)).text).toContain('Support it with your signature');
  });

  it('nobody reads it without the right link', async () => {
    const ana = await citizen(app);
    const id = await written(ana, { title: { title: 'Да не се чете без връзка' } });
    const draft = await written(ana, { title: { title: 'Още е чернова и толкова' } });
    const own = await ana.follow(await send(ana, id));
    const proof = /\/back\/([\w-]+)"/.exec(own.text)![1]!;
    for (const path of [
      `/petitions/${id}/back/${proof.slice(0, -1)}`,
      `/petitions/${id}/back/${proof}A`,
      `/petitions/${draft}/back/${proof}`,
      `/petitions/999999/back/${proof}`,
      `/petitions/x/back/${proof}`,
      `/petitions/${id}/back/0`,
      `/petitions/${id}/back/`,
      `/petitions/${id}/own`,
    ]) {
      const answer = await app.visitor().get(path);
      expect([path, answer.status]).toEqual([path, path.endsWith('/own') ? 303 : 404]);
      expect(answer.text).not.toContain('Да не се чете');
    }
  });

  it('and after it the link says how it stands, or leads to the public page', async () => {
    const ana = await citizen(app);
    const id = await written(ana, { title: { title: 'Да се каже как стои' } });
    const own = await ana.follow(await send(ana, id));
    const path = new URL(/value="(http[^"]*\/back\/[\w-]+)"/.exec(own.text)![1]!).pathname;
    const set = (sql: string, params: unknown[] = []) =>
      app.db.transaction((tx) => rows(tx, `UPDATE petition SET ${sql} WHERE id = $1`, [id, ...params]));
    await set(`state = 'moderation', submitted_at = $2`, [now()]);
    expect((await app.get(path)).text).toContain('Поддръжниците ѝ са намерени');
    expect((await ana.get(`/petitions/${id}/own`)).text).toContain('Екипът преглежда подписката');
    await set(`state = 'archived'`);
    expect((await app.get(path)).text).toContain('не намери достатъчно поддръжници');
    expect((await ana.get(`/petitions/${id}/own`)).text).toContain('Започнете нова от този текст');
    await set(`state = 'collecting', published_at = $2, closes_at = $2::timestamptz + interval '90 days'`, [
      now(),
    ]);
    expect((await app.get(path)).location).toBe(`/petitions/${id}-da-se-kazhe-kak-stoi`);
    await set(`hidden_at = $2`, [now()]);
    expect((await app.get(path)).status).toBe(404);
  });
});

describe('its initiator', () => {
  it('deletes a draft for good', async () => {
    const ana = await citizen(app);
    const id = await written(ana, { title: { title: 'Да се изтрие тази чернова' } });
    expect((await ana.get(`/petitions/${id}/discard`)).text).toContain('Да изтрием ли');
    expect((await ana.post(`/petitions/${id}/discard`)).location).toBe('/petitions/new');
    expect(await app.db.read('SELECT 1 FROM petition WHERE id = $1', [id])).toEqual([]);
    expect(await app.db.read('SELECT 1 FROM petition_member WHERE petition_id = $1', [id])).toEqual([]);
    expect((await ana.post(`/petitions/${id}/discard`)).status).toBe(404);
  });

  it('withdraws with a reason, until the municipality has received it', async () => {
    const ana = await citizen(app);
    const id = await theirs(ana);
    const path = (await ana.get(`/petitions/${id}`)).location;
    // Nobody else is offered it on the public page.
    expect((await ana.get(path)).text).toContain(`href="/petitions/${id}/own"`);
    for (const other of [app.visitor(), await citizen(app)])
      expect((await other.get(path)).text).not.toContain(`/petitions/${id}/own`);
    expect((await ana.get(`/petitions/${id}/own`)).text).toContain(`href="/petitions/${id}/withdraw"`);
    expect((await ana.get(`/petitions/${id}/withdraw`)).text).toContain('Страницата ѝ остава');
    const without = await ana.post(`/petitions/${id}/withdraw`, { reason: '' });
    expect([without.status, (await petition(id))['state']]).toEqual([422, 'collecting']);
    const reason = 'Общината обяви, че осветлението вече е поръчано.';
    const answers = await Promise.all([1, 2, 3].map(() => ana.post(`/petitions/${id}/withdraw`, { reason })));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409, 409]);
    const row = await petition(id);
    expect(row).toMatchObject({ state: 'withdrawn', end_reason: reason });
    expect(row['ended_at']).toEqual(row['changed_at']);
    expect(
      await app.db.read(
        `SELECT name FROM outbox_event WHERE payload->>'id' = $1 AND name LIKE 'petition.%'`,
        [id],
      ),
    ).toEqual([{ name: PETITION_EVENTS.withdrawn }]);
    const closed = await theirs(ana, { state: 'closed', closed_at: now(), received_at: now() });
    expect((await ana.get(`/petitions/${closed}/withdraw`)).status).toBe(409);
    expect((await ana.post(`/petitions/${closed}/withdraw`, { reason })).status).toBe(409);
    expect((await ana.get(`/petitions/${closed}/own`)).text).not.toContain('/withdraw');
  });

  it('hands in early once the municipality has to answer, and once', async () => {
    const ana = await citizen(app);
    const id = await theirs(ana, { answer_threshold: 4 });
    await signed(app, id, 3);
    const early = await ana.get(`/petitions/${id}/hand-in`);
    expect(early.text).toContain('щом събере 4 подписа');
    expect(early.text).not.toContain('<button type="submit" class="btn">Предайте');
    expect((await ana.post(`/petitions/${id}/hand-in`)).status).toBe(422);
    expect((await ana.get(`/petitions/${id}/own`)).text).not.toContain('/hand-in');
    await signed(app, id, 1);
    expect((await ana.get(`/petitions/${id}/own`)).text).toContain(`href="/petitions/${id}/hand-in"`);
    expect((await ana.get(`/petitions/${id}/hand-in`)).text).toContain('Има 4 подписа');
    const answers = await Promise.all([1, 2, 3].map(() => ana.post(`/petitions/${id}/hand-in`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409, 409]);
    const row = await petition(id);
    expect(row['state']).toBe('closed');
    expect(row['received_at']).toEqual(row['closed_at']);
    const letter = await app.mailTo(ana.email);
    expect(letter.subject).toBe('Общината получи подписката Ви');
    expect(letter.text).toContain('приключи с 4 подписа');
  });

  it('reads why it was rejected, and begins a new one from its text, once', async () => {
    const ana = await citizen(app);
    const id = await theirs(ana, { ...REJECTED, rejected_at: now(), topics: ['urban'] });
    await app.db.transaction((tx) =>
      rows(tx, `INSERT INTO petition_member (petition_id, position, name) VALUES ($1, 1, 'Борис Костов')`, [
        id,
      ]),
    );
    const own = await ana.get(`/petitions/${id}/own`);
    for (const words of [
      'Въпросът засяга само едно лице',
      'Става дума за един двор',
      'възразите писмено',
      'осветли алеите',
    ])
      expect(own.text).toContain(words);
    const [first, second] = await Promise.all([1, 2].map(() => ana.post(`/petitions/${id}/copy`)));
    expect(first!.status).toBe(303);
    expect(second!.location).toBe(first!.location);
    const copy = /\/petitions\/(\d+)\/edit\/title/.exec(first!.location)![1]!;
    const [before, after] = [await petition(id), await petition(copy)];
    expect(after).toMatchObject({ state: 'draft', rejection_code: null, topics: ['urban'], version: 1 });
    for (const column of ['title', 'demand', 'why', 'initiator_name'])
      expect(after[column]).toBe(before[column]);
    expect(await app.db.read('SELECT name FROM petition_member WHERE petition_id = $1', [copy])).toEqual([
      { name: 'Борис Костов' },
    ]);
    expect((await ana.post(`/petitions/${copy}/copy`)).status).toBe(409);
  });
});

describe('letters', () => {
  const announce = (event: DomainEvent) =>
    app.db.transaction((tx) => app.nest.get(Outbox).publish(tx, event, now()));
  const speaks = (who: Citizen, locale: 'bg' | 'en') =>
    app.db.transaction((tx) =>
      app.nest
        .get(Participants)
        .saveProfile(
          tx,
          who.participantId,
          { name: 'Ana', showsName: false, locale, settlement: null },
          now(),
        ),
    );

  test.each<
    [string, (id: string) => DomainEvent, Record<string, unknown>, [RegExp, RegExp], [RegExp, RegExp]]
  >([
    [
      'backed',
      (id) => petitionReached(id, 'backed', 5),
      { ...UNPUBLISHED, state: 'moderation' },
      [/Поддръжниците са намерени/, /\/petitions\/\d+\/own/],
      [/Backers found/, /\/en\/petitions\/\d+\/own/],
    ],
    [
      'answer',
      (id) => petitionReached(id, 'answer', 50),
      {},
      [/достатъчно за отговор/, /достигнаха 50/],
      [/enough signatures/, /have reached 50/],
    ],
    [
      'opened',
      (id) => ({ name: PETITION_EVENTS.opened, payload: { id } }),
      {},
      [/е публикувана/, /\/petitions\/\d+-[\w-]+\/poster/],
      [/is published/, /\/en\/petitions\/\d+-[\w-]+\/poster/],
    ],
    [
      'registered',
      (id) => ({ name: PETITION_EVENTS.registered, payload: { id } }),
      { state: 'registered', received_at: new Date('2026-11-20T10:00:00Z') },
      [/вх. № 94-00-/, /20 ноември 2026/],
      [/the number 94-00-/, /20 November 2026/],
    ],
    [
      'hearing',
      (id) => ({ name: PETITION_EVENTS.hearing, payload: { id } }),
      { state: 'considered', hearing_at: new Date('2027-01-20T12:00:00Z'), hearing_place: 'Зала 1' },
      [/Изслушване/, /20 януари 2027[\s\S]*Зала 1/],
      [/A hearing/, /20 January 2027[\s\S]*Зала 1/],
    ],
    [
      'answered',
      (id) => ({ name: PETITION_EVENTS.answered, payload: { id } }),
      { state: 'answered', answered_at: new Date() },
      [/отговори на подписката/, /с мотивите/],
      [/has answered/, /with its reasons/],
    ],
    [
      'forwarded',
      (id) => ({ name: PETITION_EVENTS.forwarded, payload: { id } }),
      { state: 'forwarded', forwarded_to: 'Областния управител', end_reason: 'Пътят е държавен.' },
      [/препратена/, /Областния управител[\s\S]*Пътят е държавен/],
      [/forwarded/, /Art. 112/],
    ],
    [
      'notConsidered',
      (id) => ({ name: PETITION_EVENTS.notConsidered, payload: { id } }),
      { state: 'notConsidered', left_code: 'settled', end_reason: 'Парковете са осветени през май.' },
      [/без разглеждане/, /вече е направено[\s\S]*осветени през май/],
      [/without proceedings/, /has been done already/],
    ],
    [
      'stopped',
      (id) => ({ name: PETITION_EVENTS.stopped, payload: { id } }),
      { state: 'stopped', end_law: 'чл. 5 ЗПУГДВМС', end_reason: 'Забранено е.' },
      [/спряна по закон/, /чл. 5 ЗПУГДВМС/],
      [/stopped by law/, /чл. 5 ЗПУГДВМС/],
    ],
  ])('%s, in the language of whoever started it, once', async (name, event, columns, bg, en) => {
    for (const [locale, [subject, text]] of [
      ['bg', bg],
      ['en', en],
    ] as const) {
      const who = await citizen(app);
      await speaks(who, locale);
      const id = await theirs(who, columns);
      if (name === 'registered')
        await app.db.transaction((tx) =>
          rows(tx, `UPDATE petition SET incoming_number = $2, registered_at = $3 WHERE id = $1`, [
            id,
            `94-00-${id}`,
            now(),
          ]),
        );
      await announce(event(id));
      const letter = await app.mailTo(who.email);
      expect(letter.subject).toMatch(subject);
      expect(letter.text).toMatch(text);
      await announce(event(id));
      await until('both announcements heard', async () => {
        const heard = await app.db.read(
          `SELECT 1 FROM delivery JOIN outbox_event ON outbox_event.id = event_id
           WHERE listener = 'petitions.initiatorNews' AND delivery.state = 'done' AND payload->>'id' = $1`,
          [id],
        );
        return heard.length === 2;
      });
      const written = `SELECT 1 FROM letter WHERE kind = 'petitions.initiator' AND to_ref = $1`;
      expect(await app.db.read(written, [`participant:${who.participantId}`])).toHaveLength(1);
    }
  });

  it('say why it was rejected, and what can be done about it', async () => {
    const ana = await citizen(app);
    const id = await theirs(ana, { ...REJECTED, rejected_at: now(), title: 'Заглавие с <b>чужди</b> знаци' });
    await announce({ name: PETITION_EVENTS.rejected, payload: { id } });
    const letter = await app.mailTo(ana.email);
    expect(letter.subject).toBe('Подписката Ви не беше публикувана');
    for (const words of [
      'Въпросът засяга само едно лице',
      'Става дума за един двор',
      'възразите писмено',
      `/petitions/${id}/own`,
    ])
      expect(letter.text).toContain(words);
    expect(letter.html).not.toContain('<b>чужди');
    const lapsed = await theirs(ana, { ...UNPUBLISHED, state: 'archived' });
    await signed(app, lapsed, 2);
    await announce({ name: PETITION_EVENTS.lapsed, payload: { id: lapsed } });
    expect((await app.mailTo(ana.email, 2)).text).toContain('Потвърдиха 2 от нужните 5');
  });

  it('say until when the term is prolonged and why, each time that it is', async () => {
    const ana = await citizen(app);
    const id = await theirs(ana);
    const clock = app.nest.get(AnswerClock);
    await app.whileNothingRecurs(async () => {
      await app.db.transaction((tx) =>
        app.nest.get(PetitionClosing).close(tx, id, 'close', { kind: 'clock' }, now()),
      );
      const from = dateIn(now());
      for (const [day, reason] of [
        [addDays(from, 90), 'Чака се проект за осветлението.'],
        [addDays(from, 120), 'Проектът се съгласува.'],
      ] as const) {
        const longer = { until: day, reason };
        await app.db.transaction((tx) => clock.prolong(tx, id, longer, { kind: 'system' }, now()));
        const letter = await until(`a letter about ${day}`, async () =>
          (await app.mails()).find(
            ({ to, text }) => to?.[0]?.address === ana.email && text?.includes(reason),
          ),
        );
        expect(letter.subject).toBe('По-дълъг срок за отговор на подписката Ви');
        expect(letter.text).toContain(formatDate(day, 'bg').replace(/\s/g, ' '));
      }
    });
  });

  it('go to nobody whose account is gone', async () => {
    const gone = await citizen(app);
    const id = await theirs(gone);
    const contact = await app.nest.get(Participants).contact(app.db, gone.participantId);
    await app.db.transaction((tx) => app.nest.get(PersonalData).erase(tx, contact!, now()));
    await app.db.transaction((tx) => app.nest.get(InitiatorLetters).tell(tx, id, 'stopped', now()));
    expect(
      await app.db.read(`SELECT 1 FROM letter WHERE to_ref = $1`, [`participant:${gone.participantId}`]),
    ).toEqual([]);
    expect((await gone.get(`/petitions/${id}/own`)).location).toContain('/sign-in');
  });
});
