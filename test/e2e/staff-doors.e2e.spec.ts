import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestStaff } from '../../src/commons/accounts/staff/staff.factory.js';
import { testApp, type TestApp } from '../support/app.js';
import type { Visitor } from '../support/visitor.js';
import { act, connect, inside, member, shownKey, withPassword } from './staff.fixture.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let app: TestApp;

beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const isIn = async (visitor: Visitor) => (await visitor.get('/staff/account')).status === 200;
const anotherApp = (visitor: Visitor, { password }: TestStaff) =>
  visitor.post('/staff/account/second-factor', { current: password });

describe('another app that was asked for and not connected', () => {
  it('opens to nobody who knows the password alone', async () => {
    const staff = await member(app, 'editor');
    const owner = await inside(app, staff);
    expect((await anotherApp(owner, staff)).location).toBe('/staff/enrol?next=/staff/account');
    const key = await shownKey(owner);
    expect(key).not.toBeNull();

    const thief = await withPassword(app, staff);
    const page = await thief.get('/staff/enrol');
    expect([page.status, page.location]).toEqual([303, '/staff/sign-in']);
    expect((await connect(app, thief, key!)).location).toBe('/staff/sign-in');
    expect(await isIn(thief)).toBe(false);
    expect((await connect(app, owner, key!)).status).toBe(200);
  });

  it('is not connected by two who began before anybody had an app', async () => {
    const staff = await member(app, 'editor', { enrolled: false });
    const [first, second] = [await withPassword(app, staff), await withPassword(app, staff)];
    const key = await shownKey(first);
    expect(await shownKey(second)).toBe(key);
    const answers = await Promise.all([first, second].map((visitor) => connect(app, visitor, key!)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('is forgotten after half an hour', async () => {
    const staff = await member(app, 'editor');
    const owner = await inside(app, staff);
    await anotherApp(owner, staff);
    const key = await shownKey(owner);
    app.clock.moveBy(29 * MINUTE);
    expect(await shownKey(owner)).toBe(key);
    app.clock.moveBy(MINUTE);
    expect(await shownKey(owner)).toBeNull();
    expect((await connect(app, owner, key!)).status).toBe(303);
    await anotherApp(owner, staff);
    expect(await shownKey(owner)).not.toBe(key);
  });

  it('is forgotten at a first sign-in, too, and made anew by the next', async () => {
    const staff = await member(app, 'editor', { enrolled: false });
    const key = await shownKey(await withPassword(app, staff));
    expect(await shownKey(await withPassword(app, staff))).toBe(key);
    app.clock.moveBy(30 * MINUTE);
    const later = await withPassword(app, staff);
    const fresh = await shownKey(later);
    expect(fresh).not.toBe(key);
    expect((await connect(app, later, key!)).status).toBe(422);
    expect((await connect(app, later, fresh!)).status).toBe(200);
  });

  it('leaves a trace in the journal', async () => {
    const staff = await member(app, 'editor');
    await anotherApp(await inside(app, staff), staff);
    const traces = await app.db.read<{ action: string }>(
      `SELECT action FROM audit_entry WHERE actor_kind = 'staff' AND actor_id = $1`,
      [staff.id],
    );
    expect(traces.map(({ action }) => action)).toEqual(['staff.beginSecondFactor']);
  });
});

describe('a link for a password', () => {
  const chosen = { password: 'пет сини трамвая чакат', repeated: 'пет сини трамвая чакат' };

  async function link(staff: TestStaff, letters = 1): Promise<string> {
    const admin = await inside(app, await member(app, 'administrator'));
    expect((await act(app, admin, `staff/records/${staff.id}/sendPasswordLink`)).done).toBe(true);
    const mail = await app.mailTo(staff.email, letters);
    return /\/staff\/password\/[\w.-]+/.exec(mail.text ?? '')![0];
  }

  const outcome = async (path: string) => {
    const visitor = app.visitor();
    const answers = [await visitor.get(path), await visitor.post(path, chosen)];
    return answers.map(({ status, text }) => [status, /<h1[^>]*>([^<]+)/.exec(text)?.[1]]);
  };
  const always = (status: number, title: string) => [
    [status, title],
    [status, title],
  ];

  it('does not open when it was altered', async () => {
    const path = await link(await member(app, 'editor'));
    const altered = [
      path.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
      path.replace(/\/(\d+)\./, (_whole, id: string) => `/${Number(id) + 1}.`),
      path.replace(/\/(\d+)\./, '/99999999999999999999.'),
      path.replace(/\..*$/, '.'),
      '/staff/password/x',
    ];
    for (const one of altered) expect(await outcome(one)).toEqual(always(400, 'Връзката не е вярна'));
    expect((await app.visitor().post(path, chosen)).location).toBe('/staff/sign-in?done');
  });

  it('does not open after two days', async () => {
    const staff = await member(app, 'editor');
    const path = await link(staff);
    app.clock.moveBy(48 * HOUR - MINUTE);
    expect((await app.visitor().get(path)).status).toBe(200);
    app.clock.moveBy(MINUTE);
    expect(await outcome(path)).toEqual(always(410, 'Срокът на връзката е изтекъл'));
    expect((await (await withPassword(app, staff)).get('/staff/second-factor')).status).toBe(200);
  });

  it('opens once, however many come at once', async () => {
    const path = await link(await member(app, 'editor'));
    const answers = await Promise.all(Array.from({ length: 5 }, () => app.visitor().post(path, chosen)));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 410, 410, 410, 410]);
    expect(await outcome(path)).toEqual(always(410, 'Връзката вече е използвана'));
  });

  it('does not open when a newer one was sent, or the account was closed', async () => {
    const staff = await member(app, 'editor');
    const [older, newer] = [await link(staff), await link(staff, 2)];
    expect(await outcome(older)).toEqual(always(400, 'Връзката не е вярна'));
    const admin = await inside(app, await member(app, 'administrator'));
    expect((await act(app, admin, `staff/records/${staff.id}/disable`)).done).toBe(true);
    expect(await outcome(newer)).toEqual(always(400, 'Връзката не е вярна'));
  });
});
