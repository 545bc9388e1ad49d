import { afterAll, beforeAll, describe, expect, it, test } from '@jest/globals';
import { addDays, Clock, dateIn } from '../../src/platform/clock/index.js';
import { testApp, type TestApp } from '../support/app.js';
import { until } from '../support/until.js';
import { AUTHOR_EMAIL, Notes, REPORTER_EMAIL, staff, type StaffDesk } from './moderation-desk.fixture.js';

let app: TestApp;
let notes: Notes;
let moderator: StaffDesk;

const CASES = 'resources/moderationCases';
const record = (id: string, action: string) => `${CASES}/records/${id}/${action}`;
const REMOVE = { reason: 'insult', explanation: 'Втората дума е обида.' };

interface ListAnswer {
  list: {
    rows: {
      id: string;
      title: string;
      choosable: boolean;
      cells: Record<string, { text: string; tone?: string }>;
    }[];
    tabs: { search: string }[];
    bulk: { href: string }[];
    empty: string;
  };
}
interface BulkAnswer {
  bulk: { sentences: string[]; count: number; confirm: string };
}
interface Done {
  outcome: { message: string; redirect: string };
}
interface Refusal {
  record: { errors: Record<string, { message: string }>; baseError: { message: string } };
}

const list = async (desk: StaffDesk, query = '') =>
  (await desk.api(`${CASES}/actions/list${query}`)).json<ListAnswer>().list;
const state = async (id: string) =>
  (await app.db.read<{ state: string }>('SELECT state FROM moderation_case WHERE id = $1', [id]))[0]!.state;
const tomorrow = () =>
  addDays(dateIn(app.nest.get(Clock).now()), 1)
    .split('-')
    .reverse()
    .join('.');
const emptyQueue = async () => {
  const open = await app.db.read<{ id: string }>(`SELECT id FROM moderation_case WHERE state = 'open'`);
  const desk = await staff(app, 'moderator');
  await desk.act(`${CASES}/actions/keepChosen`, {}, { ids: open.map(({ id }) => id), step: 'run' });
};

beforeAll(async () => {
  app = await testApp();
  notes = await Notes.on(app);
  moderator = await staff(app, 'moderator', 'Мила Модераторова');
});
afterAll(() => app.close());

describe('the queue', () => {
  it('tells of each case what it is, until when, why, how often and whether it is seen', async () => {
    const seen = await notes.reported('Първи текст,\nна два реда', 2, 'spam');
    const hidden = await notes.reported('Втори текст', 3, 'threat');
    const { rows } = await list(moderator);
    const row = (id: string) => rows.find((one) => one.id === id)!;
    expect(row(seen).title).toBe('Първи текст, на два реда');
    expect(row(seen).cells).toMatchObject({
      what: { text: 'Бележка' },
      due: { text: expect.stringMatching(/^още \d+\s(ден|дни)$/), tone: 'plain' },
      grounds: { text: 'Реклама или повторение (2)' },
      reports: { text: '2' },
      hidden: { text: 'публично' },
      age: { text: '0\u00a0мин.' },
    });
    expect(row(hidden).cells).toMatchObject({
      grounds: { text: 'Закана (3)' },
      hidden: { text: 'скрито', tone: 'wait' },
    });
    const illegal = await list(moderator, '?view=illegal');
    expect(illegal.rows.map(({ id }) => id)).toEqual([hidden]);
  });

  it('colours what is overdue, and counts it in the sidebar and on the desk', async () => {
    const id = await notes.reported('Забравен текст');
    await app.db.read(
      `UPDATE moderation_case SET opened_at = opened_at - interval '8 days', due_at = due_at - interval '8 days'
       WHERE id = $1`,
      [id],
    );
    const row = (await list(moderator)).rows.find((one) => one.id === id)!;
    expect(row.cells.due).toMatchObject({
      text: expect.stringMatching(/^просрочен \d+\s(ден|дни)$/),
      tone: 'late',
    });
    expect(row.cells.age).toMatchObject({ text: '8\u00a0дни' });
    const { groups } = (await moderator.api('navigation')).json<{
      groups: { items: { label: string; badge?: { count: number; tone: string } }[] }[];
    }>();
    const entry = groups.flatMap(({ items }) => items).find(({ label }) => label === 'Модериране');
    expect(entry?.badge).toEqual({ count: (await list(moderator)).rows.length, tone: 'late' });
    const { stats } = (await moderator.api('dashboard')).json<{ stats: { label: string; tone: string }[] }>();
    expect(stats.find(({ label }) => label.startsWith('за модериране'))).toMatchObject({
      label: 'за модериране, от тях просрочени: 1',
      tone: 'late',
    });
  });

  it('shows one case with all that a decision needs, and who reported to nobody', async () => {
    const id = await notes.reported('Цял текст\nс втори ред', 2);
    const shown = await moderator.show('moderationCases', id);
    const section = (name: string) => shown.sections.find((one) => one.id === name)!;
    expect(section('text').quote!.text).toBe('Цял текст\nс втори ред');
    expect(section('reports').table!.rows).toHaveLength(2);
    expect(section('reports').table!.rows[0]!.map(({ text }) => text)).toEqual([
      'Обида или лично нападение',
      'По правилата',
      'Пречи на разговора.',
      expect.any(String),
      'посетител',
    ]);
    expect(section('term').paragraphs[0]).toContain('Решение по сигнал');
    expect(shown.fields.find(({ name }) => name === 'author')!.shown.text).toBe(
      `Участник № ${notes.authorId}`,
    );
    expect(
      shown.buttons.filter(({ shortcut }) => shortcut).map(({ label, shortcut }) => [label, shortcut]),
    ).toEqual([
      ['Оставете', '1'],
      ['Скрийте', '2'],
      ['Следващ случай', '4'],
    ]);
  });

  it('never hands out an address or a name, whatever is asked', async () => {
    const id = await notes.reported('Текст на тайна авторка', 3, 'threat');
    const answers = await Promise.all(
      [
        `${CASES}/actions/list`,
        record(id, 'show'),
        record(id, 'remove'),
        record(id, 'blockAuthor'),
        `${CASES}/actions/removeChosen?ids=${id}`,
        'resources/participantBlocks/actions/list?view=all',
        'resources/participant/actions/list',
      ].map((path) => moderator.api(path)),
    );
    for (const { status, text } of answers) {
      expect(status).toBe(200);
      expect(text).not.toContain(AUTHOR_EMAIL);
      expect(text).not.toContain(REPORTER_EMAIL);
      expect(text).not.toContain('reporter1@example.bg');
      expect(text).not.toContain('Авторова');
      expect(text).not.toMatch(/reporterKey|networkKey|emailSealed|emailLookup|textHash/);
    }
  });
});

