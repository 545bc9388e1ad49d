export { DecisionBox, OutcomeTag } from './decision-box.js';
