export { DecisionBox } from './decision-box.js';
