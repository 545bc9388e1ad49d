import { RuleBroken } from '../../platform/errors/index.js';
import { FIELD_LABELS, problemMessages } from './campaign.problems.messages.js';
import type { Field, FieldProblem, Problems } from './campaign.rules.js';

/** @throws RuleBroken with a sentence for each field that has a problem */
export function refuse(problems: Problems): void {
  const entries = Object.entries(problems) as [Field, FieldProblem | null | undefined][];
  const sentences = entries.flatMap(([field, problem]) =>
    problem
      ? [[field, problemMessages('bg')(problem.code, { ...problem.params, field: FIELD_LABELS[field].bg })]]
      : [],
  );
  if (sentences.length > 0)
    throw new RuleBroken('campaignInvalid', {}, Object.fromEntries(sentences) as Record<string, string>);
}
