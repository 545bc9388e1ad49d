import { RuleBroken } from '../../platform/errors/index.js';
import type { Text } from '../../platform/i18n/index.js';
import { FIELD_LABELS, problemMessages } from './library.problems.messages.js';
import type { FieldProblem, Problems } from './publication-input.rules.js';

/** @throws RuleBroken with a sentence for each field of a publication that has a problem */
export function refuse(problems: Problems): void {
  refuseFields(problems, FIELD_LABELS);
}

/** As `refuse`, for what else the staff write in this module. */
export function refuseFields<F extends string>(
  problems: Partial<Record<F, FieldProblem | null>>,
  labels: Record<F, Text>,
): void {
  const entries = Object.entries(problems) as [F, FieldProblem | null | undefined][];
  const sentences = entries.flatMap(([field, problem]) =>
    problem
      ? [
          [
            field,
            problemMessages('bg')(problem.code, { ...problem.params, field: labels[field].bg }),
          ] as const,
        ]
      : [],
  );
  if (sentences.length > 0) throw new RuleBroken('publicationInvalid', {}, Object.fromEntries(sentences));
}
