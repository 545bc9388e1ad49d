import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ParticipationFigures } from '../../src/commons/subjects/index.js';
import { HomeQueries } from '../../src/outreach/portal/home/home.queries.js';
import { ParticipationYears } from '../../src/outreach/portal/participation/participation-years.service.js';
import type { YearFigures } from '../../src/outreach/portal/participation/year-figures.js';
import {
  allVoices,
  proposalAnswers,
  voicesOf,
} from '../../src/outreach/portal/participation/year-figures.js';
import { yearSpan } from '../../src/outreach/portal/participation/year.rules.js';
import { Clock } from '../../src/platform/clock/index.js';
import { PageVersions } from '../../src/platform/page-versions/index.js';
import { testApp, type TestApp } from '../support/app.js';
import { pdfText } from '../support/pdf-text.js';
import { until } from '../support/until.js';
import { withSeededHouse } from './house.fixture.js';
import { plain } from './recommendations.fixture.js';

let app: TestApp;
let year: number;

const span = () => {
  const { from, until: to } = yearSpan(year);
  return [from, to];
};
const years = () => app.nest.get(ParticipationYears);
const now = () => app.nest.get(Clock).now();
const figures = async () => (await years().of(year, now())).figures;
const processOf = ({ processes }: YearFigures, type: string) => processes.find((one) => one.type === type)!;

async function count(sql: string, params: unknown[] = span()): Promise<number> {
  const [row] = await app.db.read<{ count: number }>(`SELECT count(*)::int AS count FROM ${sql}`, params);
  return row!.count;
}

const cardsOf = (text: string) =>
  [...text.matchAll(/<li class="card answered">.*?<\/li>/gs)].map(([card]) => card);
const home = async (path = '/') => (await app.get(path)).text;
/** What the page cache has gives way within two seconds. */
const renewed = (fits: (text: string) => boolean) =>
  until('the home page anew', async () => {
    const text = await home();
    return fits(text) && text;
  });
const touched = (...tags: string[]) =>
  app.db.transaction((tx) => app.nest.get(PageVersions).bump(tx, ['home', ...tags]));

beforeAll(async () => {
  app = await testApp();
  year = Number(app.nest.get(Clock).today().slice(0, 4));
});
afterAll(() => app.close());

describe('on the first day', () => {
  it('says that there is nothing to count yet, and where to go', async () => {
    const { status, text } = await app.get('/participation');
    expect(status).toBe(200);
    expect(text).toContain('През тази година още няма какво да се брои');
    expect(text).toContain('Как броим');
    expect(text).not.toContain('id="answers"');
  });

  it('knows no years in which there was nothing', async () => {
    for (const path of ['1999', String(new Date().getFullYear() + 1), 'last', '2026x'])
      expect([path, (await app.get(`/participation/${path}`)).status]).toEqual([path, 404]);
  });
});

