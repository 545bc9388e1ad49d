import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from '@jest/globals';
import { Conflict, Unavailable } from '../../src/platform/errors/index.js';
import { backofficeSite, knobs, type BackofficeSite } from './backoffice.fixture.js';

let site: BackofficeSite;
const DIM = '/resources/lamps/actions/dimAll';

beforeAll(async () => {
  site = await backofficeSite();
});
afterAll(() => site.close());
beforeEach(() => {
  knobs.calls = [];
  knobs.failure = null;
});

interface BulkAnswer {
  bulk: {
    sentences: string[];
    count: number;
    confirm: string;
    rows: { id: string; title: string; told: string; left: boolean }[];
  };
}
interface ListAnswer {
  list: {
    bulk: { href: string }[];
    tabs: { label: string; search: string; current: boolean }[];
    rows: { id: string; choosable: boolean }[];
    empty: string;
  };
}

const send = (role: string, ids: unknown, step: string, values: object = { reason: 'нощ' }) =>
  site.as(role).act(DIM, { ...values }, { ids, step });
const dimmed = async (...ids: string[]) =>
  (
    await site.db.read<{ id: string }>(
      'SELECT id::text FROM lamp WHERE dimmed AND id = ANY($1) ORDER BY id',
      [ids],
    )
  ).map(({ id }) => id);

describe('an action on many rows', () => {
  it('tells what would happen, then does it and tells what did', async () => {
    const [one, two] = [await site.lamp({ title: 'Първа' }), await site.lamp({ title: 'Втора' })];
    const broken = await site.lamp({ title: 'Трета', state: 'broken' });
    const ids = [one, broken, two, '999999'];
    const plan = (await send('editor', ids, 'plan')).json<BulkAnswer>().bulk;
    expect(plan.sentences).toEqual([
      'Ще бъдат приглушени 2 лампи.',
      '1 вече е изгоряла.',
      '1 от избраните вече го няма.',
    ]);
    expect([plan.count, plan.confirm]).toEqual([2, 'Приглушете 2']);
    expect(plan.rows.map(({ title, left, told }) => [title, left, told])).toEqual([
      ['Първа', false, ''],
      ['Трета', true, ''],
      ['Втора', false, ''],
    ]);
    expect(knobs.calls).toEqual([]);
    expect(await dimmed(one, two, broken)).toEqual([]);

    const result = (await send('editor', ids, 'run')).json<BulkAnswer>().bulk;
    expect(result.sentences[0]).toBe('Приглушени са 2 лампи.');
    expect(knobs.calls).toEqual([
      { verb: 'dimAll', values: { id: one, reason: 'нощ' } },
      { verb: 'dimAll', values: { id: two, reason: 'нощ', after: one } },
    ]);
    expect(await dimmed(one, two, broken)).toEqual([one, two]);
  });

  it('asks everything again when it runs, whatever the plan said', async () => {
    const [one, two] = [await site.lamp(), await site.lamp()];
    await send('editor', [one, two], 'plan');
    await site.db.read(`UPDATE lamp SET state = 'broken' WHERE id = $1`, [one]);
    const { sentences } = (await send('editor', [one, two], 'run')).json<BulkAnswer>().bulk;
    expect(sentences).toEqual(['Приглушена е 1 лампа.', '1 вече е изгоряла.']);
    expect(await dimmed(one, two)).toEqual([two]);
  });

  it('leaves the row that somebody changed meanwhile, and goes on with the others', async () => {
    const [one, two] = [await site.lamp({ title: 'Бърза' }), await site.lamp()];
    knobs.failure = new Conflict('conflict');
    const { sentences, rows } = (await send('editor', [one, two], 'run')).json<BulkAnswer>().bulk;
    expect(sentences).toEqual([
      'Приглушена е 1 лампа.',
      expect.stringMatching(/^1 остава, както е: Междувременно колега/),
    ]);
    expect(rows.filter(({ left }) => left).map(({ title, told }) => [title, told])).toEqual([['Бърза', '']]);
    expect(await dimmed(one, two)).toEqual([two]);
  });

  it('leaves the row of which something else than the row tells why', async () => {
    const [far, broken] = [await site.lamp({ title: 'Далечна' }), await site.lamp({ state: 'broken' })];
    const near = await site.lamp();
    const ids = [far, broken, near];
    const told = ['До 1 не се стига оттук.', '1 вече е изгоряла.'];
    const plan = (await send('editor', ids, 'plan')).json<BulkAnswer>().bulk;
    expect(plan).toMatchObject({ count: 1, sentences: ['Ще бъде приглушена 1 лампа.', ...told] });
    const { sentences } = (await send('editor', ids, 'run')).json<BulkAnswer>().bulk;
    expect(sentences).toEqual(['Приглушена е 1 лампа.', ...told]);
    expect(await dimmed(...ids)).toEqual([near]);
  });

  it('stops where the database is away, and says what was not reached', async () => {
    const ids = [await site.lamp(), await site.lamp(), await site.lamp()];
    knobs.failure = new Unavailable('unavailable');
    const { sentences, count, rows } = (await send('editor', ids, 'run')).json<BulkAnswer>().bulk;
    expect(count).toBe(0);
    expect(rows.map(({ told }) => told)).toEqual([
      expect.stringMatching(/^1 остава, както е/),
      'До 1 не се стигна. Опитайте отново с него.',
      'До 1 не се стигна. Опитайте отново с него.',
    ]);
    expect(sentences).toEqual([
      'Приглушени са 0 лампи.',
      expect.stringMatching(/^1 остава, както е: Базата данни не отговаря/),
      'До 2 не се стигна. Опитайте отново с тях.',
    ]);
    expect(knobs.calls).toHaveLength(1);
  });

  it('brings what the form or the service refuses back to its field', async () => {
    const id = await site.lamp();
    for (const [reason, message] of [
      ['', 'Попълнете полето „Причина“.'],
      ['лоша', 'Такава причина не става.'],
    ]) {
      const answer = await send('editor', [id], 'run', { reason });
      expect(answer.status).toBe(422);
      expect(answer.text).toContain(message);
      expect(await dimmed(id)).toEqual([]);
    }
  });

  test.each([
    ['nothing', []],
    ['no list', 'x'.repeat(0)],
    ['objects', [{ id: '1' }]],
    ['more than a page', Array.from({ length: 101 }, (_, at) => String(at + 1))],
  ])('refuses %s', async (_what, ids) => {
    expect((await send('editor', ids, 'run')).status).toBe(400);
    expect(knobs.calls).toEqual([]);
  });

  it('finds nothing outside of the viewer’s scope, nor in what is no id', async () => {
    const led = await site.lamp({ kind: 'led', title: 'Тайна' });
    const gas = await site.lamp({ kind: 'gas' });
    const answer = await send('gasman', [led, gas], 'run');
    expect(answer.status).toBe(403);
    const nonsense = (await send('editor', ["1' OR true", '../1', '0'], 'plan')).json<BulkAnswer>().bulk;
    expect([nonsense.count, nonsense.rows]).toEqual([0, []]);
  });

  test.each([
    ['administrator', 200],
    ['editor', 200],
    ['moderator', 403],
    ['auditor', 403],
    ['stranger', 403],
    ['nobody', 401],
  ])('is open to %s: %d', async (role, status) => {
    const id = await site.lamp();
    expect((await site.as(role).api(`${DIM}?ids=${id}`)).status).toBe(status);
    for (const step of ['plan', 'run']) expect((await send(role, [id], step)).status).toBe(status);
    expect(knobs.calls).toHaveLength(status === 200 ? 1 : 0);
    expect((await site.as('administrator').act(`/resources/lamps/records/${id}/dimAll`)).status).toBe(404);
  });
});

