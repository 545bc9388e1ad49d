import { describe, expect, it } from '@jest/globals';
import { sha256 } from '../../platform/crypto/index.js';
import { decisionPublished } from './decisions.domain-events.js';

const process = { type: 'consultation', id: '12' };
const wording = {
  id: '5',
  version: 2,
  outcome: 'accepted',
  changedArticle: 'чл. 3',
  reason: 'Основателно.',
} as const;
const digestOf = (change: Partial<typeof wording> | object) =>
  decisionPublished(process, { ...wording, ...change }).payload['digest'];

describe('what is announced of a published decision', () => {
  it('names the wording by the digest that the format of the ledger describes', () => {
    const lines = ['megdan-decision-1', '5', '2', 'accepted', sha256('чл. 3'), sha256('Основателно.')];
    expect(decisionPublished(process, wording).payload).toEqual({
      id: '5',
      process: 'consultation:12',
      version: 2,
      outcome: 'accepted',
      digest: sha256(lines.join('\n')),
    });
  });

  it('has another digest whatever changes, also where a line moves from one text to the other', () => {
    const changed = [
      {},
      { version: 3 },
      { outcome: 'rejected' },
      { changedArticle: '' },
      { reason: 'Основателно!' },
      { changedArticle: 'чл. 3\nОсновно', reason: 'Друго' },
      { changedArticle: 'чл. 3', reason: 'Основно\nДруго' },
    ].map(digestOf);
    expect(new Set(changed).size).toBe(changed.length);
  });
});
