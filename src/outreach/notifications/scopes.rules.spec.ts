import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { keysOf } from './notifications.forms.js';
import { audienceOf, parseScopeKey, scopeKey, type Scope } from './scopes.rules.js';

const scopes: Scope[] = [
  { scope: 'subject', subject: { type: 'consultation', id: '12' } },
  { scope: 'topic', topic: 'urban' },
  { scope: 'type', type: 'consultation' },
  { scope: 'place', place: '65334' },
  { scope: 'everything' },
];

describe('the key of a scope', () => {
  it.each(scopes)('names $scope and leads back to it', (scope) => {
    expect(parseScopeKey(scopeKey(scope))).toEqual(scope);
  });

  it('takes no nonsense', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const parsed = parseScopeKey(text);
        expect(parsed === null || scopeKey(parsed) === text).toBe(true);
      }),
    );
    expect(parseScopeKey('topic:')).toBeNull();
    expect(parseScopeKey("topic:x' OR 1=1")).toBeNull();
    expect(parseScopeKey('subject:consultation:0')).toBeNull();
  });
});

describe('the audience of news', () => {
  it('is everybody who follows the subject, its type, topics, places or everything', () => {
    expect(audienceOf({ type: 'consultation', id: '12' }, ['urban', 'urban'], ['65334'])).toEqual([
      'subject:consultation:12',
      'type:consultation',
      'topic:urban',
      'place:65334',
      'everything',
    ]);
  });
});

describe('what a form follows', () => {
  it('is the named subject', () => {
    expect(keysOf({ scope: 'subject', subject: 'consultation:12', topic: [] })).toEqual([
      'subject:consultation:12',
    ]);
  });

  it('is each ticked topic, and everything without a tick', () => {
    expect(keysOf({ topic: ['urban', 'budget'] })).toEqual(['topic:urban', 'topic:budget']);
    expect(keysOf({ topic: [] })).toEqual(['everything']);
  });

  it('is nothing when the named thing is missing or no key', () => {
    expect(keysOf({ scope: 'subject', topic: [] })).toBeNull();
    expect(keysOf({ scope: 'subject', subject: 'consultation:x', topic: [] })).toBeNull();
    expect(keysOf({ scope: 'type', topic: [] })).toBeNull();
  });
});
