import { RuleBroken } from '../../../platform/errors/index.js';
import { LIMITS, writtenProblem, type WrittenField } from './written.rules.js';

/** @throws RuleBroken with a code for each of these texts that is missing or cannot be published */
export function requireWritten(texts: Partial<Record<WrittenField, string>>): void {
  const problems = (Object.entries(texts) as [WrittenField, string][]).flatMap(([field, text]) => {
    const problem = writtenProblem(text, field);
    return problem ? [{ field, problem }] : [];
  });
  const [first] = problems;
  if (!first) return;
  const longest = problems.find(({ problem }) => problem === 'petitionTooLong') ?? first;
  const fields = Object.fromEntries(problems.map(({ field, problem }) => [field, problem]));
  throw new RuleBroken('petitionInvalid', { max: LIMITS[longest.field] }, fields);
}
