import { z } from 'zod';
import type { Locale, Text } from '../i18n/index.js';
import { formMessages } from './form.messages.js';

export type Typed = string | readonly string[];

/** What was typed and what is wrong with it, field by field. Errors of forms are values, never exceptions. */
export interface FormState<V extends object = Record<string, Typed | undefined>> {
  values: V;
  errors: Partial<Record<keyof V & string, string>>;
}

/** The raw values of a form made for this schema: strings, or lists of strings where fields repeat. */
export type TypedInto<S extends z.ZodObject> = { [K in keyof z.input<S>]?: Typed };

export type ParsedForm<S extends z.ZodObject> =
  | { ok: true; value: z.output<S> }
  | { ok: false; state: FormState<TypedInto<S>> };

/** Nothing that a person types by hand is longer; it also bounds what a form page has to give back. */
const LONGEST_TEXT = 200_000;
const MOST_REPEATS = 200;

const ownTexts = new Map<string, Text>();

/** A message of ours inside a zod schema: `z.string().min(1, say({ bg: '…', en: '…' }))`; parseForm picks the language. */
export function say(text: Text): string {
  const known = ownTexts.get(text.bg);
  if (known && known.en !== text.en) throw new Error(`Two English texts for „${text.bg}“`);
  ownTexts.set(text.bg, text);
  return text.bg;
}

/** A number that somebody types, refused with the bounds in words. */
export function whole(least: number, most: number) {
  const told = say({
    bg: `Напишете цяло число от ${least} до ${most}.`,
    en: `Write a whole number from ${least} to ${most}.`,
  });
  return z.int(told).min(least, told).max(most, told);
}

export function blankForm<V extends object>(values: V): FormState<V> {
  return { values, errors: {} };
}

/** The same state with one more error, for what only the service could find out (a used name, a broken rule). */
export function withError<V extends object>(
  state: FormState<V>,
  field: keyof V & string,
  error: string,
): FormState<V> {
  return { values: state.values, errors: { ...state.errors, [field]: error } };
}

export function hasErrors(state: FormState<object>): boolean {
  return Object.keys(state.errors).length > 0;
}

/**
 * Checks a submitted form. Only the schema's own fields are looked at (extra ones are ignored), line ends become \n,
 * text is trimmed and put into NFC, and characters that PostgreSQL or UTF-8 cannot hold become an error at their field.
 */
export function parseForm<S extends z.ZodObject>(schema: S, body: unknown, locale: Locale): ParsedForm<S> {
  const t = formMessages(locale);
  const typed: Record<string, Typed> = {};
  const errors: Record<string, string> = {};

  for (const [name, field] of Object.entries(schema.shape)) {
    const raw = ownValue(body, name);
    if (expectsList(field)) {
      // No box ticked sends nothing, which is an empty list unless the schema has its own word for it.
      if (raw !== undefined || field._zod.optin !== 'optional')
        typed[name] = texts(raw).slice(0, MOST_REPEATS);
      continue;
    }
    const text = texts(raw).at(-1);
    if (text === undefined) continue;
    typed[name] = storable(text);
    if (!isStorable(text)) errors[name] = t('nul');
    else if (text.length > LONGEST_TEXT) errors[name] = t('tooLong', { max: LONGEST_TEXT });
  }

  const result = schema.safeParse(typed);
  if (!result.success) {
    for (const issue of result.error.issues) {
      const name = String(issue.path[0] ?? Object.keys(schema.shape)[0] ?? '');
      errors[name] ??= issueText(issue, typed[name], locale);
    }
  } else if (Object.keys(errors).length === 0) {
    return { ok: true, value: result.data };
  }
  return { ok: false, state: { values: typed, errors } as FormState<TypedInto<S>> };
}

function ownValue(body: unknown, name: string): unknown {
  if (typeof body !== 'object' || body === null || !Object.hasOwn(body, name)) return undefined;
  return (body as Record<string, unknown>)[name];
}

function texts(raw: unknown): string[] {
  const list: unknown[] = Array.isArray(raw) ? raw : [raw];
  return list.filter((item) => typeof item === 'string').map((item) => clean(item));
}

function clean(text: string): string {
  return text.replace(/\r\n?/g, '\n').normalize('NFC').trim();
}

// Control characters other than tab and line feed have no place in a form; NUL is refused by PostgreSQL itself.
const UNSTORABLE = /[\u0000-\u0008\u000B-\u001F\u007F]/;

function isStorable(text: string): boolean {
  return text.isWellFormed() && !UNSTORABLE.test(text);
}

function storable(text: string): string {
  return text.toWellFormed().replace(new RegExp(UNSTORABLE, 'g'), '').slice(0, LONGEST_TEXT);
}

/** Looks through optional, default, pipe and the like for an array, because one ticked box arrives as a plain string. */
function expectsList(field: z.core.$ZodType): boolean {
  const { def } = field._zod as { def: { type: string; innerType?: z.core.$ZodType; in?: z.core.$ZodType } };
  if (def.type === 'array' || def.type === 'set') return true;
  const inner = def.innerType ?? def.in;
  return inner ? expectsList(inner) : false;
}

function issueText(issue: z.core.$ZodIssue, typed: Typed | undefined, locale: Locale): string {
  const own = ownTexts.get(issue.message);
  if (own) return own[locale];

  const t = formMessages(locale);
  const blank = typed === undefined || typed.length === 0;
  switch (issue.code) {
    case 'too_small': {
      const min = Number(issue.minimum);
      if (issue.origin === 'array' || issue.origin === 'set') return t('chooseSome', { min });
      if (issue.origin !== 'string') return t('tooSmall', { min });
      return blank ? t('required') : t('tooShort', { min });
    }
    case 'too_big': {
      const max = Number(issue.maximum);
      if (issue.origin === 'array' || issue.origin === 'set') return t('chooseFewer', { max });
      return issue.origin === 'string' ? t('tooLong', { max }) : t('tooBig', { max });
    }
    case 'invalid_format':
      if (blank) return t('required');
      if (issue.format === 'email') return t('email');
      if (issue.format === 'url') return t('url');
      return issue.format === 'date' || issue.format === 'datetime' ? t('date') : t('format');
    case 'invalid_value':
    case 'invalid_union':
    case 'invalid_element':
      return t('choose');
    case 'invalid_type':
      if (blank) return t('required');
      return issue.expected === 'number' ? t('number') : issue.expected === 'date' ? t('date') : t('format');
    default:
      return blank ? t('required') : t('format');
  }
}
