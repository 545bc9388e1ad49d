import parser from '@typescript-eslint/parser';

/** Files whose subject is the machine's time itself: leases, retries, timeouts, rate windows. Rules get `now` passed in. */
const TIMEKEEPERS = [
  'src/platform/clock/clock.service.ts',
  'src/platform/{outbox,queue,http,page-versions}/**',
];

const SQL_NOW = String.raw`/\bnow\s*\(\s*\)|\bCURRENT_(TIMESTAMP|DATE|TIME)\b|\b(clock|statement|transaction)_timestamp\s*\(/i`;
const PASS_NOW = 'Pass `now` in from the Clock, so that tests and the demo can move time.';

const databaseTime = [
  { selector: `TemplateElement[value.raw=${SQL_NOW}]`, message: `No SQL now(). ${PASS_NOW}` },
  { selector: `Literal[value=${SQL_NOW}]`, message: `No SQL now(). ${PASS_NOW}` },
];
const machineTime = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: PASS_NOW },
  { selector: "CallExpression[callee.name='Date']", message: PASS_NOW },
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: PASS_NOW },
  { selector: "MemberExpression[object.name='Temporal'][property.name='Now']", message: PASS_NOW },
];

const OURS = ['src/**/*.{ts,tsx}', 'seeds/**/*.ts'];

/** Oxlint does the rest: only what this project alone forbids is here. */
export default [
  { ignores: ['**/*.spec.{ts,tsx}', 'src/platform/backoffice/components'] },
  {
    files: OURS,
    linterOptions: { noInlineConfig: true },
    languageOptions: { parser },
  },
  {
    files: OURS,
    ignores: TIMEKEEPERS,
    rules: { 'no-restricted-syntax': ['error', ...databaseTime, ...machineTime] },
  },
];
