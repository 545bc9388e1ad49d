import { HttpException } from '@nestjs/common';
import { isDatabaseAway } from '../../database/index.js';
import { DomainError, RuleBroken, TooManyRequests, Unavailable } from '../../errors/index.js';

/** What an error comes down to for whoever asked. */
export interface Failure {
  status: number;
  code: string;
  retryAfterSeconds?: number;
  /** Message codes by field. */
  fields?: Record<string, string>;
  params?: Record<string, string | number>;
}

const AWAY_RETRY_SECONDS = 10;

/** What was asked cannot be stored or compared: NUL, half a character, a number or date beyond its type. */
const UNSTORABLE = new Set(['22021', '22P05', '22P02', '22003', '22007', '22008']);
/** busboy's words for a multipart body that breaks off or makes no sense. */
const BROKEN_MULTIPART =
  /^(?:Unexpected end of (?:form|multipart data)|Malformed part header|Multipart: Boundary not found)/;

const CODES: Record<number, string> = {
  400: 'badRequest',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'notFound',
  405: 'methodNotAllowed',
  409: 'conflict',
  413: 'tooLarge',
  415: 'unsupportedMediaType',
  422: 'ruleBroken',
  429: 'tooManyRequests',
};

export function failureOf(error: unknown): Failure {
  if (error instanceof DomainError) return domainFailure(error);
  if (isDatabaseAway(error))
    return { status: 503, code: 'databaseAway', retryAfterSeconds: AWAY_RETRY_SECONDS };
  if (error instanceof HttpException) return plain(error.getStatus());
  const { statusCode, message = '' } = (error ?? {}) as { statusCode?: unknown; message?: string };
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500) return plain(statusCode);
  if (UNSTORABLE.has(databaseCode(error)) || BROKEN_MULTIPART.test(message)) return plain(400);
  return plain(500);
}

function domainFailure(error: DomainError): Failure {
  const waits = error instanceof TooManyRequests || error instanceof Unavailable;
  return {
    status: error.status,
    code: error.code,
    params: error.params,
    ...(waits ? { retryAfterSeconds: error.retryAfterSeconds } : {}),
    ...(error instanceof RuleBroken && Object.keys(error.fields).length > 0 ? { fields: error.fields } : {}),
  };
}

function plain(status: number): Failure {
  return { status, code: CODES[status] ?? (status < 500 ? 'badRequest' : 'internal') };
}

export function databaseCode(error: unknown): string {
  const outer = (error ?? {}) as { code?: unknown; driverError?: { code?: unknown } };
  return String(outer.driverError?.code ?? outer.code ?? '');
}

/** An error without what people typed: messages of the database quote it, stack frames do not. */
export function loggable(error: unknown): string {
  if (!(error instanceof Error)) return `thrown: ${typeof error}`;
  const code = databaseCode(error);
  const fromDatabase = /^[0-9A-Z]{5}$/.test(code);
  const { constraint, table } = ((error as { driverError?: object }).driverError ?? error) as Record<
    string,
    unknown
  >;
  const what = fromDatabase
    ? ['database', code, table, constraint].filter((part) => typeof part === 'string').join(' ')
    : error.message;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [`${error.name}: ${what}`, ...frames].join('\n');
}