describe('a decision', () => {
  it('leads on to the next case, and in the end to the empty queue', async () => {
    await emptyQueue();
    const [first, second] = [await notes.reported('Едно'), await notes.reported('Две')];
    const kept = await moderator.act(record(first, 'keep'), { explanation: '' });
    expect(kept.json<Done>().outcome).toMatchObject({
      message: 'Остава публикувано. Остава 1 случай.',
      redirect: `/admin/resources/moderationCases/records/${second}/show`,
    });
    const removed = await moderator.act(record(second, 'remove'), REMOVE);
    expect(removed.json<Done>().outcome).toEqual({
      message: 'Скрито от публиката. Опашката е празна.',
      redirect: '/admin/resources/moderationCases',
    });
    expect([await state(first), await state(second)]).toEqual(['kept', 'removed']);
    expect((await notes.of(second)).hidden).toBe(true);
    expect((await list(moderator)).empty).toBe('Няма какво да се решава. Опашката е празна.');
    const letter = await until('the statement of reasons', async () =>
      (await app.mails()).find(
        ({ to, text }) => to?.[0]?.address === AUTHOR_EMAIL && text?.includes('Втората дума'),
      ),
    );
    expect(letter.text).toContain('Обида');
    const done = await moderator.show('moderationCases', second);
    expect(done.notice).toMatch(/^Случаят е приключен на .*: Премахнато\.$/);
    expect(done.buttons.map(({ label }) => label)).toEqual(['Блокирайте автора']);
    expect(
      done.sections.find((one) => one.id === 'decisions')!.table!.rows[0]!.map(({ text }) => text),
    ).toEqual([
      'Премахнато',
      expect.any(String),
      'Обида или лично нападение',
      'Втората дума е обида.',
      'Мила Модераторова',
    ]);
  });

  it('gives back what was hidden after reports', async () => {
    const id = await notes.reported('Скрит текст', 3);
    expect((await notes.of(id)).hidden).toBe(true);
    const labels = (await moderator.show('moderationCases', id)).buttons.map(({ label }) => label);
    expect(labels).toContain('Върнете');
    expect(labels).not.toContain('Оставете');
    expect((await moderator.act(record(id, 'giveBack'))).status).toBe(200);
    expect([(await notes.of(id)).hidden, await state(id)]).toEqual([false, 'kept']);
  });

  test.each([
    ['no reason', {}, 'reason', 'Изберете нещо в „Основание“.'],
    ['a reason that is none', { reason: 'whim' }, 'reason', 'изберете само от предложеното'],
    ['an endless explanation', { reason: 'spam', explanation: 'я'.repeat(2_001) }, 'explanation', '2000'],
  ])('is refused with %s, and nothing happens', async (_what, values, field, words) => {
    const id = await notes.reported('Устойчив текст');
    const answer = await moderator.act(record(id, 'remove'), values);
    expect(answer.status).toBe(422);
    expect(answer.json<Refusal>().record.errors[field]!.message.replace(/\s/gu, ' ')).toContain(
      words.replace('2000', '2 000'),
    );
    expect([await state(id), (await notes.of(id)).hidden]).toEqual(['open', false]);
  });

  it('is made once: whoever is slower is told so', async () => {
    const id = await notes.reported('Спорен текст');
    const other = await staff(app, 'moderator');
    const answers = await Promise.all([
      moderator.act(record(id, 'remove'), REMOVE),
      other.act(record(id, 'keep')),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const decisions = await app.db.read(`SELECT FROM moderation_decision WHERE case_id = $1`, [id]);
    expect(decisions).toHaveLength(1);
  });

  it('takes no more from the browser than its form has', async () => {
    const id = await notes.reported('Текст за излишни полета');
    const extra = { state: 'restored', decidedBy: '1', action: 'restore', authorId: '1', automated: true };
    expect((await moderator.act(record(id, 'keep'), extra)).status).toBe(200);
    const [made] = await app.db.read(
      'SELECT action, decided_by, author_id, automated FROM moderation_decision WHERE case_id = $1',
      [id],
    );
    expect(made).toEqual({
      action: 'keep',
      decided_by: moderator.id,
      author_id: notes.authorId,
      automated: false,
    });
  });
});

describe('many at once', () => {
  it('are counted before anything happens, and decided one by one', async () => {
    const ids = [
      await notes.reported('Реклама 1'),
      await notes.reported('Реклама 2', 3),
      await notes.reported('Реклама 3'),
    ];
    const other = await staff(app, 'moderator');
    await other.act(record(ids[2]!, 'keep'));
    const plan = await moderator.act(
      `${CASES}/actions/removeChosen`,
      { reason: 'spam' },
      { ids, step: 'plan' },
    );
    expect(plan.json<BulkAnswer>().bulk).toMatchObject({
      sentences: ['Ще бъдат скрити 2.', '4 податели на сигнали ще получат писмо.', '1 вече е решен от друг.'],
      confirm: 'Скрийте 2',
    });
    expect(await Promise.all(ids.map(state))).toEqual(['open', 'open', 'kept']);
    const run = await moderator.act(
      `${CASES}/actions/removeChosen`,
      { reason: 'spam' },
      { ids, step: 'run' },
    );
    expect(run.json<BulkAnswer>().bulk.sentences).toEqual(['Скрити са 2.', '1 вече е решен от друг.']);
    expect(await Promise.all(ids.map(state))).toEqual(['removed', 'removed', 'kept']);
  });

  it('lapse where their authors deleted the texts meanwhile', async () => {
    const id = await notes.reported('Изтрит текст');
    (await notes.of(id)).gone = true;
    expect((await list(moderator)).rows.find((one) => one.id === id)!.title).toMatch(
      /^Текстът вече го няма \(Бележка/,
    );
    await moderator.act(`${CASES}/actions/keepChosen`, {}, { ids: [id], step: 'run' });
    expect(await state(id)).toBe('lapsed');
  });
});

describe('role × action', () => {
  const may: Record<string, Record<string, number>> = {
    list: { moderator: 200, lawyer: 200, secretary: 200, auditor: 200, editor: 403, expert: 403 },
    show: { moderator: 200, lawyer: 200, secretary: 200, auditor: 200, editor: 403, expert: 403 },
    keep: { moderator: 200, lawyer: 403, secretary: 403, auditor: 403, editor: 403, expert: 403 },
    remove: { moderator: 200, lawyer: 403, secretary: 403, auditor: 403, editor: 403, expert: 403 },
    blockAuthor: { moderator: 200, lawyer: 403, secretary: 403, auditor: 403, editor: 403, expert: 403 },
    keepChosen: { moderator: 200, lawyer: 403, secretary: 403, auditor: 403, editor: 403, expert: 403 },
    removeChosen: { moderator: 200, lawyer: 403, secretary: 403, auditor: 403, editor: 403, expert: 403 },
  };
  const cells = Object.entries(may).flatMap(([action, roles]) =>
    Object.entries(roles).map(([role, status]): [string, string, number] => [action, role, status]),
  );
  const desks = new Map<string, StaffDesk>();

  test.each(cells)('%s by %s: %d', async (action, role, status) => {
    const desk = desks.get(role) ?? (await staff(app, role));
    desks.set(role, desk);
    const id = await notes.reported(`Проба на ${action}`);
    if (action === 'list') return void expect((await desk.api(`${CASES}/actions/list`)).status).toBe(status);
    if (action === 'show') return void expect((await desk.api(record(id, 'show'))).status).toBe(status);
    const values = { ...REMOVE, until: tomorrow() };
    const many = action.endsWith('Chosen');
    const path = many ? `${CASES}/actions/${action}` : record(id, action);
    const answer = await desk.act(path, values, many ? { ids: [id], step: 'run' } : {});
    expect(answer.status).toBe(status);
    if (status !== 200) {
      expect(await state(id)).toBe('open');
      expect(await app.db.read('SELECT FROM moderation_decision WHERE decided_by = $1', [desk.id])).toEqual(
        [],
      );
    }
  });

  it('lets nobody create, edit or delete cases', async () => {
    const id = await notes.reported('Непокътнат текст');
    for (const path of [
      `${CASES}/actions/new`,
      record(id, 'edit'),
      record(id, 'delete'),
      record(id, 'restore'),
    ])
      expect([path, (await moderator.act(path, { state: 'kept' })).status]).toEqual([path, 404]);
    expect(await state(id)).toBe('open');
  });
});
