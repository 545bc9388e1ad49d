export { LedgerModule } from './ledger.module.js';
export { LedgerSealing } from './ledger-sealing.jobs.js';
export { Ledger, type NewLedgerEntry } from './ledger.service.js';
