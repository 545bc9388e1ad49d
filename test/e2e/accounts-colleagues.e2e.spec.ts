import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  AccountsSweep,
  Organisations,
  PersonalData,
  Participants,
} from '../../src/commons/accounts/index.js';
import { staffCookie, testStaff } from '../../src/commons/accounts/staff/staff.factory.js';
import { Clock } from '../../src/platform/clock/index.js';
import { testApp, type TestApp } from '../support/app.js';
import type { Visitor } from '../support/visitor.js';
import { citizen, openDebate, type Citizen } from './debates.fixture.js';
import { withOffices } from './consultations.fixture.js';
import { speaksFor } from './petition-proposals.fixture.js';

const DAY = 86_400_000;
const PATH = '/account/organisation/colleagues';
const NAME = 'Сдружение „Зелена Струма“';

let app: TestApp;
let invited = 0;

beforeAll(async () => {
  app = await testApp();
  await withOffices(app);
});
afterAll(() => app.close());

const newEmail = () => `colleague${(invited += 1)}@ngo.example`;

async function lead(name = NAME): Promise<Citizen> {
  const who = await citizen(app, { name: 'Десислава Белева' });
  await speaksFor(app, who, name);
  return who;
}

async function invite(who: Visitor, email: string, role = 'editor', letters = 1): Promise<string> {
  const answer = await who.post(PATH, { email, role });
  expect([answer.status, answer.location]).toEqual([303, `${PATH}?done=invited`]);
  const { text = '' } = await app.mailTo(email, letters);
  return /\/organisations\/join\/[\w.-]+/.exec(text)![0];
}

async function joined(who: Visitor, role = 'editor'): Promise<{ visitor: Visitor; email: string }> {
  const email = newEmail();
  const link = await invite(who, email, role);
  const visitor = app.visitor();
  expect((await visitor.post(link)).location).toBe(`${PATH}?done=joined`);
  return { visitor, email };
}

async function official(role: string): Promise<Visitor> {
  const { id } = await testStaff(app.nest, { role });
  const visitor = app.visitor();
  visitor.cookies.set(...(await staffCookie(app.nest, id)));
  return visitor;
}

const spokenFor = async (email: string) => {
  const person = await app.nest.get(Participants).byEmail(app.db, email);
  return person && (await app.nest.get(Organisations).spokenForBy(app.db, person.participantId));
};

