const NETWORK_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EHOSTUNREACH',
]);
/** Admin shutdown, crash shutdown, cannot connect now, too many connections. */
const SERVER_CODES = new Set(['57P01', '57P02', '57P03', '53300']);
const AWAY_SENTENCES =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/;

interface DriverError {
  code?: string;
  constraint?: string;
  message?: string;
  driverError?: DriverError;
}

function driverError(error: unknown): DriverError {
  const outer = (error ?? {}) as DriverError;
  return outer.driverError ?? outer;
}

/** True when the statement failed because PostgreSQL cannot be reached, not because of what it says. */
export function isDatabaseAway(error: unknown): boolean {
  const { code = '', message = '' } = driverError(error);
  return (
    NETWORK_CODES.has(code) || SERVER_CODES.has(code) || code.startsWith('08') || AWAY_SENTENCES.test(message)
  );
}

/** True when a unique index (the named one, if given) refused the row. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  const inner = driverError(error);
  return inner.code === '23505' && (!constraint || inner.constraint === constraint);
}

/** True when another transaction was in the way and this one was undone whole: doing it again is right. */
export function isOvertaken(error: unknown): boolean {
  const { code = '' } = driverError(error);
  return code === '40P01' || code === '40001';
}
