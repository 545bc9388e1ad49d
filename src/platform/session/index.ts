export { SessionCookies } from './session-cookies.js';
export { SessionModule } from './session.module.js';
export { SessionSweep } from './session.jobs.js';
export { Sessions } from './sessions.service.js';
export type { Session } from './sessions.service.js';
export type { SessionKind } from './session.rules.js';