describe('an invitation', () => {
  it('is a letter whose link shows a button; pressing it makes a colleague and signs in', async () => {
    const who = await lead();
    const email = newEmail();
    const link = await invite(who, email);
    const visitor = app.visitor();
    const shown = await visitor.get(link);
    expect(shown.status).toBe(200);
    expect(shown.text).toContain('Покана от Сдружение „Зелена Струма“');
    expect(shown.text).toContain('<form method="post"');
    expect(visitor.cookies.size).toBe(0);
    expect(await spokenFor(email)).toBeNull();

    const done = await visitor.follow(await visitor.post(link));
    expect(done.text).toContain('Вече сте част от организацията.');
    expect(await spokenFor(email)).toMatchObject({ name: NAME });
    const again = await app.visitor().post(link);
    expect(again.status).toBe(410);
    expect(again.text).toContain('Поканата вече е използвана');
    expect((await app.visitor().get(link)).status).toBe(410);
  });

  it('opens once, whoever presses at the same time', async () => {
    const who = await lead();
    const email = newEmail();
    const link = await invite(who, email);
    const answers = await Promise.all(Array.from({ length: 20 }, () => app.visitor().post(link)));
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 410)).toHaveLength(19);
  });

  it('expires, and invites again by the same link', async () => {
    const who = await lead();
    const email = newEmail();
    const link = await invite(who, email);
    app.clock.moveBy(7 * DAY);
    const late = await app.visitor().post(link);
    expect([late.status, await spokenFor(email)]).toEqual([410, null]);
    expect(late.text).toContain('Срокът на поканата е изтекъл');
    expect((await who.get(PATH)).text).toContain('изтекла');
    expect(await invite(who, email, 'reader', 2)).toBe(link);
    expect((await app.visitor().post(link)).status).toBe(303);
    expect(await spokenFor(email)).toBeNull();
  });

  it('can be taken back', async () => {
    const who = await lead();
    const link = await invite(who, newEmail());
    const id = /\/invitations\/(\d+)\/revoke/.exec((await who.get(PATH)).text)![1]!;
    expect((await who.post(`${PATH}/invitations/${id}/revoke`)).location).toBe(`${PATH}?done=revoked`);
    const late = await app.visitor().post(link);
    expect(late.status).toBe(410);
    expect(late.text).toContain('Поканата е оттеглена');
    expect((await who.post(`${PATH}/invitations/${id}/revoke`)).status).toBe(404);
  });

  it('says nothing about a link that was altered', async () => {
    const link = await invite(await lead(), newEmail());
    const altered = [
      link.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
      link.replace(/\/(\d+)\./, (_whole, id: string) => `/${Number(id) + 1}.`),
      '/organisations/join/1.',
      '/organisations/join/%00',
    ];
    for (const path of altered) {
      for (const answer of [await app.visitor().get(path), await app.visitor().post(path)]) {
        expect(answer.status).toBe(400);
        expect(answer.text).not.toContain('Зелена Струма');
      }
    }
  });

  it('does not move anybody out of another organisation, and stays good until they have left', async () => {
    const [one, two] = [await lead('Сдружение „Едно“'), await lead('Сдружение „Две“')];
    const { visitor, email } = await joined(one);
    const link = await invite(two, email, 'editor', 2);
    const refused = await app.visitor().post(link);
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('Вече имате организация');
    await visitor.post(`${PATH}/leave`);
    expect((await app.visitor().post(link)).status).toBe(303);
    expect(await spokenFor(email)).toMatchObject({ name: 'Сдружение „Две“' });
  });

  it('to a colleague, or without an address or role, is said at the field', async () => {
    const who = await lead();
    const { email } = await joined(who);
    for (const [form, field] of [
      [{ email: email.toUpperCase(), role: 'editor' }, 'email'],
      [{ email: 'no address', role: 'editor' }, 'email'],
      [{ email: newEmail() }, 'role'],
      [{ email: newEmail(), role: 'owner' }, 'role'],
    ] as const) {
      const answer = await who.post(PATH, form);
      expect([answer.status, answer.text.includes(`href="#${field}"`)]).toEqual([422, true]);
      expect(answer.text).toContain(`value="${form.email}"`);
    }
  });

  it('shows no difference to a mailbox that got enough of them', async () => {
    const email = newEmail();
    for (let times = 1; times <= 7; times++)
      await invite(await lead(`НПО ${times}`), email, 'editor', Math.min(times, 5));
    const [letters] = await app.db.read<{ count: number }>(
      `SELECT count(*)::int AS count FROM letter WHERE kind = 'accounts.colleague'
       AND to_ref IN (SELECT 'organisationInvitation:' || id FROM organisation_invitation WHERE email_lookup = $1)`,
      [app.nest.get(Participants).emailLookup(email)],
    );
    expect(letters!.count).toBe(5);
  });
});

