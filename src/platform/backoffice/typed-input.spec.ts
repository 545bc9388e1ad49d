import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import type { FieldType } from './fields.js';
import { readInputs, typedValue, type OpenInput } from './typed-input.js';

const input = (type: FieldType, more: Partial<OpenInput> = {}): OpenInput => ({
  name: 'field',
  label: 'Поле',
  type,
  required: false,
  ...more,
});
const read = (type: FieldType, value: unknown, more: Partial<OpenInput> = {}) => {
  const { values, errors } = readInputs([input(type, more)], { field: value });
  return errors.field ?? values.field;
};

describe('what is typed', () => {
  it('becomes a value of its kind', () => {
    expect(read('text', '  Кръгла \n маса  ')).toBe('Кръгла маса');
    expect(read('longText', ' ред\r\nред ')).toBe('ред\nред');
    expect(read('text', 'и\u0306')).toBe('й');
    expect(read('number', '1 250,5')).toBe(1250.5);
    expect(read('boolean', true)).toBe(true);
    expect(read('boolean', undefined)).toBe(false);
    expect(read('date', '1.3.2026 г.')).toBe('2026-03-01');
    expect(read('url', 'https://sandanski.bg')).toBe('https://sandanski.bg');
    expect(read('choices', ['a', 'a'], { choices: [{ value: 'a', label: 'А' }] })).toEqual(['a']);
    expect(read('files', [{ id: '7', name: 'x' }, '8'])).toEqual(['7', '8']);
  });

  it('is null where nothing was typed, and an error where something has to be', () => {
    expect(read('text', '   ')).toBeNull();
    expect(read('files', undefined)).toEqual([]);
    expect(read('text', '', { required: true })).toBe('Попълнете полето „Поле“.');
    expect(read('select', '', { required: true, choices: [] })).toBe('Изберете нещо в „Поле“.');
    expect(read('choices', [], { required: true, choices: [] })).toBe('Изберете нещо в „Поле“.');
  });

  test.each<[FieldType, unknown]>([
    ['url', 'javascript:alert(1)'],
    ['url', 'data:text/html,x'],
    ['email', 'not an address'],
    ['number', '1e9'],
    ['number', 'Infinity'],
    ['date', '29.02.2026'],
    ['date', '22/11/26'],
    ['datetime', '22.11.2026'],
    ['datetime', '22.11.2026 24:00'],
    ['select', 'x'],
    ['choices', ['x']],
    ['files', ['a b']],
    ['files', Array.from({ length: 201 }, (_, at) => String(at))],
    ['text', '\u0000'],
    ['text', '\udc00'],
    ['text', 'я'.repeat(301)],
  ])('is refused with a sentence: %s %j', (type, value) => {
    expect(read(type, value)).toMatch(/Поле/);
  });

  it('keeps out what was not declared, the prototype included', () => {
    const payload = JSON.parse('{"field":"x","other":"y","__proto__":{"field":"z"}}') as Record<
      string,
      unknown
    >;
    expect(readInputs([input('text')], payload).values).toEqual({ field: 'x' });
    expect(
      readInputs([input('text')], Object.create({ field: 'inherited' }) as object as Record<string, unknown>)
        .values,
    ).toEqual({ field: null });
  });
});

describe('local time', () => {
  it('is typed and shown the same, at any minute that Sofia has', () => {
    const anyMinute = fc.integer({ min: Date.UTC(2020, 0) / 60_000, max: Date.UTC(2040, 0) / 60_000 });
    fc.assert(
      fc.property(anyMinute, (minute) => {
        const at = new Date(minute * 60_000);
        const back = read('datetime', typedValue('datetime', at));
        // The hour that comes twice in autumn is read as its first turn.
        expect([0, 3_600_000]).toContain(at.getTime() - (back as Date).getTime());
      }),
    );
  });

  it('refuses the hour that is skipped and takes the first of the doubled one', () => {
    expect(read('datetime', '29.03.2026 03:00')).toMatch(/Този час не съществува/);
    expect(read('datetime', '29.03.2026 02:59')).toEqual(new Date('2026-03-29T00:59:00Z'));
    expect(read('datetime', '25.10.2026 03:30')).toEqual(new Date('2026-10-25T00:30:00Z'));
    expect(typedValue('datetime', new Date('2026-10-25T01:30:00Z'))).toBe('25.10.2026 03:30');
  });
});
