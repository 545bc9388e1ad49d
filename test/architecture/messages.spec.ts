import { describe, expect, it } from '@jest/globals';
import { IntlMessageFormat } from 'intl-messageformat';
import type { Locale, Messages, Text } from '../../src/platform/i18n/index.js';
import { filesIn, ROOT } from './source-files.js';

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** The parser's own numbers for plain text and for the # of a plural. */
const LITERAL = 0;
const POUND = 7;

/** Each is written in its own language everywhere. */
const LANGUAGE_NAMES = new Set(['English', 'Български']);

interface Message {
  where: string;
  text: Text;
}

const files = filesIn('src').filter((file) => file.endsWith('.messages.ts'));
const groups = (
  await Promise.all(
    files.map(async (file) => {
      const exported = Object.values((await import(ROOT + file)) as Record<string, unknown>);
      return exported.filter(isMessages).map((messages) => ({ file, messages }));
    }),
  )
).flat();
const messages: Message[] = groups.flatMap(({ messages: { scope, texts } }) =>
  Object.entries(texts).map(([key, text]) => ({ where: `${scope}.${key}`, text })),
);

function isMessages(value: unknown): value is Messages<Record<string, Text>> {
  return typeof value === 'function' && 'scope' in value && 'texts' in value;
}

function elements(text: string): Element[] {
  const within = (list: Element[]): Element[] =>
    list.flatMap((element) =>
      'options' in element
        ? [element, ...Object.values(element.options).flatMap((option) => within(option.value))]
        : [element],
    );
  return within(new IntlMessageFormat(text, 'bg', undefined, { ignoreTag: true }).getAst());
}

/** What a person reads: the words without the placeholders. */
function words(text: string): string {
  return elements(text)
    .flatMap((element) => (element.type === LITERAL && 'value' in element ? [element.value] : []))
    .join(' ');
}

/** The values that are read in the text. What only chooses between forms may matter in one language alone. */
function valuesIn(text: string): string[] {
  const shown = elements(text).filter((element) =>
    'options' in element
      ? Object.values(element.options).some(({ value }) => value.some(({ type }) => type === POUND))
      : element.type !== LITERAL && element.type !== POUND,
  );
  return [...new Set(shown.map((element) => ('value' in element ? element.value : '')))].sort();
}

function problem({ text }: Message): string | null {
  const unreadable = (['bg', 'en'] as Locale[]).find((locale) => {
    try {
      return text[locale].trim() === '' || elements(text[locale]).length === 0;
    } catch {
      return true;
    }
  });
  if (unreadable) return `empty or not ICU in ${unreadable}: ${text[unreadable]}`;
  if (valuesIn(text.bg).join() !== valuesIn(text.en).join()) return 'other values in each language';
  if (LANGUAGE_NAMES.has(text.bg) || LANGUAGE_NAMES.has(text.en)) return null;
  // An abbreviation may stand in its own letters: „UIC (ЕИК)“ here, „RSS“ or „CSV“ below.
  const english = words(text.en).replaceAll(/(?<!\p{L})[А-Я]{2,}(?!\p{L})/gu, '');
  if (/\p{Script=Cyrillic}/u.test(english)) return `Cyrillic in English: ${text.en}`;
  const spoken = words(text.bg).replaceAll(/\b[A-Z][A-Z0-9.-]+\b/g, '');
  if (/[a-z]/i.test(spoken) && !/\p{Script=Cyrillic}/u.test(spoken))
    return `no Cyrillic in Bulgarian: ${text.bg}`;
  return null;
}

describe('messages', () => {
  it('are found', () => {
    expect(messages.length).toBeGreaterThan(0);
    expect(files.filter((file) => !groups.some((group) => group.file === file))).toEqual([]);
  });

  it('belong to one scope each', () => {
    const scopes = groups.map(({ messages: { scope } }) => scope);
    expect(scopes.filter((scope, index) => scopes.indexOf(scope) !== index)).toEqual([]);
  });

  it('are complete, readable and in the right language, with the same values', () => {
    const problems = messages
      .map((message) => [message.where, problem(message)])
      .filter(([, what]) => what !== null);
    expect(problems).toEqual([]);
  });

  it.each([
    ['empty', { bg: ' ', en: 'a' }],
    ['not ICU', { bg: '{a', en: 'a' }],
    ['other values', { bg: 'а {x}', en: 'a {y}' }],
    [
      'other arguments inside a plural',
      { bg: '{n, plural, one {{x}} other {я}}', en: '{n, plural, other {a}}' },
    ],
    ['English in Bulgarian', { bg: 'Close', en: 'Close' }],
    ['Bulgarian in English', { bg: 'Затвори', en: 'Затвори' }],
  ])('would not pass %s', (_what, text) => {
    expect(problem({ where: 'example', text })).not.toBeNull();
  });

  it('would pass what is right', () => {
    const right = [
      {
        bg: '{n, plural, one {# подпис} other {# подписа}}',
        en: '{n, plural, one {# signature} other {# signatures}}',
      },
      { bg: '{n, plural, one {предстои} other {предстоят}}', en: 'coming up' },
      { bg: 'RSS', en: 'RSS' },
      { bg: 'ЕИК', en: 'UIC (ЕИК)' },
      { bg: 'English', en: 'Български' },
      { bg: '{name}: {count}', en: '{name}: {count}' },
    ];
    expect(right.map((text) => problem({ where: 'example', text }))).toEqual(right.map(() => null));
  });
});