describe('colleagues', () => {
  it('see each other; only the lead sees addresses and may change anything', async () => {
    const who = await lead();
    const { visitor, email } = await joined(who, 'reader');
    expect((await who.get(PATH)).text).toContain(email);
    const seen = (await visitor.get(PATH)).text;
    expect(seen).toContain('Десислава Белева');
    for (const hidden of [who.email, email, 'Поканете колега']) expect(seen).not.toContain(hidden);
    const [own] = /colleagues\/\d+/.exec((await who.get(PATH)).text)!;
    for (const path of [`/account/organisation/${own}`, `/account/organisation/${own}/remove`, PATH])
      expect((await visitor.post(path, { role: 'reader', email: newEmail() })).status).toBe(403);
    expect((await visitor.get(`/account/organisation/${own}`)).status).toBe(403);
    expect((await app.visitor().get(PATH)).location).toContain('/sign-in');
    expect((await (await citizen(app)).get(PATH)).status).toBe(404);
  });

  it('are seen by the staff without addresses, and removed by a clerk with a reason; the last lead stays', async () => {
    const who = await lead();
    const { email } = await joined(who);
    const members = await app.db.read<{ id: string; organisation_id: string }>(
      `SELECT id, organisation_id FROM organisation_member WHERE organisation_id =
         (SELECT organisation_id FROM organisation_member WHERE participant_id = $1) ORDER BY id`,
      [who.participantId],
    );
    const [own, theirs] = members.map(({ id }) => `organisation-members/records/${id}`);
    const record = `organisation/records/${members[0]!.organisation_id}/show`;
    const [clerk, moderator] = [await official('registryClerk'), await official('editor')];
    const shown = (await clerk.get(`/admin/api/resources/${record}`)).text;
    for (const text of ['Десислава Белева', 'Водещ', 'Редактор']) expect(shown).toContain(text);
    for (const address of [who.email, email]) expect(shown).not.toContain(address);

    const dismiss = (visitor: Visitor, which: string, reason: string) =>
      visitor.send('POST', `/admin/api/resources/${which}/dismiss`, {
        headers: {
          'content-type': 'application/json',
          'sec-fetch-site': 'same-origin',
          origin: app.url,
          accept: 'application/json',
        },
        body: JSON.stringify({ values: { reason } }),
      });
    const reason = 'Организацията съобщи, че вече не работи за нея.';
    expect((await dismiss(moderator, theirs!, reason)).status).toBe(403);
    expect((await dismiss(clerk, theirs!, ' ')).status).toBe(422);
    expect((await dismiss(clerk, own!, reason)).text).toContain('Единственият водещ не се премахва');
    expect(await spokenFor(email)).not.toBeNull();
    expect((await dismiss(clerk, theirs!, reason)).status).toBe(200);
    expect(await spokenFor(email)).toBeNull();
    const letter = await app.mailTo(email, 2);
    expect(letter.subject).toBe('Вече не работите от името на Сдружение „Зелена Струма“');
    expect(letter.text).toContain(reason);
    const [entry] = await app.db.read(
      `SELECT actor_kind FROM audit_entry WHERE action = 'organisations.removeColleague' ORDER BY id DESC LIMIT 1`,
    );
    expect(entry).toEqual({ actor_kind: 'staff' });
  });

  it('get other roles and are removed by the lead; the last lead stays', async () => {
    const who = await lead();
    const { email } = await joined(who, 'reader');
    const ids = [...(await who.get(PATH)).text.matchAll(/colleagues\/(\d+)"/g)].map(([, id]) => id!);
    const [own, theirs] = [ids[0]!, ids[1]!];
    expect((await who.post(`${PATH}/${theirs}`, { role: 'editor' })).location).toBe(`${PATH}?done=saved`);
    expect(await spokenFor(email)).toMatchObject({ name: NAME });
    const refused = await who.post(`${PATH}/${own}`, { role: 'editor' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Организацията трябва да има поне един водещ.');
    expect((await who.post(`${PATH}/leave`)).status).toBe(422);
    expect((await who.post('/account/organisation/withdraw')).text).toContain('href="#withdraw"');
    expect((await who.post(`${PATH}/${theirs}/remove`)).location).toBe(`${PATH}?done=removed`);
    expect(await spokenFor(email)).toBeNull();
    expect((await who.post('/account/organisation/withdraw')).status).toBe(303);
  });

  it('of another organisation are not found', async () => {
    const [one, two] = [await lead('Сдружение „Едно“'), await lead('Сдружение „Две“')];
    await joined(two);
    const [, theirs] = /colleagues\/(\d+)"/.exec((await two.get(PATH)).text)!;
    expect((await one.get(`${PATH}/${theirs}`)).status).toBe(404);
    expect((await one.post(`${PATH}/${theirs}/remove`)).status).toBe(404);
  });

  it('who are editors write an opinion in the name; readers are not offered it', async () => {
    const who = await lead();
    const debate = await openDebate(app);
    const page = async (visitor: Visitor) =>
      (await visitor.follow(await visitor.get(`/debates/${debate}`))).text;
    const { visitor: editor } = await joined(who);
    const { visitor: reader } = await joined(who, 'reader');
    expect(await page(editor)).toContain('name="asOrganisation"');
    expect(await page(reader)).not.toContain('name="asOrganisation"');
  });
});

describe('what is known about a colleague', () => {
  it('is taken along and erased; an editor follows the last lead', async () => {
    const who = await lead();
    const { visitor, email } = await joined(who);
    const person = (await app.nest.get(Participants).byEmail(app.db, email))!;
    const exported = await app.nest.get(PersonalData).export(person);
    expect(exported.organisation).toMatchObject({ name: NAME, role: 'editor' });
    expect(exported.invitations).toMatchObject([{ organisation: NAME, role: 'editor' }]);

    await invite(who, newEmail());
    await who.post('/account/data/erase', { understood: 'yes' });
    const page = (await visitor.get(PATH)).text;
    expect(page).toContain('Вие сте единственият водещ');
    expect(page).not.toContain('Изпратени покани');
    expect(
      await app.db.read('SELECT 1 FROM organisation_invitation WHERE invited_by = $1', [who.participantId]),
    ).toEqual([]);
  });

  it('is sealed, and forgotten some time after the invitation is over', async () => {
    const email = 'marker.colleague.5521@ngo.example';
    await invite(await lead(), email);
    const [row] = await app.db.read<{ text: string }>(
      'SELECT row::text AS text FROM organisation_invitation AS row ORDER BY id DESC LIMIT 1',
    );
    expect(row!.text).not.toContain('marker');
    app.clock.moveBy(60 * DAY);
    await app.nest.get(AccountsSweep).run('', app.nest.get(Clock).now());
    const left = await app.db.read('SELECT 1 FROM organisation_invitation WHERE expires_at < $1', [
      new Date(app.nest.get(Clock).now().getTime() - 31 * DAY),
    ]);
    expect(left).toEqual([]);
  });
});