describe('the home page after a year', () => {
  beforeAll(async () => {
    await withSeededHouse(app);
    await touched();
    await renewed((text) => text.includes('Последни решения'));
  });

  it('counts what was asked for this year as the page of the year does, and leads there', async () => {
    const { asked, answered, accepted, partly, overdue } = await app.nest
      .get(ParticipationFigures)
      .ofProposals(yearSpan(year), now());
    const text = await home();
    const told = [...text.matchAll(/<b class="num">([^<]+)<\/b>/g)].map(([, number]) =>
      Number(plain(number!).replaceAll(' ', '')),
    );
    expect(told).toEqual([asked, answered, accepted + partly, overdue]);
    expect(asked).toBeGreaterThan(50);
    expect(text).toContain(`href="/participation/${year}#answers"`);
    expect(plain(text)).toContain('промениха текст или решение');
  });

  it('tells of each open thing how many have had their say, and of nothing that the municipality works on', async () => {
    const text = await home();
    const open = text.slice(text.indexOf('open-now'), text.indexOf('class="card subscribe"'));
    const words = plain(open);
    expect(words).toMatch(/\d+ предложения · /u);
    expect(open).not.toContain('>край<');
    expect(open).not.toContain('href="/recommendations/');
    expect(plain(text)).toMatch(/\d{2}:\d{2}–\d{2}:\d{2} ч\., /u);
    expect(text).toContain('href="/events.ics"');
  });

  it('shows decisions of different outcomes with the voice, the reason and where it led', async () => {
    const cards = cardsOf(await home());
    expect(cards).toHaveLength(3);
    expect(cards.map((card) => plain(card).trim().split(' ').slice(0, 3).join(' '))).toEqual([
      expect.stringMatching(/^Приема се „/),
      'Приема се частично',
      'Не се приема',
    ]);
    for (const card of cards) {
      expect(card).toMatch(/<blockquote lang="bg"><p>„.+“<\/p>/);
      const [, href = ''] = /href="([^"]+)"/.exec(card)!;
      expect([href, (await app.visitor().get(href)).status]).toEqual([href, 200]);
    }
    expect(cards[0]).toContain('Вижте промяната в текста');
  });

  it('names nobody who wrote', async () => {
    const text = plain(await home());
    const named = await app.db.read<{ name: string }>(
      `SELECT DISTINCT shown_name AS name FROM contribution WHERE shown_name IS NOT NULL
       UNION SELECT DISTINCT author_name FROM comment WHERE author_name IS NOT NULL`,
    );
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter(({ name }) => text.includes(name))).toEqual([]);
  });

  it('quotes no voice that moderation has hidden', async () => {
    const [card] = cardsOf(await home());
    const [, quote = ''] = /<p>„(.+?)“<\/p>/s.exec(card!)!;
    const beginning = quote.replace(/…$/, '').replaceAll('&quot;', '"').slice(0, 40);
    const [found] = await app.db.read<{ id: string }>(
      `SELECT id FROM contribution WHERE starts_with(text, $1)`,
      [beginning],
    );
    const state = (to: string) =>
      app.db.transaction((tx) =>
        tx.query('UPDATE contribution SET state = $2 WHERE id = $1', [found!.id, to]),
      );
    await state('hidden');
    await touched(`subject:contribution:${found!.id}`);
    const text = await renewed((page) => !page.includes(quote));
    expect(cardsOf(text)).toHaveLength(3);
    await state('visible');
  });

  it('shows the petition whose answer is due first, with its stations, and says when it is late', async () => {
    const [due] = await app.db.read<{ title: string; late: boolean }>(
      `SELECT petition.title, due_at <= $1 AS late FROM deadline JOIN petition ON petition.id = subject_id
       WHERE subject_type = 'petition' AND rule LIKE 'petition.answer%' AND met_at IS NULL AND cancelled_at IS NULL
         AND hidden_at IS NULL ORDER BY due_at LIMIT 1`,
      [now()],
    );
    const text = plain(await home());
    expect(text).toContain(`Подписка, която чака отговор ${due!.title}`);
    expect(text).toMatch(/Подписите са събрани .*Регистрирана .*вх\. № .*Отговор до/u);
    expect(text.includes('Отговорът закъснява с')).toBe(due!.late);
  });

  it('is whole in English', async () => {
    const text = plain(await home('/en/'));
    expect(text).toContain('What became of what was proposed');
    expect(text).toContain('A petition that awaits an answer');
    expect(text).toContain('Who it is for');
    expect(text).not.toMatch(/Последни решения|Предстои|Очакваме/);
  });

  it('is cacheable, and made of few questions', async () => {
    const first = await app.get('/');
    const again = await app.get('/', { 'if-none-match': String(first.headers.etag) });
    expect([first.headers['set-cookie'], again.status]).toEqual([undefined, 304]);
    const asked = await app.whileNothingRecurs(async () => {
      const read = jest.spyOn(app.db, 'read');
      await app.nest.get(HomeQueries).home('bg', now());
      const calls = read.mock.calls.filter(([sql]) => !sql.includes('page_version'));
      read.mockRestore();
      return calls;
    });
    expect(asked.length).toBeLessThanOrEqual(30);
  });
});

