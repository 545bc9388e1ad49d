import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { blankForm, hasErrors, parseForm, say, withError } from './form.js';

const schema = z.object({
  email: z.email(),
  text: z.string().min(3).max(20),
  topics: z.array(z.string()).min(1).optional(),
  frequency: z.enum(['daily', 'weekly']).default('weekly'),
  note: z
    .string()
    .min(5, say({ bg: 'Поне пет.', en: 'Five at least.' }))
    .optional(),
});

const good = { email: 'ime@poshta.bg', text: 'здравей', topics: ['a', 'b'], frequency: 'daily' };

function errorsOf(body: unknown, locale: 'bg' | 'en' = 'bg') {
  const parsed = parseForm(schema, body, locale);
  return parsed.ok ? {} : parsed.state.errors;
}

describe('a submitted form', () => {
  it('becomes a value without anything that the schema does not know', () => {
    const parsed = parseForm(schema, { ...good, role: 'admin', state: 'open' }, 'bg');
    expect(parsed).toEqual({ ok: true, value: good });
  });

  it('gets one ticked box as a list of one', () => {
    const parsed = parseForm(schema, { ...good, topics: 'a' }, 'bg');
    expect(parsed.ok && parsed.value.topics).toEqual(['a']);
  });

  it('takes the last of a repeated single field', () => {
    const parsed = parseForm(schema, { ...good, frequency: ['daily', 'weekly'] }, 'bg');
    expect(parsed.ok && parsed.value.frequency).toBe('weekly');
  });

  it('is trimmed, put into NFC and its line ends made one kind', () => {
    const parsed = parseForm(schema, { ...good, text: ' a\r\nи\u0306\rb ' }, 'bg');
    expect(parsed.ok && parsed.value.text).toBe('a\nй\nb');
  });

  it('keeps emoji and right-to-left text as they are', () => {
    const parsed = parseForm(schema, { ...good, text: '👩‍👩‍👧 \u202Eabc' }, 'bg');
    expect(parsed.ok && parsed.value.text).toBe('👩‍👩‍👧 \u202Eabc');
  });

  it('comes back with what was typed and a sentence at each field, in the language of the page', () => {
    const parsed = parseForm(schema, { email: 'няма', text: 'а', frequency: 'never' }, 'bg');
    expect(parsed).toMatchObject({
      ok: false,
      state: {
        values: { email: 'няма', text: 'а', frequency: 'never' },
        errors: {
          email: 'Напишете имейл адрес като ime@poshta.bg.',
          text: 'Напишете поне 3 знака.',
          frequency: 'Изберете една от възможностите.',
        },
      },
    });
    expect(errorsOf({ ...good, email: '' }, 'en')).toEqual({ email: 'Fill in this field.' });
    expect(errorsOf({ ...good, text: 'x'.repeat(21) }, 'en')['text']).toContain('longer than 20 characters');
  });

  it.each([
    [undefined],
    [null],
    ['text'],
    [[]],
    [{ email: { $ne: '' }, text: 5 }],
    [Object.create({ email: 'ime@poshta.bg', text: 'наследено' })],
  ])('that is no form at all (%j) only lacks its fields', (body) => {
    expect(errorsOf(body)).toEqual({ email: 'Попълнете това поле.', text: 'Попълнете това поле.' });
  });

  it.each([
    ['NUL', 'ab\u0000cd'],
    ['a lone surrogate', 'ab\uD800cd'],
    ['an escape', 'ab\u001Bcd'],
  ])('refuses %s at its field and gives the rest back', (_name, text) => {
    const parsed = parseForm(schema, { ...good, text }, 'bg');
    expect(parsed.ok ? '' : parsed.state.errors.text).toContain('знак');
    const back = String(!parsed.ok && parsed.state.values.text);
    expect(back.isWellFormed() && !back.includes('\u0000')).toBe(true);
  });

  it('bounds what comes back, however much was sent', () => {
    const parsed = parseForm(z.object({ text: z.string() }), { text: 'x'.repeat(1_000_000) }, 'bg');
    expect(parsed.ok).toBe(false);
    expect(!parsed.ok && parsed.state.values.text).toHaveLength(200_000);
  });

  it('speaks the schema’s own message in both languages', () => {
    expect(errorsOf({ ...good, note: 'кри' })).toEqual({ note: 'Поне пет.' });
    expect(errorsOf({ ...good, note: 'кри' }, 'en')).toEqual({ note: 'Five at least.' });
  });

  it('lets one text have one translation', () => {
    expect(() => say({ bg: 'Поне пет.', en: 'Something else.' })).toThrow('Two English texts');
  });
});

it('takes errors that only the service can know', () => {
  const state = withError(blankForm({ name: 'Мария' }), 'name', 'Вече е взето.');
  expect(hasErrors(state)).toBe(true);
  expect(state.values.name).toBe('Мария');
  expect(hasErrors(blankForm({}))).toBe(false);
});
