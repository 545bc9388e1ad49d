import { describe, expect, it, test } from '@jest/globals';
import { formatDate, formatDateTime } from './dates.js';
import { defineMessages } from './messages.js';

const messages = defineMessages('example', {
  title: { bg: 'Консултации', en: 'Consultations' },
  signatures: {
    bg: '{count, plural, one {# подпис} other {# подписа}} от {place}',
    en: '{count, plural, one {# signature} other {# signatures}} from {place}',
  },
  quoted: { bg: 'Не е „{name}“', en: "It isn't {name}" },
});

const soft = (text: string) => text.replace(/\u00a0/g, ' ');

describe('messages', () => {
  it('are told in the language asked for', () => {
    expect(messages('bg')('title')).toBe('Консултации');
    expect(messages('en')('title')).toBe('Consultations');
    expect(messages('en')('quoted', { name: 'here' })).toBe("It isn't here");
  });

  test.each([
    [1, '1 подпис от Мелник'],
    [2, '2 подписа от Мелник'],
    [21, '21 подписа от Мелник'],
    [1000, '1 000 подписа от Мелник'],
  ])('count %i as Bulgarian does', (count, expected) => {
    expect(soft(messages('bg')('signatures', { count, place: 'Мелник' }))).toBe(expected);
  });

  it('end with one full stop where a date or an hour brings its own', () => {
    const told = defineMessages('t', {
      until: {
        bg: 'Връзката важи до {until}. После изтича.',
        en: 'The link works until {until}. Then it ends.',
      },
      dots: { bg: 'Още {what}… и „{what}..“', en: '{what}' },
    });
    const until = new Date('2026-11-22T12:00:00Z');
    expect(told('bg')('until', { until: formatDateTime(until, 'bg') })).toBe(
      'Връзката важи до 22 ноември 2026\u00a0г., 14:00\u00a0ч. После изтича.',
    );
    expect(told('bg')('until', { until: formatDate(until, 'bg') })).toContain('2026\u00a0г. После');
    expect(told('en')('until', { until: formatDate(until, 'en') })).toContain('2026. Then');
    expect(told('bg')('dots', { what: 'г' })).toBe('Още г… и „г..“');
  });

  it('leave markup alone: escaping is the page’s', () => {
    expect(messages('bg')('quoted', { name: '<b>x</b> {count}' })).toBe('Не е „<b>x</b> {count}“');
  });

  it('throw for an unknown key and for a missing value', () => {
    const t = messages('bg') as (key: string) => string;
    expect(() => t('nothing')).toThrow('example');
    expect(() => t('toString')).toThrow('example');
    expect(() => t('signatures')).toThrow();
  });
});
