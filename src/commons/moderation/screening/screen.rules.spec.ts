import { describe, expect, it } from '@jest/globals';
import { moderationSettings, type ModerationSettings } from '../moderation.settings.js';
import { isNewcomer, linksIn, sameText, screenText, type WriterFacts } from './screen.rules.js';

const NOW = new Date('2026-11-02T08:00:00Z');
const DAY_MS = 86_400_000;
const ago = (days: number) => new Date(NOW.getTime() - days * DAY_MS);

const settled: WriterFacts = {
  since: ago(100),
  published: 5,
  withinHour: 0,
  repeated: false,
  blockedUntil: null,
};
const newcomer: WriterFacts = { ...settled, since: ago(1), published: 0 };
const link = 'Вижте https://example.org/plan';
const links = (count: number) =>
  Array.from({ length: count }, (_, at) => `https://example.org/${at}`).join(' ');
const screen = (text: string, facts: WriterFacts, change: Partial<ModerationSettings> = {}) =>
  screenText(text, facts, { ...moderationSettings.defaults, ...change }, NOW);

describe('what is published at once', () => {
  it.each([
    ['a plain text by anybody', 'Съгласен съм с довода за паркирането.', newcomer, {}],
    ['links by somebody known', links(3), settled, {}],
    ['a link by a newcomer where that is allowed', link, newcomer, { newcomerMaxLinks: 1 }],
    ['after a block that is over', 'Пак съм тук.', { ...settled, blockedUntil: NOW }, {}],
    ['the last one of the hour', 'Още едно.', { ...settled, withinHour: 29 }, {}],
  ])('%s', (_what, text, facts, change) => {
    expect(screen(text, facts, change)).toEqual({ publish: true });
  });
});

describe('what waits for a moderator', () => {
  it.each([
    ['a newcomer’s link', link, newcomer, {}, 'links'],
    ['a repeated text', 'Същото като вчера.', { ...settled, repeated: true }, {}, 'repeated'],
    ['whatever a newcomer writes', 'Здравейте.', newcomer, { holdNewcomers: true }, 'newcomer'],
    ['a link by whoever has no account yet', link, { ...newcomer, since: null }, {}, 'links'],
  ])('%s', (_what, text, facts, change, hold) => {
    expect(screen(text, facts, change)).toEqual({ publish: false, hold });
  });
});

describe('what is not taken', () => {
  it.each([
    ['by whoever is blocked', 'Моля.', { ...settled, blockedUntil: new Date(NOW.getTime() + 1) }, 'blocked'],
    ['beyond the hourly number', 'Пак.', { ...settled, withinHour: 30 }, 'tooOften'],
    ['beyond that of newcomers', 'Пак.', { ...newcomer, withinHour: 6 }, 'tooOften'],
    ['with more links than anybody needs', links(4), settled, 'tooManyLinks'],
  ])('%s', (_what, text, facts, refuse) => {
    expect(screen(text, facts)).toEqual({ refuse });
  });
});

describe('a newcomer', () => {
  it.each([
    ['is somebody of yesterday', ago(1), 0, true],
    ['is none after the days', ago(3), 0, false],
    ['is none after the first published contribution', ago(0), 1, false],
    ['is whoever has no account yet', null, 0, true],
  ])('%s', (_what, since, published, expected) => {
    expect(isNewcomer({ since, published }, moderationSettings.defaults, NOW)).toBe(expected);
  });
});

describe('links', () => {
  it.each([
    ['none', 'Срещата е в 18.30 ч. в читалището.', 0],
    ['with a scheme', 'http://a.bg и HTTPS://B.BG/път?x=1', 2],
    ['without one', 'www.example.org', 1],
    ['in quotes', '„https://a.bg“ („https://b.bg“)', 2],
  ])('%s', (_what, text, count) => {
    expect(linksIn(text)).toBe(count);
  });
});

describe('the same text', () => {
  const text = 'Гласувайте „за“ предложението за новия детски парк в квартала!';
  it('is known whatever its case, spacing and punctuation', () => {
    expect(sameText(`  ${text.toUpperCase()}\n\n!!! `)).toBe(sameText(text));
    expect(sameText(text.replace('парк', 'център'))).not.toBe(sameText(text));
  });
  it('is not looked for in what everybody says', () => {
    expect(sameText('Съгласен съм.')).toBe('');
  });
});
