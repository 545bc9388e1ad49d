import type { FileKind } from '../consultation-file.entity.js';
import type { DecidedBy, LawRule } from './consultation.kinds.js';

/** On which law a kind stands; what that law demands is kept beside what the municipality does. */
export const BASES = {
  normative: {
    minimum: { days: 30 },
    shortest: { days: 14 },
    needsMotives: true,
    needsProtocol: false,
  },
  administrative: { minimum: { months: 1 }, shortest: null, needsMotives: false, needsProtocol: false },
  hearing: { minimum: null, shortest: null, needsMotives: false, needsProtocol: true },
  own: { minimum: null, shortest: null, needsMotives: false, needsProtocol: false },
} as const satisfies Record<string, LawRule>;

export type Basis = keyof typeof BASES;

export interface KindInput {
  labelBg: string;
  labelEn: string;
  draftLabelBg: string;
  draftLabelEn: string;
  articleBg: string;
  articleEn: string;
  minimumDays: number | null;
  minimumMonths: number | null;
  shortestDays: number | null;
  requiredDocuments: FileKind[];
  needsMotives: boolean;
  needsProtocol: boolean;
  decidedBy: DecidedBy;
  laxerReason: string;
  position: number;
  active: boolean;
}

export type KindProblem = 'kindTermOne' | 'kindTermBounds' | 'kindShortestNotShorter' | 'kindLaxer';

const SHORTEST_MONTH = 28;
const LONGEST_MONTH = 31;
const LONGEST_DAYS = 366;
const LONGEST_MONTHS = 12;

/** Stricter than the law freely; laxer only with a recorded reason. The table holds the same rule. */
export function isLaxer(input: KindInput, law: LawRule): boolean {
  return (
    isShorter(input, law.minimum) ||
    (input.shortestDays !== null &&
      law.minimum !== null &&
      (law.shortest === null || input.shortestDays < law.shortest.days)) ||
    (law.needsMotives && !input.needsMotives) ||
    (law.needsProtocol && !input.needsProtocol)
  );
}

export function checkKind(input: KindInput, law: LawRule): Partial<Record<keyof KindInput, KindProblem>> {
  const { minimumDays, minimumMonths, shortestDays } = input;
  if ((minimumDays === null) === (minimumMonths === null)) return { minimumDays: 'kindTermOne' };
  if (!within(minimumDays, LONGEST_DAYS)) return { minimumDays: 'kindTermBounds' };
  if (!within(minimumMonths, LONGEST_MONTHS)) return { minimumMonths: 'kindTermBounds' };
  const least = minimumDays ?? minimumMonths! * SHORTEST_MONTH;
  if (!within(shortestDays, LONGEST_DAYS)) return { shortestDays: 'kindTermBounds' };
  if (shortestDays !== null && shortestDays >= least) return { shortestDays: 'kindShortestNotShorter' };
  if (isLaxer(input, law) && !input.laxerReason) return { laxerReason: 'kindLaxer' };
  return {};
}

/** A month has at least 28 and at most 31 days. */
function isShorter(
  { minimumDays, minimumMonths }: KindInput,
  law: { days: number } | { months: number } | null,
): boolean {
  if (!law) return false;
  if ('days' in law) return (minimumDays ?? minimumMonths! * SHORTEST_MONTH) < law.days;
  return minimumMonths === null ? minimumDays! < law.months * LONGEST_MONTH : minimumMonths < law.months;
}

function within(value: number | null, most: number): boolean {
  return value === null || (Number.isInteger(value) && value >= 1 && value <= most);
}
