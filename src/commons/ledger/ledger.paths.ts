export const LEDGER_PATH = '/ledger';
export const LEDGER_FEED = '/ledger.atom';
export const EXPORT_PATH = '/ledger/export.ndjson';
export const VERIFY_PATH = '/ledger/verify';
export const VERIFIER_PATH = '/ledger/verify-ledger.mjs';
export const FORMAT_PATH = '/ledger/format';
export const ENTRIES_API_PATH = '/api/v1/ledger/entries';

/** Changes with every entry and with every sealed day. */
export const LEDGER_TAG = 'ledger';

/** Of a local day, 'YYYY-MM-DD'. */
export function ledgerDayPath(day: string): string {
  return `${LEDGER_PATH}/days/${day}`;
}

/** For pages, which link to all of them. */
export const LEDGER_PATHS = {
  verify: VERIFY_PATH,
  export: EXPORT_PATH,
  verifier: VERIFIER_PATH,
  format: FORMAT_PATH,
  feed: LEDGER_FEED,
};