describe('the list', () => {
  const list = async (role: string, query = '') =>
    (await site.as(role).api(`/resources/lamps/actions/list${query}`)).json<ListAnswer>().list;

  it('offers the action, and the rows that it fits, to those alone who may', async () => {
    const broken = await site.lamp({ state: 'broken' });
    const { bulk, rows } = await list('editor');
    expect(bulk.map(({ href }) => href)).toEqual(['/admin/resources/lamps/actions/dimAll']);
    expect(rows.filter(({ choosable }) => !choosable).map(({ id }) => id)).toContain(broken);
    expect(rows.some(({ choosable }) => choosable)).toBe(true);
    const seen = await list('moderator');
    expect([seen.bulk, seen.rows.filter(({ choosable }) => choosable)]).toEqual([[], []]);
  });

  it('has parts, which filters narrow and do not widen', async () => {
    await site.lamp({ title: 'Газова с име', kind: 'gas' });
    const { tabs, rows } = await list('editor', '?view=gas');
    expect(tabs).toEqual([
      { label: 'Всички', search: '', current: false },
      { label: 'Газови', search: '?view=gas', current: true },
    ]);
    const gas = await site.db.read<{ id: string }>(`SELECT id::text FROM lamp WHERE kind = 'gas'`);
    expect(rows.map(({ id }) => id).sort()).toEqual(gas.map(({ id }) => id).sort());
    const none = await list('editor', '?view=gas&filters.kind=led');
    expect([none.rows, none.empty]).toEqual([[], 'Няма нищо, което да отговаря на филтрите.']);
    expect((await site.as('editor').api('/resources/lamps/actions/list?view=constructor')).status).toBe(400);
  });
});

describe('the page of a record', () => {
  it('tells more than fields: a notice, sections, ways on and their keys', async () => {
    const id = await site.lamp({ title: 'Площад', kind: 'gas', state: 'broken' });
    const { show } = (await site.as('editor').api(`/resources/lamps/records/${id}/show`)).json<{
      show: { notice: string; sections: object[]; buttons: { label: string; shortcut?: string }[] };
    }>();
    expect(show.notice).toBe('Тази лампа не може да се поправи.');
    expect(show.sections).toEqual([
      {
        id: 'about',
        title: 'За лампата',
        first: false,
        paragraphs: [],
        quote: { text: '„Площад“\nсвети', lang: 'bg' },
      },
    ]);
    expect(show.buttons.find(({ shortcut }) => shortcut === '9')?.label).toBe('Следваща лампа');
  });
});
