export { LedgerModule } from './ledger.module.js';
export { Ledger, type NewLedgerEntry } from './ledger.service.js';
