import { Raw, type FindOperator } from 'typeorm';
import type { DecisionState } from './decision.lifecycle.js';

/** For lists of a module's own subjects: those whose decision is in this state, or who have none yet. */
export function whoseDecisionIs(subjectType: string, state: DecisionState | 'none'): FindOperator<string> {
  const decided = `SELECT subject_id FROM decision_subject JOIN decision ON decision.id = decision_id
    WHERE subject_type = :decidedType`;
  return state === 'none'
    ? Raw((id) => `${id} NOT IN (${decided})`, { decidedType: subjectType })
    : Raw((id) => `${id} IN (${decided} AND decision.state = :decidedState)`, {
        decidedType: subjectType,
        decidedState: state,
      });
}
