import { describe, expect, it } from '@jest/globals';
import { asShownNow } from './report-shown.service.js';
import { articleOf, pageOfRows, ROWS_PER_PAGE } from './report.filters.js';
import { reportPublished } from './report.domain-events.js';
import { reportRowOf, snapshotOf } from './report.factory.js';
import { reportNews } from './report.news.js';
import { isReportable, orderProblems, type ReportOrder } from './report.rules.js';

const NOW = new Date('2026-11-20T08:30:00Z');
const order = (change: Partial<ReportOrder> = {}): ReportOrder => ({
  note: '',
  none: false,
  place: 'here',
  url: '',
  ...change,
});

describe('what the clerk says', () => {
  it('needs a note from the second version on', () => {
    expect(orderProblems(order(), 0, NOW)).toEqual({});
    expect(orderProblems(order({ note: ' ' }), 1, NOW)).toEqual({ note: 'reportNoteMissing' });
    expect(orderProblems(order({ note: 'я'.repeat(1_001) }), 1, NOW)).toEqual({ note: 'reportNoteTooLong' });
  });

  it.each([
    ['', 'reportUrlMissing'],
    ['javascript:alert(1)', 'reportUrlWrong'],
    ['sandanski.bg/novini', 'reportUrlWrong'],
    ['https://user:secret@sandanski.bg/', 'reportUrlWrong'],
    [`https://sandanski.bg/${'a'.repeat(500)}`, 'reportUrlWrong'],
  ])('does not take „%s“ for the address of a publication elsewhere', (url, problem) => {
    expect(orderProblems(order({ place: 'elsewhere', url, on: '2026-11-19' }), 0, NOW)).toEqual({
      url: problem,
    });
  });

  it('needs the day of a publication elsewhere, which is not to come', () => {
    const there = { place: 'elsewhere' as const, url: 'https://obs.sandanski.bg/spravka' };
    expect(orderProblems(order({ ...there, on: '2026-11-20' }), 0, NOW)).toEqual({});
    for (const on of [null, '2026-11-21', '20.11.2026'])
      expect(orderProblems(order({ ...there, on }), 0, NOW)).toEqual({ on: 'reportDateWrong' });
  });

  it('is said between the end of the term and the council', () => {
    const states = ['open', 'closed', 'summarising', 'reported', 'tabled', 'withdrawn'] as const;
    expect(states.filter(isReportable)).toEqual(['closed', 'summarising', 'reported']);
  });
});

describe('the rows of a page', () => {
  const rows = Array.from({ length: 2 * ROWS_PER_PAGE + 1 }, (_, at) =>
    reportRowOf(at + 1, { anchor: at % 2 ? 'chl-2-al-1' : at % 3 ? 'par-1' : null }),
  );

  it('are found from page to page, each once, there and back', () => {
    const seen: number[] = [];
    let after: number | null = 0;
    const starts: number[] = [];
    while (after !== null) {
      starts.push(after);
      const page = pageOfRows(rows, { after });
      seen.push(...page.rows.map(({ number }) => number));
      expect(page.before).toBe(starts.length > 1 ? starts.at(-2) : null);
      after = page.after;
    }
    expect(seen).toEqual(rows.map(({ number }) => number));
    expect(starts).toHaveLength(3);
  });

  it('are filtered by article and by decision', () => {
    expect(articleOf('chl-12a-al-3-t-2')).toBe('chl-12a');
    expect(articleOf('par-4')).toBe('par-4');
    const only = pageOfRows(rows, { article: 'chl-2', outcome: 'rejected' });
    expect(only.count).toBe(rows.filter(({ number }) => number % 4 === 1 && number % 2 === 0).length);
    expect(pageOfRows(rows, { article: 'whole' }).rows.every(({ anchor }) => anchor === null)).toBe(true);
    expect(pageOfRows(rows, { after: 99_999 })).toMatchObject({ rows: [], after: null });
  });
});

describe('what is not public any more after the publication', () => {
  it('is not shown again; the row stands with its number and its decision', () => {
    const snapshot = snapshotOf([reportRowOf(1), reportRowOf(2), reportRowOf(3)]);
    const shown = asShownNow(snapshot, [
      { id: '1', text: false, name: null },
      { id: '2', text: true, name: 'Мария Илиева' },
      { id: '3', text: true, name: null },
    ]);
    expect(shown.rows).toMatchObject([
      { number: 1, text: null, contributor: null, decision: snapshot.rows[0]!.decision },
      { text: snapshot.rows[1]!.text, contributor: 'Мария Илиева' },
      { text: snapshot.rows[2]!.text, contributor: null },
    ]);
    expect(shown.totals).toMatchObject({ contributions: 3, withheld: 1 });
  });
});

describe('the news', () => {
  const line = (decided: { accepted?: number; partiallyAccepted?: number; total: number }, version = 1) => {
    const { total, accepted = 0, partiallyAccepted = 0 } = decided;
    const byOutcome = { accepted, partiallyAccepted, rejected: 0, outOfScope: 0 };
    const progress = { total, confirmed: total, proposed: 0, returned: 0, byOutcome };
    const { name, payload } = reportPublished('1', { version, none: total === 0 }, progress);
    const told = reportNews[name]!;
    return told({} as never, 'bg', { id: '1', name, payload, occurredAt: NOW });
  };

  it('tells how many were accepted of how many', () => {
    expect(line({ accepted: 2, partiallyAccepted: 2, total: 8 })).toBe(
      'Справката е публикувана: 2 приети и 2 частично от 8',
    );
    expect(line({ accepted: 1, total: 2 })).toBe('Справката е публикувана: 1 прието от 2');
    expect(line({ total: 0 })).toBe('Справката е публикувана: няма постъпили предложения');
    expect(line({ accepted: 1, total: 1 }, 2)).toBe('Публикувана е поправена справка, версия 2');
  });
});
