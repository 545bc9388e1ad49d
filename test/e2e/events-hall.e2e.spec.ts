import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testParticipant } from '../../src/commons/accounts/participants/participants.factory.js';
import { Participants, PersonalData } from '../../src/commons/accounts/index.js';
import { staffCookie } from '../../src/commons/accounts/staff/staff.factory.js';
import { HallProposals } from '../../src/civic/events/hall/proposals/hall-proposals.service.js';
import { addDays, dateIn } from '../../src/platform/clock/index.js';
import { MailKinds } from '../../src/platform/mail/index.js';
import { testApp, type TestApp } from '../support/app.js';
import { until } from '../support/until.js';
import type { Visitor } from '../support/visitor.js';
import { closed, opened } from './consultation-voices.fixture.js';
import { openDebate } from './debates.fixture.js';
import { eventHouse, type EventHouse } from './events.fixture.js';
import { plain, recommendationHouse, type House } from './recommendations.fixture.js';

const DAY_MS = 86_400_000;

let app: TestApp;
let house: EventHouse;
let others: House;
let clerk: Visitor;
let second: Visitor;
let moderator: Visitor;

beforeAll(async () => {
  app = await testApp();
  others = await recommendationHouse(app);
  house = await eventHouse(app, { offices: false });
  await enter();
});
afterAll(() => app.close());

/** Officials whose sessions are young, wherever the clock has gone. */
async function enter() {
  clerk = await house.official('editor');
  second = await house.official('secretary');
  moderator = await house.official('moderator');
}
let people = 0;
async function person(name = ''): Promise<Visitor & { id: string }> {
  people += 1;
  const { id, cookie } = await testParticipant(app.nest, {
    email: `audience${people}@example.org`,
    name,
    showsName: name !== '',
  });
  const visitor = app.visitor();
  visitor.cookies.set(...cookie);
  return Object.assign(visitor, { id });
}
const shown = async (path: string, visitor: Visitor = app.visitor()) => plain((await visitor.get(path)).text);
const rowsOf = (sql: string, ...params: unknown[]) => app.db.read<Record<string, unknown>>(sql, params);
const idOf = async (text: string) =>
  String((await rowsOf('SELECT id FROM event_question WHERE text = $1', text))[0]!['id']);
const over = async (days: number) => {
  app.clock.moveBy(days * DAY_MS);
  await house.clockTurns();
  await enter();
};

