import { QueryFailedError } from 'typeorm';
import { FileRefused, FilesUnavailable } from '../files/index.js';
import { DomainError, RuleBroken, Unavailable } from '../errors/index.js';
import { pick, type Messages, type Text } from '../i18n/index.js';
import { Log } from '../logging/index.js';
import { isDatabaseAway } from '../database/index.js';
import { backofficeMessages, sentence } from './backoffice.messages.js';
import type { Outcome } from './governed.js';
import type { OutcomeJson } from './protocol.js';

const t = backofficeMessages('bg');
const log = new Log('backoffice');

/** What went wrong, in words and with its status; `fields` tie sentences to inputs. */
export interface Refusal {
  status: number;
  message: string;
  fields: Record<string, string>;
}

interface Labelled {
  label: string;
}

/** Turns whatever a service threw into sentences; what is no DomainError is logged under the reference and told as a failure. */
export function refusalOf(
  error: unknown,
  reference: string,
  own?: Messages<Record<string, Text>>,
  inputs: ReadonlyMap<string, Labelled> = new Map(),
): Refusal {
  if (error instanceof FileRefused || error instanceof FilesUnavailable) {
    return { status: error.status, message: error.sentence('bg'), fields: {} };
  }
  if (error instanceof RuleBroken) return brokenRule(error, own, inputs);
  if (error instanceof Unavailable || isDatabaseAway(error))
    return { status: 503, message: t('unavailable'), fields: {} };
  if (error instanceof DomainError) {
    return { status: error.status, message: sentence(error.code, error.params, own), fields: {} };
  }
  const kind = error instanceof QueryFailedError ? 'A statement failed' : 'An action failed';
  log.error(`${kind} (${reference})`, error);
  return { status: 500, message: t('failed', { reference }), fields: {} };
}

function brokenRule(
  error: RuleBroken,
  own: Messages<Record<string, Text>> | undefined,
  inputs: ReadonlyMap<string, Labelled>,
): Refusal {
  const told = Object.entries(error.fields).map(([field, code]): [string, string] => [
    field,
    sentence(code, { label: inputs.get(field)?.label ?? '', ...error.params }, own),
  ]);
  const fields = Object.fromEntries(told.filter(([field]) => inputs.has(field)));
  const elsewhere = told.filter(([field]) => !inputs.has(field)).map(([, text]) => text);
  const summary =
    told.length === 0 ? sentence(error.code, error.params, own) : fieldErrors(Object.keys(fields).length);
  return { status: error.status, message: elsewhere.length > 0 ? elsewhere.join(' ') : summary, fields };
}

export function fieldErrors(count: number): string {
  return t('fieldErrors', { count });
}

export function outcomeJson(outcome: Outcome | void, standard: string, redirect?: string): OutcomeJson {
  return {
    message: outcome?.message ? pick(outcome.message, 'bg') : standard,
    redirect: outcome?.redirect ?? redirect,
    reveal: outcome?.reveal && { title: pick(outcome.reveal.title, 'bg'), lines: outcome.reveal.lines },
  };
}

/** The part of Express's response that actions touch. */
export interface Answer {
  status(code: number): unknown;
}

/** A refusal in the shape of AdminJS's validation errors, with the status it deserves. */
export function refusedJson<R extends object>(
  answer: Answer,
  { status, message, fields }: Refusal,
  record: R,
) {
  answer.status(status);
  const errors = Object.fromEntries(
    Object.entries(fields).map(([name, text]) => [name, { type: 'refused', message: text }]),
  );
  const baseError = { type: 'refused', message };
  return { record: { ...record, baseError, errors }, notice: { message, type: 'error' as const } };
}
