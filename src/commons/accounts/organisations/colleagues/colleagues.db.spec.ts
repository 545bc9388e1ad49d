import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../../../../../test/support/database.js';
import { Audit } from '../../../../platform/audit/index.js';
import type { Clock } from '../../../../platform/clock/index.js';
import type { Config } from '../../../../platform/config/index.js';
import { Crypto } from '../../../../platform/crypto/index.js';
import { readerOf, type Tx } from '../../../../platform/database/index.js';
import { RuleBroken } from '../../../../platform/errors/index.js';
import { Lifecycles } from '../../../../platform/lifecycle/index.js';
import type { Mail } from '../../../../platform/mail/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import { Sessions } from '../../../../platform/session/index.js';
import { Participants } from '../../participants/participants.service.js';
import { Organisations } from '../organisations.service.js';
import { Colleagues } from './colleagues.service.js';
import type { MemberRole } from './member.rules.js';

const ROUNDS = 10;
const NOW = new Date('2026-11-22T10:00:00Z');
const SYSTEM = { kind: 'system' } as const;

let db: TestDatabase;
let colleagues: Colleagues;
let organisations: Organisations;
let people: Participants;
let made = 0;

beforeAll(async () => {
  db = await testDatabase();
  const config = {
    secretKeys: [{ id: 'one', key: randomBytes(32) }],
    lookupKey: randomBytes(32),
    publicUrl: 'https://megdan.example',
  } as unknown as Config;
  const { database } = db;
  const outbox = new Outbox({ now: () => NOW } as Clock);
  const audit = new Audit();
  people = new Participants(database, new Crypto(config), audit, new Sessions(database), outbox);
  colleagues = new Colleagues(database, people, audit);
  const mail = { enqueue: async () => undefined } as unknown as Mail;
  organisations = new Organisations(
    database,
    new Lifecycles(audit, outbox),
    people,
    mail,
    config,
    colleagues,
  );
});
afterAll(() => db.close());

const inTx = <T>(work: (tx: Tx) => Promise<T>) => db.database.transaction(work);

async function person(): Promise<string> {
  const email = `p${(made += 1)}@poshta.example`;
  const proven = { email, emailLookup: people.emailLookup(email), locale: 'bg' } as const;
  return (await inTx((tx) => people.proven(tx, proven, NOW)))!;
}

async function organisation(leadId: string): Promise<string> {
  const ngo = {
    kind: 'ngo',
    name: 'Сдружение „Река“',
    eik: `eik${(made += 1)}`,
    publicBenefit: true,
  } as const;
  const id = await inTx((tx) => organisations.apply(tx, leadId, ngo, NOW));
  await inTx((tx) => organisations.confirm(tx, id, SYSTEM, NOW));
  return id;
}

async function member(organisationId: string, role: MemberRole): Promise<string> {
  const participantId = await person();
  await inTx((tx) => colleagues.enter(tx, organisationId, { participantId, role }, NOW));
  return participantId;
}

const rolesOf = async (organisationId: string) =>
  (await colleagues.list(organisationId)).map(({ participantId, role }) => [participantId, role]);
const memberId = async (organisationId: string, participantId: string) =>
  (await colleagues.list(organisationId)).find((one) => one.participantId === participantId)!.id;
const stateOf = async (id: string) =>
  (
    await db.database.read<{ state: string; participantId: string }>(
      'SELECT state, participant_id AS "participantId" FROM organisation WHERE id = $1',
      [id],
    )
  )[0]!;
const speaks = async (participantId: string) =>
  (await inTx((tx) => organisations.spokenForBy(readerOf(tx), participantId)))?.id ?? null;

describe('an organisation', () => {
  it('is led by whoever applied, and spoken for by its lead and editors once it is confirmed', async () => {
    const lead = await person();
    const ngo = { kind: 'ngo', name: 'Сдружение', eik: 'waits', publicBenefit: false } as const;
    const id = await inTx((tx) => organisations.apply(tx, lead, ngo, NOW));
    expect(await speaks(lead)).toBeNull();
    await inTx((tx) => organisations.confirm(tx, id, SYSTEM, NOW));
    const [editor, reader] = [await member(id, 'editor'), await member(id, 'reader')];
    expect([await speaks(lead), await speaks(editor), await speaks(reader)]).toEqual([id, id, null]);
    expect(await inTx((tx) => colleagues.membershipOf(readerOf(tx), reader))).toMatchObject({
      role: 'reader',
    });
    expect(await organisations.latestOf(reader)).toMatchObject({ id, role: 'reader' });
  });

  it('that the release before this one took in has its lead when it is confirmed', async () => {
    const lead = await person();
    const [row] = await db.database.read<{ id: string }>(
      `INSERT INTO organisation (kind, name, eik, state, participant_id, created_at)
       VALUES ('ngo', 'Стара', 'before', 'pending', $1, $2) RETURNING id`,
      [lead, NOW],
    );
    await inTx((tx) => organisations.confirm(tx, row!.id, SYSTEM, NOW));
    expect(await speaks(lead)).toBe(row!.id);
  });

  it('that is refused later has no colleagues left, and they are free for another', async () => {
    const lead = await person();
    const id = await organisation(lead);
    const editor = await member(id, 'editor');
    await inTx((tx) => organisations.refuse(tx, id, 'Заличена в регистъра', SYSTEM, NOW));
    expect([await rolesOf(id), await speaks(editor)]).toEqual([[], null]);
    expect(await organisation(editor)).not.toBe(id);
    expect(await organisations.latestOf(lead)).toMatchObject({ id, role: null, state: 'refused' });
  });

  it('is withdrawn by its lead alone, and only without colleagues', async () => {
    const lead = await person();
    const id = await organisation(lead);
    const editor = await member(id, 'editor');
    const withdraw = (who: string) => inTx((tx) => organisations.withdraw(tx, who, NOW));
    await expect(withdraw(editor)).rejects.toThrow('leadOnly');
    await expect(withdraw(lead)).rejects.toThrow('colleaguesLeft');
    await inTx((tx) => colleagues.leave(tx, editor, NOW));
    await withdraw(lead);
    expect((await stateOf(id)).state).toBe('withdrawn');
    expect(await organisation(lead)).not.toBe(id);
  });
});

