import { describe, expect, it, test } from '@jest/globals';
import { HttpException } from '@nestjs/common';
import { z } from 'zod';
import { BadRequest, NotFound, RuleBroken, TooManyRequests, Unavailable } from '../errors/index.js';
import { cursorOf, idOf, readCursor } from './api/cursor.js';
import { parseQuery } from './api/query.js';
import { failureOf, loggable } from './errors/failures.js';
import { keptFields } from './errors/kept-text.js';
import { safeNext } from './page-result.js';
import { parseUrlencoded } from './urlencoded.js';

describe('a posted form', () => {
  it('is read as it was typed, repeated fields as lists', () => {
    expect({ ...parseUrlencoded('a=1&b=%D0%B6+%2B&a=2&c&=e&&a=3') }).toEqual({
      a: ['1', '2', '3'],
      b: 'ж +',
      c: '',
      '': 'e',
    });
    expect(Object.getPrototypeOf(parseUrlencoded('constructor=x'))).toBeNull();
  });

  test.each(['a=%', 'a=%C3%28', '%zz=1', '__proto__=1', 'a&'.repeat(2_001)])('%.20s is refused', (text) => {
    expect(() => parseUrlencoded(text)).toThrow(BadRequest);
  });
});

describe('a query', () => {
  const schema = z.object({
    state: z.enum(['open']).optional(),
    per_page: z.coerce.number().int().max(50).default(20),
  });

  it('has its defaults; an empty value is none', () => {
    expect(parseQuery(schema, { state: '' })).toEqual({ per_page: 20 });
    expect(parseQuery(schema, undefined)).toEqual({ per_page: 20 });
  });

  it('may come with a campaign’s mark where people read', () => {
    expect(parseQuery(schema, { utm_source: 'mail' }, 'ignored')).toEqual({ per_page: 20 });
    expect(() => parseQuery(schema, { state: 'x', utm_source: 'mail' }, 'ignored')).toThrow(BadRequest);
  });

  test.each([
    { state: 'x' },
    { per_page: '51' },
    { per_page: 'NaN' },
    { sort: 'id' },
    { state: ['open', 'open'] },
  ])('%j is refused', (query) => {
    expect(() => parseQuery(schema, query)).toThrow(BadRequest);
  });
});

describe('a cursor', () => {
  const shape = z.tuple([z.iso.datetime(), z.string().regex(/^\d+$/)]);

  it('comes back as it was made', () => {
    const values = ['2026-11-22T08:00:00Z', '12'];
    expect(readCursor(shape, cursorOf(values))).toEqual(values);
  });

  test.each([
    '',
    'x',
    '%',
    cursorOf(['12']),
    cursorOf(['2026-11-22T08:00:00Z', "1' OR 1=1"]),
    'A'.repeat(700),
  ])('%.20s is refused', (text) => {
    expect(() => readCursor(shape, text)).toThrow(BadRequest);
  });

  test.each([
    ['12-naredba', '12'],
    ['12', '12'],
    ['naredba', null],
    ['0-x', null],
    ['12x', null],
    ['1'.repeat(19), null],
  ])('the id in %s is %s', (idSlug, id) => {
    expect(idOf(idSlug)).toBe(id);
  });
});

test.each([
  ['/consultations?q=1', '/consultations?q=1'],
  ['/en/x', '/en/x'],
  ['//evil', '/'],
  ['/\\evil', '/'],
  ['/./\\evil', '/'],
  ['/.//evil', '/'],
  ['https://evil', '/'],
  ['javascript:alert(1)', '/'],
  ['/x\ny', '/'],
  ['', '/'],
  [undefined, '/'],
  [['/x'], '/'],
])('next=%j leads to %s', (next, path) => {
  expect(safeNext(next)).toBe(path);
});

describe('an error', () => {
  test.each<[unknown, number, string]>([
    [new NotFound('noSuchPetition'), 404, 'noSuchPetition'],
    [new RuleBroken('late', {}, { title: 'empty' }), 422, 'late'],
    [new TooManyRequests(7), 429, 'tooManyRequests'],
    [new Unavailable('databaseAway'), 503, 'databaseAway'],
    [new HttpException('x', 405), 405, 'methodNotAllowed'],
    [Object.assign(new Error('x'), { code: 'ECONNREFUSED' }), 503, 'databaseAway'],
    [Object.assign(new Error('x'), { driverError: { code: '22021' } }), 400, 'badRequest'],
    [Object.assign(new Error('x'), { statusCode: 413 }), 413, 'tooLarge'],
    [Object.assign(new Error('x'), { statusCode: 502 }), 500, 'internal'],
    [new Error('x'), 500, 'internal'],
    [null, 500, 'internal'],
  ])('%o is %d %s', (error, status, code) => {
    expect(failureOf(error)).toMatchObject({ status, code });
  });

  it('of the database is logged without the values in it', () => {
    const error = Object.assign(new Error('Key (email)=(ann@example.bg) already exists'), {
      driverError: { code: '23505', table: 'participant', constraint: 'participant_email' },
    });
    expect(loggable(error)).toMatch(/^Error: database 23505 participant participant_email\n\s+at /);
    expect(loggable(error)).not.toContain('ann@');
    expect(loggable('ann@example.bg')).toBe('thrown: string');
  });
});

describe('what was typed into a form that could not be taken', () => {
  it('is kept, each value of a repeated field too', () => {
    expect(keptFields({ text: 'дълго', topics: ['a', 'b'] })).toEqual({
      fields: [
        { name: 'text', value: 'дълго' },
        { name: 'topics', value: 'a' },
        { name: 'topics', value: 'b' },
      ],
      incomplete: false,
    });
  });

  it('is shown without secrets, and then not offered to be sent again', () => {
    const body = { text: 'x', password: 'p', one_time_code: '123456', row: 'A'.repeat(43) };
    expect(keptFields(body)).toEqual({ fields: [{ name: 'text', value: 'x' }], incomplete: true });
    expect(keptFields(undefined)).toEqual({ fields: [], incomplete: false });
  });
});
