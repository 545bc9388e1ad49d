import { dateIn } from '../../../platform/clock/index.js';
import type { ConsultationState } from '../consultation.lifecycle.js';

export const REPORT_LIMITS = { note: 1_000, url: 500 } as const;

/** What the clerk says when the справка goes out. */
export interface ReportOrder {
  /** What changed; needed from the second version on. */
  note: string;
  /** That nobody sent anything is said, not left to be guessed. */
  none: boolean;
  place: 'here' | 'elsewhere';
  /** Where else it stands, and since which day. */
  url: string;
  on?: string | null;
  /** Which version the clerk saw, 0 for none; a colleague may have been faster. */
  seen?: number;
}

export type ReportProblem =
  | 'reportNoteMissing'
  | 'reportNoteTooLong'
  | 'reportUrlMissing'
  | 'reportUrlWrong'
  | 'reportDateWrong';

const ANSWERABLE: readonly ConsultationState[] = ['closed', 'summarising', 'reported'];

/** Once the term is over, and until the council has it. */
export function isReportable(state: ConsultationState): boolean {
  return ANSWERABLE.includes(state);
}

export function orderProblems(
  { note, place, url, on }: ReportOrder,
  latest: number,
  now: Date,
): Partial<Record<'note' | 'url' | 'on', ReportProblem>> {
  const problems: Partial<Record<'note' | 'url' | 'on', ReportProblem>> = {};
  if (latest > 0 && note.trim() === '') problems.note = 'reportNoteMissing';
  if (note.length > REPORT_LIMITS.note) problems.note = 'reportNoteTooLong';
  if (place === 'elsewhere') {
    if (url.trim() === '') problems.url = 'reportUrlMissing';
    else if (!isAddress(url)) problems.url = 'reportUrlWrong';
    if (!on || !/^\d{4}-\d{2}-\d{2}$/.test(on) || on > dateIn(now)) problems.on = 'reportDateWrong';
  }
  return problems;
}

function isAddress(url: string): boolean {
  if (url.length > REPORT_LIMITS.url || /\s/.test(url) || !URL.canParse(url)) return false;
  const { protocol, username, password } = new URL(url);
  return (protocol === 'https:' || protocol === 'http:') && username === '' && password === '';
}
