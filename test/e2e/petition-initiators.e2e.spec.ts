import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PersonalData, Participants } from '../../src/commons/accounts/index.js';
import { Contributions } from '../../src/commons/subjects/index.js';
import { Clock } from '../../src/platform/clock/index.js';
import { testApp, type TestApp } from '../support/app.js';
import { citizen, type Citizen } from './debates.fixture.js';
import { counted, petition, rejected } from './petition-reading.fixture.js';

let app: TestApp;

const now = () => app.nest.get(Clock).now();
const unpublished = { published_at: null, closes_at: null };
const of = ({ participantId, email }: Citizen) => ({
  participantId,
  email,
  emailLookup: app.nest.get(Participants).emailLookup(email),
  locale: 'bg' as const,
  name: 'Ана Стойкова',
});
const started = (own: Citizen, columns: Record<string, unknown>) =>
  petition(app, { initiator_kind: 'participant', participant_id: own.participantId, ...columns });
const row = async (id: string) =>
  (await app.db.read<Record<string, unknown>>('SELECT * FROM petition WHERE id = $1', [id]))[0];

beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

describe('whoever started petitions', () => {
  it('takes them along, with the committee', async () => {
    const own = await citizen(app);
    const id = await started(own, { title: 'Моя подписка' });
    await app.db.transaction((tx) =>
      tx.query(`INSERT INTO petition_member (petition_id, position, name) VALUES ($1, 1, 'Борис Илиев')`, [
        id,
      ]),
    );
    const exported = await app.nest.get(PersonalData).export(of(own));
    expect(exported['petitions']).toMatchObject([
      { id, title: 'Моя подписка', committee: [{ name: 'Борис Илиев', settlement: null }] },
    ]);
  });

  it('finds them among their contributions, with what became of each', async () => {
    const own = await citizen(app);
    const mine = { initiator_kind: 'participant', participant_id: own.participantId };
    await started(own, { title: 'Събира подкрепа' });
    await rejected(app, 'offensive', { ...mine, title: 'Отхвърлена' });
    const found = await app.nest.get(Contributions).of(own.participantId, 10);
    expect(found.map(({ title, outcome }) => [title, outcome?.bg ?? null])).toEqual([
      ['Отхвърлена', 'Отхвърлена, с мотиви.'],
      ['Събира подкрепа', null],
    ]);
  });

  it('leaves no draft and no name behind, while the petition and its signatures stay', async () => {
    const own = await citizen(app);
    const draft = await started(own, { state: 'draft', ...unpublished });
    const seeking = await started(own, { state: 'seeking', ...unpublished });
    const collecting = await started(own, { title: 'Продължава без мен' });
    const ngo = await started(own, { initiator_kind: 'organisation', initiator_name: 'Сдружение „Пирин“' });
    await counted(app, seeking, 2);
    await counted(app, collecting, 7);
    await app.db.transaction((tx) => app.nest.get(PersonalData).erase(tx, of(own), now()));
    expect(await row(draft)).toBeUndefined();
    expect(await row(seeking)).toMatchObject({
      state: 'withdrawn',
      participant_id: null,
      initiator_name: null,
      ended_at: expect.any(Date),
    });
    expect(await row(collecting)).toMatchObject({
      state: 'collecting',
      participant_id: null,
      initiator_name: null,
    });
    expect(await row(ngo)).toMatchObject({ participant_id: null, initiator_name: 'Сдружение „Пирин“' });
    expect((await app.get(`/api/v1/petitions/${seeking}`)).status).toBe(404);
    expect((await app.get(`/api/v1/petitions/${collecting}`)).json()).toMatchObject({
      initiator: { kind: 'participant', name: null },
      signatures: { total: 7 },
    });
  });
});
