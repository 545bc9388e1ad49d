export type { DecidedProcess } from './decided-processes.js';
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
export { DECISION_PUBLISHED } from './decisions.domain-events.js';
export { DecisionsModule } from './decisions.module.js';
export { Decisions } from './decisions.service.js';
