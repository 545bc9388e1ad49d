import { z } from 'zod';
import { OUTCOMES } from './report.outcomes.js';
import type { ReportRow } from './report.snapshot.js';

export const WHOLE = 'whole';
export const ROWS_PER_PAGE = 100;

/** What the address of the page may ask for; of each filter one. */
export const reportQuery = z.object({
  version: z.coerce.number().int().positive().max(9_999).optional(),
  article: z
    .string()
    .regex(/^[a-z][a-z0-9_-]{0,119}$/)
    .optional(),
  outcome: z.enum(OUTCOMES).optional(),
  after: z.coerce.number().int().nonnegative().max(99_999_999).optional(),
});

export const fileQuery = reportQuery.pick({ version: true });

export interface RowFilters {
  article?: string;
  outcome?: ReportRow['decision']['outcome'];
  /** The page begins behind the row of this number. */
  after?: number;
}

/** The article to which an address inside of it belongs: `chl-12-al-3` is on `chl-12`. */
export function articleOf(anchor: string | null): string {
  return anchor === null ? WHOLE : anchor.replace(/(?<=^(?:.*-)?(?:chl|par)-\d+[a-z]{0,3})-.*$/, '');
}

export interface RowPage {
  rows: ReportRow[];
  /** Of all that the filters leave. */
  count: number;
  /** The numbers behind which the page before and the next one begin; 0 is the beginning, null where there is none. */
  before: number | null;
  after: number | null;
}

/** Rows keep the order of their numbers, so that a page begins where the last one ended. */
export function pageOfRows(all: readonly ReportRow[], { article, outcome, after = 0 }: RowFilters): RowPage {
  const found = all.filter(
    ({ anchor, decision }) =>
      (!article || articleOf(anchor) === article) && (!outcome || decision.outcome === outcome),
  );
  const from = found.findIndex(({ number }) => number > after);
  const start = from === -1 ? found.length : from;
  const rows = found.slice(start, start + ROWS_PER_PAGE);
  return {
    rows,
    count: found.length,
    before: start === 0 ? null : (found[start - ROWS_PER_PAGE - 1]?.number ?? 0),
    after: start + ROWS_PER_PAGE < found.length ? rows.at(-1)!.number : null,
  };
}
