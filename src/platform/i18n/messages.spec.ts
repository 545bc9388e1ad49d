import { describe, expect, it, test } from '@jest/globals';
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
