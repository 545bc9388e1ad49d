import { officialTextProblem } from '../../../commons/registry/index.js';
import { RuleBroken } from '../../../platform/errors/index.js';

/** What officials write about inquiries. */
export const OFFICIAL_LIMITS = {
  answer: 10_000,
  official: 200,
  instruction: 1_000,
  reason: 3_000,
  to: 300,
  place: 300,
  execution: 3_000,
} as const;

export type OfficialField = keyof typeof OFFICIAL_LIMITS;

const PROBLEMS = {
  missing: 'officialMissing',
  tooLong: 'officialTooLong',
  strangeCharacters: 'officialStrangeCharacters',
} as const;

/** @throws RuleBroken with a code for each of these texts that is missing, too long or not to be read */
export function requireOfficial(
  texts: Partial<Record<OfficialField, string>>,
  mayBeEmpty: readonly OfficialField[] = [],
): void {
  const problems = (Object.entries(texts) as [OfficialField, string][]).flatMap(([field, text]) => {
    const problem = officialTextProblem(text, OFFICIAL_LIMITS[field], !mayBeEmpty.includes(field));
    return problem ? [{ field, problem: PROBLEMS[problem] }] : [];
  });
  const [first] = problems;
  if (!first) return;
  const longest = problems.find(({ problem }) => problem === 'officialTooLong') ?? first;
  const fields = Object.fromEntries(problems.map(({ field, problem }) => [field, problem]));
  throw new RuleBroken('inquiryInvalid', { max: OFFICIAL_LIMITS[longest.field] }, fields);
}
