export type { DecidedProcess } from './decided-processes.js';
export {
  confirmDecisions,
  proposeDecisions,
  separateDecision,
  type DecidedRows,
} from './decision-actions.js';
export { whoseDecisionIs } from './decision-filters.js';
export { DECISION } from './decision.lifecycle.js';
export { DecisionDeeds } from './decision-deeds.service.js';
export { DECISION_OUTCOMES, OUTCOMES, type DecisionOutcome } from './decision.rules.js';
export {
  decisionPath,
  type Decider,
  type DecisionProgress,
  type DecisionView,
  type NewDecision,
  type TemplateView,
  type Wording,
} from './decision.view.js';
export { decisionAdminMessages } from './decisions.admin.messages.js';
export { DECISION_PUBLISHED } from './decisions.domain-events.js';
export { DecisionsModule } from './decisions.module.js';
export { LatestDecisions, type LatestDecision } from './latest-decisions.service.js';
export { Decisions } from './decisions.service.js';
