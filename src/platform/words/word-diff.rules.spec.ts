import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wordDiff, type DiffPart } from './word-diff.rules.js';

/** „same [-removed-] {+added+}“ */
const told = (parts: readonly DiffPart[]) =>
  parts
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join('');
const old = (parts: readonly DiffPart[]) => text(parts, 'added');
const young = (parts: readonly DiffPart[]) => text(parts, 'removed');
const text = (parts: readonly DiffPart[], without: DiffPart['kind']) =>
  parts
    .filter(({ kind }) => kind !== without)
    .map((part) => part.text)
    .join('');

describe('wordDiff', () => {
  it.each([
    ['еднакво', 'еднакво', 'еднакво'],
    ['', 'ново', '{+ново+}'],
    ['старо', '', '[-старо-]'],
    ['', '', ''],
    [
      'Извозват се веднъж месечно.',
      'Извозват се два пъти месечно.',
      'Извозват се [-веднъж-]{+два пъти+} месечно.',
    ],
    ['Против съм, защото е скъпо.', 'Против съм.', 'Против съм[-, защото е скъпо-].'],
    ['по-добре е', 'по-зле е', '[-по-добре-]{+по-зле+} е'],
    ['Първи ред\nВтори ред', 'Първи ред\nТрети ред', 'Първи ред\n[-Втори-]{+Трети+} ред'],
    ['един два три', 'четири пет шест', '[-един два три-]{+четири пет шест+}'],
    ['Струва 5 000 лв.', 'Струва 2 556 €.', 'Струва [-5 000 лв-]{+2 556 €+}.'],
  ])('%s → %s', (before, after, expected) => {
    expect(told(wordDiff(before, after))).toBe(expected);
  });

  it('does not join changes across lines', () => {
    expect(told(wordDiff('а\nб', 'в\nг'))).toBe('[-а-]{+в+}\n[-б-]{+г+}');
  });

  it('loses nothing of either text, whatever they are', () => {
    const words = fc.array(fc.constantFrom('за', 'против', ' ', '\n', ',', 'дърво', '👍🏽', 'é', 'ё'), {
      maxLength: 700,
    });
    fc.assert(
      fc.property(words, words, (one, two) => {
        const [before, after] = [one.join(''), two.join('')];
        const parts = wordDiff(before, after);
        expect(old(parts)).toBe(before);
        expect(young(parts)).toBe(after);
      }),
      { numRuns: 60 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
        const parts = wordDiff(before, after);
        expect([old(parts), young(parts)]).toEqual([before, after]);
      }),
    );
  });

  it('finds a small change in a long text, and what both have in common after many', () => {
    const long = Array.from({ length: 800 }, (_, index) => `дума${index}`);
    const changed = long.with(400, 'друга');
    const parts = wordDiff(long.join(' '), changed.join(' '));
    expect(parts.map(({ kind }) => kind)).toEqual(['same', 'removed', 'added', 'same']);
    const rewritten = [...long.slice(0, 200).map((word) => `${word}x`), ...long.slice(200)];
    const same = wordDiff(long.join(' '), rewritten.join(' ')).at(-1);
    expect(same).toEqual({ kind: 'same', text: ` ${long.slice(200).join(' ')}` });
  });

  it('tells the worst texts of 5,000 characters apart', () => {
    const letters = (step: number) =>
      Array.from({ length: 2_500 }, (_, index) => String.fromCharCode(0x430 + ((index * step) % 31))).join(
        ' ',
      );
    const parts = wordDiff(letters(7), letters(11));
    expect([old(parts), young(parts)]).toEqual([letters(7), letters(11)]);
    expect(parts.some(({ kind }) => kind === 'same')).toBe(true);
  });
});
