import { readerOf, type Tx } from '../../platform/database/index.js';
import type { Actor } from '../../platform/audit/index.js';
import { RuleBroken } from '../../platform/errors/index.js';
import { strangeFiles } from './own-files.js';
import { linkProblem, WRITTEN_LIMITS, writtenProblem, type WrittenField } from './written.rules.js';

/** What shows that something is so: a file that was uploaded before, an address, or both. */
export interface Evidence {
  text: string;
  fileId: string | null;
  link: string;
}

/** @throws RuleBroken with a code for each of these texts that is missing or cannot be published */
export function requireWritten(texts: Partial<Record<WrittenField, string>>): void {
  const problems = (Object.entries(texts) as [WrittenField, string][]).flatMap(([field, text]) => {
    const problem = writtenProblem(text, field);
    return problem ? [{ field, problem }] : [];
  });
  const [first] = problems;
  if (!first) return;
  const longest = problems.find(({ problem }) => problem === 'recommendationTooLong') ?? first;
  const fields = Object.fromEntries(problems.map(({ field, problem }) => [field, problem]));
  throw new RuleBroken('recommendationInvalid', { max: WRITTEN_LIMITS[longest.field] }, fields);
}

/**
 * A text is always needed; a file or an address where something is said to be done.
 * @throws RuleBroken also for a file that somebody else uploaded
 */
export async function requireEvidence(
  tx: Tx,
  { text, fileId, link }: Evidence,
  actor: Actor,
  { shown }: { shown: boolean },
): Promise<void> {
  requireWritten({ text });
  const problem = linkProblem(link);
  if (problem) throw new RuleBroken('recommendationInvalid', {}, { link: problem });
  if (shown && fileId === null && link === '')
    throw new RuleBroken('recommendationInvalid', {}, { file: 'recommendationNoEvidence' });
  if (fileId === null) return;
  const strange = await strangeFiles(readerOf(tx), [fileId], actor, null);
  if (strange.length > 0)
    throw new RuleBroken('recommendationInvalid', {}, { file: 'recommendationFileUnknown' });
}
