import { afterAll, beforeAll, describe, expect, it, test } from '@jest/globals';
import { PetitionKinds } from '../../src/civic/petitions/kinds/petition-kinds.service.js';
import { PetitionReasons } from '../../src/civic/petitions/kinds/petition-reasons.service.js';
import { testApp, type TestApp } from '../support/app.js';
import type { Visitor } from '../support/visitor.js';
import { official } from './debates.fixture.js';
import { procedurePetition } from './petition-procedures.fixture.js';
import { act } from './staff.fixture.js';

let app: TestApp;
let administrator: Visitor;

const one = async <Row>(sql: string, params: unknown[] = []) => (await app.db.read<Row>(sql, params))[0]!;
const kinds = () => app.nest.get(PetitionKinds, { strict: false });
const reasons = () => app.nest.get(PetitionReasons, { strict: false });
const errorsOf = (answer: { json<T>(): T }) =>
  Object.fromEntries(
    Object.entries(
      answer.json<{ record: { errors: Record<string, { message: string }> } }>().record.errors,
    ).map(([field, { message }]) => [field, message]),
  );

const kind = {
  code: 'youthPetition',
  procedure: '',
  labelBg: 'Младежка подписка',
  labelEn: 'Youth petition',
  backers: 3,
  backingDays: 30,
  collectingDays: 45,
  minimumAge: 14,
  answerThreshold: 25,
  answerFollowsBg: 'Отговаря кметът.',
  answerFollowsEn: 'The mayor answers.',
  hearingThreshold: 100,
  hearingFollowsBg: 'Изслушва Ви младежкият съвет.',
  hearingFollowsEn: 'The youth council hears you.',
  committeeMin: 0,
  committeeMax: 5,
  position: 5,
  active: true,
};
const reason = {
  code: 'otherTown',
  use: 'reject',
  nameBg: 'Въпросът е на друга община',
  nameEn: 'A matter of another municipality',
  hidesText: false,
  position: 5,
  active: true,
};

beforeAll(async () => {
  app = await testApp();
  administrator = await official(app, { role: 'administrator' });
});
afterAll(() => app.close());

describe('a kind of petition', () => {
  it('is made without code, is offered at once, and leaves its row in the audit', async () => {
    expect((await act(app, administrator, 'petitionKinds/actions/new', kind)).status).toBe(200);
    expect((await kinds().active()).map(({ code }) => code)).toEqual([
      'online',
      'youthPetition',
      'localInitiative',
      'referendum',
      'generalAssembly',
    ]);
    expect(await kinds().one('youthPetition')).toEqual({
      code: 'youthPetition',
      label: { bg: 'Младежка подписка', en: 'Youth petition' },
      procedure: null,
      online: true,
      backers: 3,
      backingDays: 30,
      collectingDays: 45,
      minimumAge: 14,
      answer: { signatures: 25, follows: { bg: 'Отговаря кметът.', en: 'The mayor answers.' } },
      hearing: {
        signatures: 100,
        follows: { bg: 'Изслушва Ви младежкият съвет.', en: 'The youth council hears you.' },
      },
      committee: { least: 0, most: 5 },
      active: true,
    });
    expect(
      await one(`SELECT subject_id AS id, details FROM audit_entry WHERE action = 'petitions.createKind'`),
    ).toEqual({
      id: 'youthPetition',
      details: { backers: 3, collectingDays: 45, answerThreshold: 25, hearingThreshold: 100, active: true },
    });
  });

  it('of a procedure by law is on paper alone and within the law', async () => {
    const quarter = { ...kind, code: 'quarterAssembly', procedure: 'generalAssembly', minimumAge: 18 };
    const refused = await act(app, administrator, 'petitionKinds/actions/new', quarter);
    expect([refused.status, errorsOf(refused)]).toEqual([
      422,
      { committeeMin: expect.stringContaining('от 3 до 9 за общо събрание') },
    ]);
    await act(app, administrator, 'petitionKinds/actions/new', { ...quarter, committeeMin: 3 });
    expect(await kinds().one('quarterAssembly')).toMatchObject({
      procedure: 'generalAssembly',
      online: false,
    });
  });

  it('is refused with a sentence at each field', async () => {
    const wrong = { ...kind, code: 'Ново', labelBg: 'Вид' };
    expect(errorsOf(await act(app, administrator, 'petitionKinds/actions/new', wrong))).toEqual({
      code: expect.stringContaining('латински букви'),
    });
    const taken = await act(app, administrator, 'petitionKinds/actions/new', { ...kind, code: 'online' });
    expect(errorsOf(taken)).toEqual({ code: 'Вече има вид с този код.' });
    const low = { ...kind, code: 'low', answerThreshold: 100, hearingThreshold: 100 };
    expect(errorsOf(await act(app, administrator, 'petitionKinds/actions/new', low))).toEqual({
      hearingThreshold: expect.stringContaining('по-висок'),
    });
  });

  it('keeps code and procedure, and what petitions were told when they were submitted', async () => {
    const petition = await procedurePetition(app, { backers_needed: 5, answer_threshold: 50 });
    const change = { ...kind, code: 'other', procedure: 'referendum', online: false, answerThreshold: 77 };
    const edited = await act(app, administrator, 'petitionKinds/records/youthPetition/edit', change);
    expect(edited.status).toBe(200);
    expect(await kinds().one('youthPetition')).toMatchObject({
      procedure: null,
      online: true,
      answer: { signatures: 77 },
    });
    await act(app, administrator, 'petitionKinds/records/online/edit', {
      ...kind,
      answerThreshold: 99,
      position: 0,
    });
    expect(await one('SELECT answer_threshold AS n FROM petition WHERE id = $1', [petition])).toEqual({
      n: 50,
    });
  });

  it('tells a colleague who opened it earlier that it changed', async () => {
    const send = (values: object) =>
      administrator.send('POST', '/admin/api/resources/petitionKinds/records/youthPetition/edit', {
        headers: {
          'content-type': 'application/json',
          'sec-fetch-site': 'same-origin',
          origin: app.url,
          accept: 'application/json',
        },
        body: JSON.stringify({ values, version: 1 }),
      });
    const answer = await send({ ...kind, answerThreshold: 88 });
    expect([answer.status, answer.text.includes('колега записа промени')]).toEqual([409, true]);
    expect((await kinds().one('youthPetition')).answer.signatures).toBe(77);
  });

  it('is retired, and known to what is of it', async () => {
    const retired = { ...kind, active: false };
    await act(app, administrator, 'petitionKinds/records/youthPetition/edit', retired);
    expect((await kinds().active()).map(({ code }) => code)).not.toContain('youthPetition');
    expect((await kinds().one('youthPetition')).active).toBe(false);
    await expect(kinds().one('nothing')).rejects.toMatchObject({ code: 'kindNotFound', status: 404 });
  });
});

