import { SOFIA } from '../clock/index.js';
import { formatDate } from '../i18n/index.js';
import type { Choice, FieldType, FieldValue, FileItem, Values } from './fields.js';
import { isoDate, readDate, readDateTime, typedDate, typedDateTime } from './local-time.js';
import { backofficeMessages } from './backoffice.messages.js';
import type { InputValue } from './protocol.js';

const t = backofficeMessages('bg');

/** One input of a form with its choices looked up. */
export interface OpenInput {
  name: string;
  label: string;
  hint?: string;
  type: FieldType;
  required: boolean;
  max?: number;
  choices?: Choice[];
}

type Read = { value: FieldValue } | { error: string };

const MAX: Partial<Record<FieldType, number>> = { longText: 100_000 };
const MAX_TEXT = 300;
const MAX_ENTRIES = 200;

export function maxLength({ type, max }: Pick<OpenInput, 'type' | 'max'>): number {
  return max ?? MAX[type] ?? MAX_TEXT;
}

/** Reads what was typed into the declared inputs; everything else in the payload does not exist. */
export function readInputs(
  inputs: readonly OpenInput[],
  payload: Record<string, unknown>,
): { values: Values; errors: Record<string, string> } {
  const values: Values = {};
  const errors: Record<string, string> = {};
  for (const input of inputs) {
    const read = readInput(input, Object.hasOwn(payload, input.name) ? payload[input.name] : undefined);
    if ('error' in read) errors[input.name] = read.error;
    else values[input.name] = read.value;
  }
  return { values, errors };
}

function readInput(input: OpenInput, raw: unknown): Read {
  const { type, label, required } = input;
  if (type === 'boolean') return { value: raw === true || raw === 'true' };
  if (type === 'choices' || type === 'files') return readList(input, raw);
  const typed = typeof raw === 'string' ? raw : typeof raw === 'number' ? String(raw) : '';
  if (!typed.isWellFormed() || typed.includes('\0')) return { error: t('badCharacter', { label }) };
  const text = typed.replace(/\r\n?/g, '\n').trim().normalize('NFC');
  if (text === '') {
    if (!required) return { value: null };
    return { error: t(type === 'select' ? 'missingChoice' : 'missing', { label }) };
  }
  return readText(input, text);
}

function readText(input: OpenInput, text: string): Read {
  const { type, label } = input;
  const max = maxLength(input);
  if (text.length > max) return { error: t('tooLong', { label, max }) };
  switch (type) {
    case 'select':
      return input.choices?.some(({ value }) => value === text)
        ? { value: text }
        : { error: t('badChoice', { label }) };
    case 'number':
      return readNumber(label, text);
    case 'date': {
      const date = readDate(text);
      return date ? { value: isoDate(date) } : { error: t('badDate', { label }) };
    }
    case 'datetime':
      return readLocalTime(label, text);
    case 'email':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? { value: text } : { error: t('badEmail', { label }) };
    case 'url':
      return isWebAddress(text) ? { value: text } : { error: t('badUrl', { label }) };
    case 'text':
      return { value: text.replace(/\s+/gu, ' ') };
    default:
      return { value: text };
  }
}

function readList({ type, label, required, choices }: OpenInput, raw: unknown): Read {
  const list = Array.isArray(raw) ? raw : [];
  const entries = list.map((entry: unknown) => (isFileItem(entry) ? entry.id : entry));
  if (entries.length > MAX_ENTRIES || !entries.every((entry) => typeof entry === 'string')) {
    return { error: t('badChoice', { label }) };
  }
  const known =
    type === 'files'
      ? entries.every((id) => /^[\w-]{1,64}$/.test(id))
      : entries.every((entry) => choices?.some(({ value }) => value === entry));
  if (!known) return { error: t('badChoice', { label }) };
  const unique = [...new Set(entries)];
  return required && unique.length === 0 ? { error: t('missingChoice', { label }) } : { value: unique };
}

function readNumber(label: string, text: string): Read {
  const plain = text.replace(/[\s\u00a0\u202f]/gu, '').replace(',', '.');
  return /^-?\d{1,15}(\.\d{1,6})?$/.test(plain)
    ? { value: Number(plain) }
    : { error: t('badNumber', { label }) };
}

/** Local time of Sofia; what the clock skips in spring is refused, what it tells twice in autumn is the first one. */
function readLocalTime(label: string, text: string): Read {
  const typed = readDateTime(text);
  if (!typed) return { error: t('badDateTime', { label }) };
  const local = Temporal.PlainDateTime.from(typed);
  const at = local.toZonedDateTime(SOFIA, { disambiguation: 'earlier' });
  if (!at.toPlainDateTime().equals(local)) {
    return { error: t('skippedTime', { date: formatDate(isoDate(typed), 'bg') }) };
  }
  return { value: new Date(at.epochMilliseconds) };
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

function isFileItem(entry: unknown): entry is FileItem {
  return typeof entry === 'object' && entry !== null && 'id' in entry;
}

/** The value as the form shows it, the other direction of readInputs. */
export function typedValue(type: FieldType, value: unknown): InputValue {
  if (type === 'boolean') return value === true;
  if (type === 'choices') return Array.isArray(value) ? value.map(String) : [];
  if (type === 'files') return Array.isArray(value) ? value.filter(isFileItem) : [];
  if (value === null || value === undefined) return '';
  if (type === 'datetime' && value instanceof Date) return typedDateTime(localTime(value));
  if (type === 'date' && typeof value === 'string') {
    const date = readDate(value);
    return date ? typedDate(date) : '';
  }
  if (type === 'number') return String(value).replace('.', ',');
  return String(value);
}

function localTime(at: Date) {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(SOFIA);
}
