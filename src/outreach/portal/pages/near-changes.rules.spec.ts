import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wordDiff } from '../../../platform/words/index.js';
import { nearChanges } from './near-changes.rules.js';

const LONG = 'дума '.repeat(300);

describe('what is shown of a difference', () => {
  it('is each change with some words around it', () => {
    const parts = nearChanges(wordDiff(`${LONG}стар край`, `${LONG}нов край`));
    expect(parts.map(({ kind }) => kind)).toEqual(['same', 'removed', 'added', 'same']);
    expect(parts[0]!.text).toMatch(/^\[…\] (дума )+$/);
    expect(parts[0]!.text.length).toBeLessThan(200);
    expect(parts[3]!.text).toBe(' край');
  });

  it('leaves out what stands between two changes far from each other', () => {
    const between = nearChanges(wordDiff(`а ${LONG}б`, `в ${LONG}г`))[2]!;
    expect(between.text).toMatch(/^ (дума )+\[…\] (дума )+$/);
  });

  it('never loses a change, and is never longer than the whole', () => {
    const text = fc.array(fc.constantFrom('да', 'не', 'може', '\n'), { maxLength: 200 });
    fc.assert(
      fc.property(text, text, (old, young) => {
        const whole = wordDiff(old.join(' '), young.join(' '));
        const near = nearChanges(whole);
        const changes = (parts: typeof whole) => parts.filter(({ kind }) => kind !== 'same');
        expect(changes(near)).toEqual(changes(whole));
        for (const [at, { text: shown }] of near.entries())
          expect(shown.length).toBeLessThanOrEqual(whole[at]!.text.length);
      }),
    );
  });
});
