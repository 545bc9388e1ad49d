import { RuleBroken } from '../../platform/errors/index.js';
import { formatDate, type Locale } from '../../platform/i18n/index.js';
import type { DebateField, FieldProblem, Problems } from './debate.rules.js';
import { FIELD_LABELS, problemMessages } from './debates.problems.messages.js';

/** What was typed breaks rules; `problems` says which, field by field, `fields` in sentences for the staff. */
export class DebateInvalid extends RuleBroken {
  constructor(readonly problems: Problems) {
    super('debateInvalid', {}, problemSentences(problems, 'bg'));
  }
}

/** @throws DebateInvalid when there is any problem */
export function refuse(problems: Problems): void {
  if (Object.keys(problems).length > 0) throw new DebateInvalid(problems);
}

export function problemSentences(problems: Problems, locale: Locale): Record<string, string> {
  const entries = Object.entries(problems) as [DebateField, FieldProblem][];
  return Object.fromEntries(entries.map(([field, problem]) => [field, sentence(field, problem, locale)]));
}

function sentence(
  field: DebateField,
  { code, params: { date, ...params } = {} }: FieldProblem,
  locale: Locale,
): string {
  return problemMessages(locale)(code, {
    ...params,
    field: FIELD_LABELS[field][locale],
    ...(date !== undefined && { date: formatDate(String(date), locale) }),
  });
}