describe('the last lead', () => {
  it('can neither leave, nor be removed, nor give up the role', async () => {
    const lead = await person();
    const id = await organisation(lead);
    await member(id, 'editor');
    const own = await memberId(id, lead);
    for (const deed of [
      (tx: Tx) => colleagues.leave(tx, lead, NOW),
      (tx: Tx) => colleagues.remove(tx, lead, own, NOW),
      (tx: Tx) => colleagues.giveRole(tx, lead, own, 'reader', NOW),
    ])
      await expect(inTx(deed)).rejects.toThrow('lastLead');
  });

  it('stays, however two leads turn on each other or leave at once', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const one = await person();
      const id = await organisation(one);
      const two = await member(id, 'lead');
      const [ofOne, ofTwo] = [await memberId(id, one), await memberId(id, two)];
      const deeds: [(tx: Tx) => Promise<void>, (tx: Tx) => Promise<void>][] = [
        [(tx) => colleagues.leave(tx, one, NOW), (tx) => colleagues.leave(tx, two, NOW)],
        [(tx) => colleagues.remove(tx, one, ofTwo, NOW), (tx) => colleagues.remove(tx, two, ofOne, NOW)],
        [
          (tx) => colleagues.giveRole(tx, one, ofTwo, 'editor', NOW),
          (tx) => colleagues.giveRole(tx, two, ofOne, 'reader', NOW),
        ],
      ];
      const outcomes = await Promise.allSettled(deeds[round % deeds.length]!.map(inTx));
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const leads = (await rolesOf(id)).filter(([, role]) => role === 'lead');
      expect(leads).toHaveLength(1);
      // The municipality writes to a lead, also when it was the other one who went.
      expect((await stateOf(id)).participantId).toBe(leads[0]![0]);
    }
  });

  it('who is erased is followed by the editor who was there longest', async () => {
    const lead = await person();
    const id = await organisation(lead);
    await member(id, 'reader');
    const editor = await member(id, 'editor');
    await member(id, 'editor');
    await inTx((tx) => organisations.forget(tx, lead, NOW));
    expect((await rolesOf(id)).find(([who]) => who === editor)).toEqual([editor, 'lead']);
    expect(await stateOf(id)).toEqual({ state: 'confirmed', participantId: editor });
  });

  it('who is erased and has no editor takes the organisation along', async () => {
    const lead = await person();
    const id = await organisation(lead);
    await member(id, 'reader');
    await inTx((tx) => organisations.forget(tx, lead, NOW));
    expect([(await stateOf(id)).state, await rolesOf(id)]).toEqual(['withdrawn', []]);
    await inTx((tx) => organisations.forget(tx, lead, NOW));
  });
});

describe('a participant', () => {
  it('belongs to one organisation, however many take them in at once', async () => {
    const ids = await Promise.all([1, 2, 3, 4].map(async () => organisation(await person())));
    for (let round = 0; round < ROUNDS; round++) {
      const participantId = await person();
      const entering = ids.map((id) =>
        inTx((tx) => colleagues.enter(tx, id, { participantId, role: 'editor' }, NOW)),
      );
      const outcomes = await Promise.allSettled(entering);
      const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
      expect(refused).toHaveLength(3);
      expect(refused.every(({ reason }) => reason instanceof RuleBroken)).toBe(true);
    }
  });

  it('cannot apply with one while they are a colleague in another', async () => {
    const id = await organisation(await person());
    const reader = await member(id, 'reader');
    await expect(organisation(reader)).rejects.toThrow('alreadyOne');
  });

  it('has no power over colleagues of others', async () => {
    const [lead, other] = [await person(), await person()];
    const [id, foreign] = [await organisation(lead), await organisation(other)];
    const target = await memberId(foreign, await member(foreign, 'editor'));
    await expect(inTx((tx) => colleagues.remove(tx, lead, target, NOW))).rejects.toThrow('notFound');
    const editor = await member(id, 'editor');
    const own = await memberId(id, lead);
    await expect(inTx((tx) => colleagues.giveRole(tx, editor, own, 'reader', NOW))).rejects.toThrow(
      'leadOnly',
    );
  });
});