describe('the state of participation after a year', () => {
  it('counts contributions by their channel, and what was decided on them', async () => {
    const { voices, answers } = processOf(await figures(), 'contribution');
    const all = await count('contribution WHERE received_at >= $1 AND received_at < $2');
    expect(all).toBeGreaterThan(30);
    expect(voicesOf({ voices })).toBe(all);
    const onPaper = await count(
      `contribution WHERE channel = 'paper' AND received_at >= $1 AND received_at < $2`,
    );
    const told = voices.counts.filter(({ channel }) => channel === 'paper');
    expect(told.reduce((sum, one) => sum + one.count, 0)).toBe(onPaper);
    const accepted = await count(
      `contribution JOIN decision_subject ON subject_type = 'contribution' AND subject_id = contribution.id
       JOIN decision ON decision.id = decision_id
       WHERE outcome = 'accepted' AND published_at IS NOT NULL AND received_at >= $1 AND received_at < $2`,
    );
    expect(answers).toMatchObject({ asked: all, accepted });
    expect(answers!.inTime + answers!.late).toBe(answers!.answered);
    expect(answers!.accepted + answers!.partly + answers!.refused).toBe(answers!.answered);
  });

  it('counts comments that the public sees, without official answers', async () => {
    const said = await count(
      `comment WHERE state = 'visible' AND stance <> 'answer' AND created_at >= $1 AND created_at < $2`,
    );
    const before = processOf(await figures(), 'comment');
    expect(said).toBeGreaterThan(20);
    expect(voicesOf(before)).toBe(said);
    const [hidden] = await app.db.transaction((tx) =>
      tx.query<[{ id: string }[], number]>(
        `UPDATE comment SET state = 'hidden' WHERE id = (SELECT max(id) FROM comment
         WHERE state = 'visible' AND stance <> 'answer' AND created_at >= $1 AND created_at < $2) RETURNING id`,
        span(),
      ),
    );
    expect(voicesOf(processOf(await figures(), 'comment'))).toBe(said - 1);
    await app.db.transaction((tx) =>
      tx.query(`UPDATE comment SET state = 'visible' WHERE id = $1`, [hidden[0]!.id]),
    );
  });

  it('counts signatures by assurance, and settlements with at least three of them', async () => {
    const { voices, answers, results } = processOf(await figures(), 'petition');
    const verified = voices.counts.filter(({ assurance }) => assurance === 'verified');
    const paper = voices.counts.filter(({ channel }) => channel === 'paper');
    expect(paper.every(({ assurance }) => assurance === 'signed')).toBe(true);
    expect(verified.every(({ channel }) => channel === 'site')).toBe(true);
    expect(voicesOf({ voices })).toBe(
      await count(
        `signature JOIN petition ON petition.id = petition_id
         WHERE signature.state = 'counted' AND published_at IS NOT NULL AND hidden_at IS NULL
           AND counted_at >= $1 AND counted_at < $2`,
      ),
    );
    const named = voices.places.filter(({ place }) => place !== '');
    expect(named.length).toBeGreaterThan(0);
    expect(named.every(({ count: signed }) => signed >= 3)).toBe(true);
    const opened = await count(
      'petition WHERE hidden_at IS NULL AND published_at >= $1 AND published_at < $2',
    );
    expect(results.done[0]!.count).toBe(opened);
    expect(answers!.overdue).toBe(
      await count(
        `deadline JOIN petition ON petition.id = subject_id WHERE subject_type = 'petition' AND rule LIKE 'petition.answer%'
           AND met_at IS NULL AND cancelled_at IS NULL AND paused_at IS NULL AND due_at <= $1 AND hidden_at IS NULL`,
        [now()],
      ),
    );
  });

  it('counts recommendations as their list does, and leads to it', async () => {
    const { answers, lists } = processOf(await figures(), 'recommendation');
    for (const figure of ['asked', 'inTime', 'late', 'overdue', 'refused'] as const) {
      const csv = await app.get(lists[figure]!.replace('?', '.csv?'));
      const rows = csv.text.trim().split('\r\n').length - 1;
      expect([figure, rows]).toEqual([figure, answers![figure]]);
    }
    expect(answers!.asked).toBeGreaterThan(5);
    const partly = await count(
      `recommendation WHERE sent_at >= $1 AND sent_at < $2 AND hidden_at IS NULL AND state <> 'rejected' AND EXISTS (
         SELECT FROM lifecycle_step WHERE subject_type = 'recommendation' AND subject_id = recommendation.id
           AND transition = 'acceptInPart')`,
    );
    expect(answers!.partly).toBe(partly);
  });

  it('counts inquiries however they came, and leads to the public register', async () => {
    const { voices, answers, results } = processOf(await figures(), 'inquiry');
    const all = await count('inquiry WHERE received_at >= $1 AND received_at < $2');
    expect(all).toBeGreaterThan(5);
    expect([voicesOf({ voices }), answers!.asked]).toEqual([all, all]);
    const [registered] = results.done;
    const csv = await app.get(registered!.path!.replace('?', '.csv?'));
    expect(csv.text.trim().split('\r\n').length - 1).toBe(registered!.count);
    const { asked, answered, overdue, ended } = answers!;
    expect(answered + overdue + ended).toBeLessThanOrEqual(asked);
  });

  it('counts those who came to events, not those who registered', async () => {
    const held = `event.state IN ('held', 'minutes', 'archived') AND starts_at >= $1 AND starts_at < $2`;
    const came = await count(
      `event JOIN event_registration ON event_id = event.id WHERE ${held} AND checked_in_at IS NOT NULL`,
    );
    const walkedIn = await count(`event JOIN event_walk_in ON event_id = event.id WHERE ${held}`);
    const attended = processOf(await figures(), 'event');
    expect(came).toBeGreaterThan(0);
    expect(voicesOf(attended)).toBe(came + walkedIn);
    expect(attended.results.done[0]!.count).toBe(await count(`event WHERE ${held}`));
  });

  it('counts debates that are owed a conclusion', async () => {
    const { answers, results } = processOf(await figures(), 'debate');
    expect(answers!.answered).toBeLessThanOrEqual(answers!.asked);
    expect(results.done[1]!.count).toBe(
      await count('debate WHERE hidden_at IS NULL AND concluded_at >= $1 AND concluded_at < $2'),
    );
  });

  it('tells all of it on one page, in both languages, and each link leads somewhere', async () => {
    const page = await until('the seeded year', async () => {
      const answer = await app.get(`/participation/${year}`);
      return answer.text.includes('id="answers"') && answer;
    });
    expect(page.headers['set-cookie']).toBeUndefined();
    expect(page.headers.etag).toBeTruthy();
    const text = plain(page.text);
    const counted = await figures();
    expect(text).toContain(`${proposalAnswers(counted).asked} предложения и въпроси`);
    expect(text).toContain('Броим участия, не хора');
    expect(text).toContain('Годината тече. Преброено към');
    expect(text).toContain(`${year - 1} г. до същия ден`);
    expect(page.text).not.toMatch(/<style|style="/);
    const english = plain((await app.get(`/en/participation/${year}`)).text);
    expect(english).toContain('We count participations, not people');
    expect(english).not.toMatch(/Предложения|Подписи/);
    for (const [, href = ''] of page.text.matchAll(/href="(\/[^"#]*)/g)) {
      const { status } = await app.visitor().get(href.replaceAll('&amp;', '&'));
      expect([href, status < 400]).toEqual([href, true]);
    }
  });

  it('is the same as data: each row of the table, all of the API, a document to print', async () => {
    const counted = await figures();
    const api = (await app.get(`/api/v1/participation/${year}`)).json<{
      participations: number;
      state: string;
      processes: YearFigures['processes'];
    }>();
    expect([api.state, api.participations]).toEqual(['running', allVoices(counted)]);
    expect(api.processes).toEqual(JSON.parse(JSON.stringify(counted.processes)));
    const csv = await app.get(`/participation/${year}.csv`);
    const rows = csv.text.split('\r\n').filter((row) => row.includes(',participations,'));
    const sum = rows.reduce((all, row) => all + Number(row.split(',').at(-1)), 0);
    expect(csv.headers['content-type']).toContain('text/csv');
    expect(sum).toBe(allVoices(counted));
    const pdf = await app.get(`/participation/${year}.pdf`);
    expect(pdf.headers['content-type']).toContain('application/pdf');
    expect(plain(pdfText(pdf.bytes))).toContain('Състояние на гражданското участие');
    expect(pdf.bytes.toString('latin1')).toContain('/StructTreeRoot');
  });

  it('a year that is over is written down once, and stays as it was', async () => {
    const january = new Date(`${year + 1}-01-20T10:00:00Z`);
    expect((await years().of(year, new Date(`${year + 1}-01-02T10:00:00Z`))).state).toBe('open');
    expect(await years().freeze(new Date(`${year + 1}-01-14T10:00:00Z`))).not.toContain(year);
    const both = await Promise.all([years().freeze(january), years().freeze(january)]);
    expect(both.flat().filter((one) => one === year)).toEqual([year]);
    const kept = await years().of(year, january);
    expect([kept.state, kept.countedAt, kept.differences]).toEqual(['frozen', january, []]);
    await app.db.transaction((tx) =>
      tx.query(
        `UPDATE comment SET state = 'hidden' WHERE id = (SELECT max(id) FROM comment
         WHERE state = 'visible' AND stance <> 'answer' AND created_at >= $1 AND created_at < $2)`,
        span(),
      ),
    );
    const later = await years().of(year, january);
    expect(later.figures).toEqual(kept.figures);
    const said = voicesOf(processOf(kept.figures, 'comment'));
    expect(later.differences).toEqual([
      { label: processOf(kept.figures, 'comment').label, figure: 'voices', kept: said, now: said - 1 },
    ]);
    await expect(app.db.read('UPDATE participation_year SET counted_at = counted_at')).rejects.toThrow(
      /permission denied/,
    );
  });

  it('tells of a year that is frozen where the same count gives something else', async () => {
    app.clock.moveTo(`${year + 1}-01-20T10:00:00Z`);
    const text = await until('the frozen year', async () => {
      const page = (await app.get(`/participation/${year}`)).text;
      return plain(page).includes('Числата са заключени на 20 януари') && page;
    });
    expect(text).toContain('Днес същото броене дава друго');
    expect(plain(text)).toMatch(/Коментари и аргументи в дебати – Участия: заключено \d+, днес \d+/);
    expect((await app.get('/participation')).text).toContain(`/participation/${year}"`);
    app.clock.moveTo(new Date());
  });
});
