export type { Confirmable, Outcome, Waiting } from './confirmable.js';
export { ConfirmationsModule } from './confirmations.module.js';
export { Confirmations } from './confirmations.service.js';
export { orRefused, type Refused } from './refused.js';
export { Unconfirmed } from './unconfirmed.js';
export { UnconfirmedRow } from './unconfirmed-row.entity.js';
