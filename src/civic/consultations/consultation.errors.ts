import { RuleBroken } from '../../platform/errors/index.js';
import { formatDate } from '../../platform/i18n/index.js';
import type { FieldProblem, ProblemField } from './consultation.rules.js';
import { FIELD_LABELS, problemMessages } from './consultations.admin.messages.js';

/** What was typed breaks rules; `problems` says which, field by field, `fields` in sentences for the staff. */
export class ConsultationInvalid extends RuleBroken {
  constructor(readonly problems: Partial<Record<ProblemField, FieldProblem>>) {
    const entries = Object.entries(problems) as [ProblemField, FieldProblem][];
    super(
      'consultationInvalid',
      {},
      Object.fromEntries(entries.map(([field, problem]) => [field, problemSentence(field, problem)])),
    );
  }
}

/** For the staff, in Bulgarian. */
export function problemSentence(
  field: ProblemField,
  { code, params: { date, ...params } = {} }: FieldProblem,
): string {
  return problemMessages('bg')(code, {
    ...params,
    field: FIELD_LABELS[field].bg,
    ...(date !== undefined && { date: formatDate(String(date), 'bg') }),
  });
}