describe('questions from the audience', () => {
  let id: string;
  let path: string;
  let rada: Visitor & { id: string };
  const QUESTION = 'Кога ще отвори младежкият дом?';

  beforeAll(async () => {
    id = await house.announced({ startsAt: house.inDays(2) });
    path = `/events/${id}/questions`;
    rada = await person('Рада Илиева');
  });

  it('of newcomers are put by the button behind a letter, and once', async () => {
    const visitor = app.visitor();
    const empty = await visitor.post(path, { text: '', email: 'не е имейл', name: '' });
    expect([empty.status, plain(empty.text).includes('Напишете въпроса.')]).toEqual([422, true]);
    const asked = await visitor.post(path, { text: QUESTION, email: 'new@example.org', name: 'Мая' });
    expect(asked.location).toBe(`${path}/sent`);
    expect((await app.get(asked.location)).status).toBe(200);
    expect(await shown(path)).not.toContain(QUESTION);
    const { text = '', html = '' } = await app.mailTo('new@example.org');
    expect(app.nest.get(MailKinds).concerned('events.confirmQuestion', 'eventQuestionPending:9')).toBe(
      'непотвърден въпрос № 9',
    );
    const link = new URL(/https?:\/\/[^\s"<]*\/event-questions\/confirm\/[\w.-]+/.exec(`${text} ${html}`)![0])
      .pathname;
    expect(plain((await visitor.get(link)).text)).toContain(QUESTION);
    expect((await rowsOf('SELECT 1 FROM event_question WHERE event_id = $1', id)).length).toBe(0);
    const put = await visitor.post(link);
    expect(put.location).toContain(path);
    expect((await visitor.post(link)).location).toBe(path);
    expect((await app.visitor().get(`${link}x`)).status).toBe(400);
    expect(
      await rowsOf('SELECT text, email_sealed FROM event_question_pending WHERE event_id = $1', id),
    ).toEqual([{ text: '', email_sealed: '' }]);
    expect(await rowsOf('SELECT text FROM event_question WHERE event_id = $1', id)).toEqual([
      { text: QUESTION },
    ]);
  });

  it('of whoever is signed in stand there at once, and are liked by others once', async () => {
    const text = 'Ще има ли място за репетиции?';
    expect((await rada.post(path, { text })).location).toMatch(/done=(asked|held)/);
    await app.db.transaction((tx) =>
      tx.query(`UPDATE event_question SET state = 'visible' WHERE event_id = $1`, [id]),
    );
    const question = await idOf(text);
    const anonymous = await app.visitor().post(`${path}/${question}/like`, { likes: 'yes' });
    expect(anonymous.location).toContain('/sign-in?next=');
    const petar = await person();
    for (let times = 0; times < 2; times++)
      expect((await petar.post(`${path}/${question}/like`, { likes: 'yes' })).location).toBe(
        `${path}#question-${question}`,
      );
    expect((await rada.post(`${path}/${question}/like`, { likes: 'yes' })).status).toBe(422);
    expect((await petar.post(`${path}/${question}/like`, { likes: 'много' })).status).toBe(400);
    const list = await shown(`${path}?order=newest`, petar);
    expect(list).toContain('1 човек иска да знае');
    expect(list).toContain('Рада Илиева');
    expect(await shown(`/en${path}`)).toContain('Questions from the audience');
    const onPage = async () => (await shown(await house.pathOf(id))).includes(text);
    await until('it stands on the page of the event', onPage);
  });

  it('are led by the moderator from a phone, to the screen and to an answer', async () => {
    const desk = `${path}/desk`;
    expect((await app.visitor().get(desk)).location).toContain('/staff/sign-in');
    const reader = await house.official('lawyer');
    expect((await reader.get(desk)).status).toBe(403);
    const press = (form: Record<string, string>) => moderator.post(desk, form);
    const inHall = { deed: 'enter', text: 'А колко ще струва?', name: 'Господин от третия ред' };
    for (let times = 0; times < 2; times++) expect((await press(inHall)).location).toBe(`${desk}?done=yes`);
    expect((await press({ ...inHall, text: '' })).status).toBe(422);
    const [first, hall] = [await idOf(QUESTION), await idOf('А колко ще струва?')];
    for (const question of [first, hall]) await press({ deed: 'shortlist', question });
    const again = await press({ deed: 'shortlist', question: hall });
    expect([again.status, plain(again.text).includes('вече е преместил')]).toEqual([422, true]);
    await press({ deed: 'raise', question: hall });
    const screen = await app.get(`${path}/screen`);
    expect(screen.headers['refresh']).toBe('10');
    expect(plain(screen.text)).toMatch(/А колко ще струва\?.*Кога ще отвори/su);
    await press({ deed: 'asked', question: first });
    expect((await press({ deed: 'answer', question: first, answer: '' })).status).toBe(422);
    await press({ deed: 'answer', question: first, answer: 'През май, след ремонта на покрива.' });
    await until('the answer is read', async () => (await shown(path)).includes('През май, след ремонта'));
    expect(await shown(`${desk}?order=newest`, moderator)).toContain('Господин от третия ред, от залата');
  });

  it('are hidden by the rules of moderation, and are reported as comments are', async () => {
    const text = 'Обиден въпрос?';
    await rada.post(path, { text });
    await app.db.transaction((tx) =>
      tx.query(`UPDATE event_question SET state = 'visible' WHERE text = $1`, [text]),
    );
    const question = await idOf(text);
    expect((await app.get(`/report?subject=eventQuestion:${question}`)).status).toBe(200);
    const [reason] = await rowsOf(
      'SELECT code FROM moderation_reason WHERE active ORDER BY position LIMIT 1',
    );
    const hide = { deed: 'hide', question, reason: '', explanation: 'Обижда хора.' };
    expect((await moderator.post(`${path}/desk`, hide)).status).toBe(422);
    await moderator.post(`${path}/desk`, { ...hide, reason: String(reason!['code']) });
    expect(await rowsOf('SELECT state FROM event_question WHERE id = $1', question)).toEqual([
      { state: 'hidden' },
    ]);
    await until('it is gone', async () => !(await shown(path)).includes(text));
    expect((await app.mailTo(`audience1@example.org`)).text).toBeDefined();
  });

  it('stay without a person when an account is erased', async () => {
    const contact = (await app.nest.get(Participants).contact(app.db, rada.id))!;
    const data = await app.nest.get(PersonalData).export(contact);
    expect(JSON.stringify(data)).toContain('Ще има ли място за репетиции?');
    await app.db.transaction((tx) => app.nest.get(PersonalData).erase(tx, contact, house.now()));
    expect(
      await rowsOf(`SELECT participant_id, author_name FROM event_question WHERE text LIKE 'Ще има ли%'`),
    ).toEqual([{ participant_id: null, author_name: null }]);
  });

  it('end with the event', async () => {
    await over(3);
    const late = await (await person()).post(path, { text: 'Закъснях ли?' });
    expect([late.status, plain(late.text).includes('вече не се задават въпроси')]).toEqual([422, true]);
    await until('the page says so', async () => (await shown(path)).includes('Събитието приключи'));
  });
});

describe('proposals from the hall', () => {
  let id: string;
  let proposals: HallProposals;
  let actor: { kind: 'staff'; id: string };
  const said = (target: string, text: string, more: object = {}) => ({
    target,
    text,
    name: '',
    showsName: false,
    ...more,
  });

  beforeAll(async () => {
    id = await house.announced({ startsAt: house.inDays(1) });
    await over(1.5);
    proposals = app.nest.get(HallProposals, { strict: false });
    const [staff] = await rowsOf('SELECT max(id) AS id FROM staff');
    actor = { kind: 'staff', id: String(staff!['id']) };
  });

  it('enter a consultation, a debate and the drafts of an organisation, each once', async () => {
    const consultation = await opened(app);
    const debate = await openDebate(app);
    const recommendation = await others.sent();
    const enter = (values: object) => house.act(clerk, id, 'enterFromHall', values);
    const voice = said(`consultation:${consultation}`, 'Да се пази и крайречната гора.', {
      name: 'Ангел Ризов',
      showsName: true,
    });
    for (let times = 0; times < 2; times++) expect((await enter(voice)).status).toBe(200);
    const contributions = await rowsOf(
      'SELECT id, number, channel, shown_name FROM contribution WHERE consultation_id = $1',
      consultation,
    );
    expect(contributions).toEqual([
      { id: expect.any(String) as unknown, number: 1, channel: 'hall', shown_name: 'Ангел Ризов' },
    ]);
    expect((await enter(said(`debate:${debate}`, 'В неделя минават и линейки.'))).status).toBe(200);
    expect(
      (await enter(said(`recommendation:${recommendation}`, 'Да има и справка по телефона.'))).status,
    ).toBe(200);

    const page = await shown(`/contributions/${String(contributions[0]!['id'])}`);
    expect(page).toContain('на обсъждане в зала');
    expect(page).toContain('Произтича от');
    const [comment] = await rowsOf(
      `SELECT id, author_name FROM comment WHERE subject_type = 'debate' AND subject_id = $1`,
      debate,
    );
    expect(comment!['author_name']).toBe('от залата');
    expect(await shown(`/comments/${String(comment!['id'])}`)).toContain('Казано на:');
    const [draft] = await rowsOf(
      `SELECT state, sources FROM recommendation WHERE measure LIKE 'Да има и справка%'`,
    );
    expect(draft).toEqual({ state: 'draft', sources: [`event:${id}`] });
    const seen = async () => {
      const text = await shown(await house.pathOf(id));
      return text.includes('Предложения от залата') && text.includes('Чака организацията да го изпрати');
    };
    await until('the page of the event tells it', seen);
  });

  it('press twice in the same moment and are one', async () => {
    const debate = `debate:${await openDebate(app)}`;
    const twice = await Promise.all(
      [1, 2].map(() =>
        app.db.transaction((tx) => proposals.enter(tx, id, said(debate, 'Да е тихо.'), actor, house.now())),
      ),
    );
    expect(twice[0]).toEqual(twice[1]);
    expect(await rowsOf(`SELECT count(*)::int AS count FROM comment WHERE text = 'Да е тихо.'`)).toEqual([
      { count: 1 },
    ]);
  });

  it('are refused where nothing is taken any more, and leave nothing behind', async () => {
    const before = await rowsOf('SELECT count(*) FROM event_hall_entry');
    const consultation = await opened(app);
    await closed(app);
    await enter();
    await app.db.transaction((tx) =>
      tx.query(`UPDATE consultation SET state = 'reported' WHERE id = $1`, [consultation]),
    );
    const late = said(`consultation:${consultation}`, 'Късно е.');
    expect((await house.act(clerk, id, 'enterFromHall', late)).status).toBe(422);
    // Whoever opened the form while the term ran is told why.
    const enterLate = app.db.transaction((tx) => proposals.enter(tx, id, late, actor, house.now()));
    await expect(enterLate).rejects.toMatchObject({
      code: 'intakeRefused',
      fields: { text: expect.stringContaining('Справката за предложенията') as unknown },
    });
    const nowhere = await house.act(clerk, id, 'enterFromHall', said('petition:1', 'Къде?'));
    expect(nowhere.status).toBe(422);
    expect(await rowsOf('SELECT count(*) FROM event_hall_entry')).toEqual(before);
    expect(await rowsOf(`SELECT 1 FROM contribution WHERE text = 'Късно е.'`)).toEqual([]);
  });
});

describe('minutes and decisions', () => {
  let id: string;
  let minutes: string;
  const TEXT = '# Откриване\n\nПрисъстват 30 души.\n\n# Разговор\n\nГовори се за сянката в парка.';

  beforeAll(async () => {
    id = await house.announced({ startsAt: house.inDays(1) });
  });

  it('are written once the event is over, and read by the staff alone', async () => {
    expect((await house.act(clerk, id, 'writeMinutes', { text: TEXT })).status).toBe(409);
    await over(1.5);
    expect((await house.act(moderator, id, 'writeMinutes', { text: TEXT })).status).toBe(403);
    const offered = async () =>
      (await house.data(clerk, `/resources/events/records/${id}/show`))
        .json<{ show: { buttons: { label: string; quiet?: boolean }[] } }>()
        .show.buttons.filter(({ label, quiet }) => !quiet || label === 'Напишете протокола')
        .map(({ label }) => label);
    expect(await offered()).toEqual(['Напишете протокола']);
    expect((await house.act(clerk, id, 'writeMinutes', { text: TEXT })).status).toBe(200);
    expect(await offered()).toEqual([]);
    expect((await app.get(`/events/${id}/minutes`)).status).toBe(404);
    minutes = String((await rowsOf('SELECT id FROM event_minutes WHERE event_id = $1', id))[0]!['id']);
  });

  it('hold decisions, with what each becomes', async () => {
    const today = dateIn(house.now());
    const typed = (day: string) => day.split('-').reverse().join('.');
    const none = { unitId: '', dueOn: '', target: '' };
    const task = { text: 'Да се засадят дръвчета край пейките.', kind: 'task', ...none };
    const bad = await house.act(clerk, id, 'addDecision', task);
    expect([bad.status, bad.text.includes('Изберете звено')]).toEqual([422, true]);
    const whole = { ...task, unitId: house.units['environment'], dueOn: typed(addDays(today, 5)) };
    for (let times = 0; times < 2; times++)
      expect((await house.act(clerk, id, 'addDecision', whole)).status).toBe(200);
    const target = `debate:${await openDebate(app)}`;
    const linked = { text: 'Срещата подкрепя дебата.', kind: 'linked', ...none, target };
    expect((await house.act(clerk, id, 'addDecision', linked)).status).toBe(200);
    const recommendation = `recommendation:${await others.sent()}`;
    const asked = {
      text: 'Да се поиска навес до училището.',
      kind: 'proposal',
      ...none,
      target: recommendation,
    };
    expect((await house.act(clerk, id, 'addDecision', asked)).status).toBe(200);
    expect(
      await rowsOf('SELECT number, kind FROM event_decision WHERE event_id = $1 ORDER BY number', id),
    ).toEqual([
      { number: 1, kind: 'task' },
      { number: 2, kind: 'linked' },
      { number: 3, kind: 'proposal' },
    ]);
  });

  it('are open to corrections for seven days, each answered with a reason', async () => {
    const open = await house.act(clerk, minutes, 'openCorrections', {}, 'event-minutes');
    expect(open.status).toBe(200);
    const path = `/events/${id}/minutes`;
    const page = await shown(path);
    expect(page).toContain('Това още не е окончателният протокол');
    expect(page).toContain('Решение № 1');
    expect((await app.visitor().post(path, { passage: 'а', proposed: 'б' })).location).toContain('/sign-in');
    const visitor = await person();
    expect((await visitor.post(path, { passage: '', proposed: '' })).status).toBe(422);
    const sent = await visitor.post(path, { passage: '30 души', proposed: '31 души' });
    expect(sent.location).toBe(`${path}?done=sent`);
    expect((await house.data(clerk, '/dashboard')).text).toContain('Поправка на протокол');
    const [correction] = await rowsOf('SELECT id FROM event_minutes_correction WHERE event_id = $1', id);
    const answer = (values: object) =>
      house.act(clerk, String(correction!['id']), 'accept', values, 'event-corrections');
    expect((await answer({ reason: '' })).status).toBe(422);
    expect((await answer({ reason: 'Така е по списъка.' })).status).toBe(200);
    expect(await shown(path, visitor)).toContain('Така е по списъка.');
    expect(await shown('/account/contributions', visitor)).toContain('31 души');
    await until('the text is corrected', async () => (await shown(path)).includes('Присъстват 31 души.'));
  });

  it('are published by somebody else, after the days', async () => {
    const publish = (visitor: Visitor) => house.act(visitor, minutes, 'publish', {}, 'event-minutes');
    const early = await publish(second);
    expect([early.status, early.text.includes('Поправки се приемат до')]).toEqual([422, true]);
    await over(12);
    const [{ writtenBy }] = (await rowsOf(
      'SELECT written_by AS "writtenBy" FROM event_minutes WHERE id = $1',
      minutes,
    )) as [{ writtenBy: string }];
    const wrote = app.visitor();
    wrote.cookies.set(...(await staffCookie(app.nest, writtenBy)));
    const writer = await publish(wrote);
    expect([writer.status, writer.text.includes('друг служител')]).toEqual([422, true]);
    expect((await publish(second)).status).toBe(200);
    expect((await publish(second)).status).not.toBe(200);
    expect((await house.row(id))['state']).toBe('minutes');
    expect(
      await rowsOf(
        `SELECT count(*)::int AS count FROM outbox_event WHERE name = 'event.minutesPublished' AND payload->>'id' = $1`,
        id,
      ),
    ).toEqual([{ count: 1 }]);
    const path = `/events/${id}/minutes`;
    await until('they are final', async () => (await shown(path)).includes('Публикуван на'));
    expect(await shown(`/en${path}`)).toContain('What was changed');
  });

  it('show what became of the decisions, and who is late', async () => {
    const path = await house.pathOf(id);
    expect(await shown(path)).toMatch(/Просрочено.*закъснява с \d+ дни/su);
    const [decision] = await rowsOf('SELECT id FROM event_decision WHERE event_id = $1 AND number = 1', id);
    const done = (visitor: Visitor, doneNote: string) =>
      house.act(visitor, String(decision!['id']), 'markDone', { doneNote }, 'event-decisions');
    expect(
      (await done(await house.official('expert', house.units['finance']!), 'Не е наше.')).status,
    ).not.toBe(200);
    const expert = await house.official('expert', house.units['environment']!);
    expect((await house.data(expert, '/dashboard')).text).toContain('Да се засадят дръвчета');
    expect((await done(expert, '')).status).toBe(422);
    expect((await done(expert, 'Засадени са 24 липи.')).status).toBe(200);
    await until('it is told', async () => (await shown(path)).includes('Засадени са 24 липи.'));
    expect((await app.get(`/trail/event/${id}`)).status).toBe(200);
  });
});