describe('a reason', () => {
  it('is made for one use, is offered there alone, and is retired', async () => {
    expect((await act(app, administrator, 'petitionReasons/actions/new', reason)).status).toBe(200);
    const codes = async (use: 'reject' | 'leave') => (await reasons().choices(use)).map(({ code }) => code);
    expect(await codes('reject')).toContain('otherTown');
    expect(await codes('leave')).toEqual(['anonymous', 'repeated', 'settled']);
    await act(app, administrator, 'petitionReasons/records/otherTown/edit', {
      ...reason,
      use: 'leave',
      hidesText: true,
      active: false,
    });
    expect(await codes('reject')).not.toContain('otherTown');
    expect(await codes('leave')).not.toContain('otherTown');
    expect(await reasons().one('otherTown')).toEqual({
      code: 'otherTown',
      use: 'reject',
      name: { bg: 'Въпросът е на друга община', en: 'A matter of another municipality' },
      hidesText: true,
      active: false,
    });
    await expect(reasons().one('nothing')).rejects.toMatchObject({ code: 'reasonNotFound' });
  });

  it('is refused with a sentence at each field', async () => {
    const answer = await act(app, administrator, 'petitionReasons/actions/new', {
      ...reason,
      code: 'duplicate',
    });
    expect([answer.status, errorsOf(answer)]).toEqual([422, { code: 'Вече има основание с този код.' }]);
    const far = { ...reason, code: 'far', position: 10_001 };
    expect(errorsOf(await act(app, administrator, 'petitionReasons/actions/new', far))).toEqual({
      position: 'Мястото е цяло число до 10 000.',
    });
  });
});

describe('roles', () => {
  test.each([
    ['secretary', 200],
    ['editor', 403],
    ['moderator', 403],
    ['lawyer', 403],
    ['auditor', 403],
  ])('%s arranges kinds and reasons: %i', async (role, status) => {
    const visitor = await official(app, { role });
    const list = (id: string) =>
      visitor.send('GET', `/admin/api/resources/${id}/actions/list`, {
        headers: { accept: 'application/json' },
      });
    expect((await list('petitionKinds')).status).toBe(status);
    expect((await list('petitionReasons')).status).toBe(status);
    const own = { ...kind, code: `of${role}`, position: 900 };
    expect((await act(app, visitor, 'petitionKinds/actions/new', own)).status).toBe(status);
    const ours = { ...reason, code: `of${role}`, position: 900 };
    expect((await act(app, visitor, 'petitionReasons/actions/new', ours)).status).toBe(status);
  });
});
