export { actorId, Audit } from './audit.js';
export type { Actor, AuditRecord } from './audit.js';
export { AuditEntry } from './audit-entry.entity.js';
export { AuditModule } from './audit.module.js';
