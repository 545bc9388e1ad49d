import { RuleBroken } from '../../../platform/errors/index.js';
import type { Locale } from '../../../platform/i18n/index.js';
import { FIELD_LABELS, proposalProblemMessages } from './proposal-problems.messages.js';
import type { FieldProblem, Problems } from './proposal.rules.js';

/** What was typed breaks rules; `problems` says which, field by field. */
export class ProposalInvalid extends RuleBroken {
  constructor(readonly problems: Problems) {
    super('petitionInvalid', {}, problemSentences(problems, 'bg'));
  }
}

/** @throws ProposalInvalid when there is any problem */
export function refuse(problems: Problems): void {
  if (Object.keys(problems).length > 0) throw new ProposalInvalid(problems);
}

export function problemSentences(problems: Problems, locale: Locale): Record<string, string> {
  return Object.fromEntries(
    Object.entries(problems).map(([field, problem]) => [field, problemSentence(field, problem, locale)]),
  );
}

export function problemSentence(field: string, { code, params = {} }: FieldProblem, locale: Locale): string {
  return proposalProblemMessages(locale)(code, { ...params, field: labelOf(field, locale) });
}

function labelOf(field: string, locale: Locale): string {
  const [, part, number] = /^member(Name|Place)(\d+)$/.exec(field) ?? [];
  if (number) return FIELD_LABELS[part === 'Name' ? 'member' : 'place'][locale].replace('{number}', number);
  return FIELD_LABELS[field as keyof typeof FIELD_LABELS][locale];
}
