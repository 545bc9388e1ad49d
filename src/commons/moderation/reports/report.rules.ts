import type { ModeratedSubject } from '../../subjects/index.js';
import type { Reason } from '../reasons/reasons.service.js';

/** What addresses of reporters are sealed and looked up under. */
export const REPORT_EMAIL = 'moderation.report.email';
export const LONGEST_REPORT = 2_000;

export type ReportField = 'explanation' | 'goodFaith' | 'email';

/** What the law wants of a notice of illegal content (DSA, Art. 16, par. 2), and what has to be said in own words. */
export function reportProblems(
  report: { explanation: string; goodFaith: boolean; participantId: string | null; email: string | null },
  { code, ground, withoutContact }: Pick<Reason, 'code' | 'ground' | 'withoutContact'>,
): Partial<Record<ReportField, string>> {
  const illegal = ground === 'illegal';
  const fields: Partial<Record<ReportField, string>> = {};
  if (report.explanation.length > LONGEST_REPORT) fields.explanation = 'explanationTooLong';
  else if ((illegal || code === 'otherRules') && report.explanation === '')
    fields.explanation = 'explanationMissing';
  if (illegal && !report.goodFaith) fields.goodFaith = 'goodFaithMissing';
  if (illegal && !withoutContact && report.participantId === null && !report.email)
    fields.email = 'emailMissing';
  return fields;
}

export type Obstacle = 'subjectGone' | 'ownReported' | 'hiddenAlready';

/** What stands in the way of any report of this. */
export function obstacle(subject: ModeratedSubject | null, participantId: string | null): Obstacle | null {
  if (!subject) return 'subjectGone';
  if (participantId !== null && subject.authorId === participantId) return 'ownReported';
  return subject.hidden ? 'hiddenAlready' : null;
}
