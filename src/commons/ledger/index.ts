export { LedgerModule } from './ledger.module.js';
export { LedgerSealing } from './ledger-sealing.jobs.js';
export { appendSql, Ledger, type NewLedgerEntry } from './ledger.service.js';
