import { describe, expect, it } from '@jest/globals';
import { outcomeOf, shownPath, shownTitle, summaryOf } from './petition.shown.js';

const petition = { id: '12', title: 'Светлина в парка', lang: 'bg', demand: 'Да свети.' } as const;

describe('what is shown of a petition', () => {
  it('is its own words, in its address too', () => {
    const open = { ...petition, textHidden: false };
    expect(shownTitle(open, 'en')).toEqual({ title: 'Светлина в парка', lang: 'bg' });
    expect(shownPath(open)).toBe('/petitions/12-svetlina-v-parka');
    expect(summaryOf(open)).toBe('Да свети.');
  });

  it('is its number where they are not to be read', () => {
    const hidden = { ...petition, textHidden: true };
    expect(shownTitle(hidden, 'bg')).toEqual({ title: 'Подписка № 12', lang: 'bg' });
    expect(shownTitle(hidden, 'en')).toEqual({ title: 'Petition No. 12', lang: 'en' });
    expect(shownPath(hidden)).toBe('/petitions/12');
    expect(summaryOf(hidden)).toBe('');
  });
});

describe('how it ended', () => {
  const nothing = {
    rejectedAt: null,
    answeredAt: null,
    publishedAt: null,
    forwardedTo: '',
    leftCode: null,
    endLaw: '',
  };
  const at = new Date(0);
  it.each([
    [{ state: 'collecting' }, null],
    [{ state: 'considered' }, null],
    [{ state: 'answered', answeredAt: at }, 'answered'],
    [{ state: 'rejected', rejectedAt: at }, 'rejected'],
    [{ state: 'archived', rejectedAt: at }, 'rejected'],
    [{ state: 'archived', answeredAt: at, publishedAt: at }, 'answered'],
    [{ state: 'archived', forwardedTo: 'РУО', publishedAt: at }, 'forwarded'],
    [{ state: 'archived', leftCode: 'repeated', publishedAt: at }, 'notConsidered'],
    [{ state: 'archived', endLaw: 'чл. 1', publishedAt: at }, 'stopped'],
    [{ state: 'archived', publishedAt: at }, 'withdrawn'],
    [{ state: 'archived' }, 'lapsed'],
  ] as const)('%j is %s', (change, outcome) => {
    expect(outcomeOf({ ...nothing, ...change })).toBe(outcome);
  });
});
