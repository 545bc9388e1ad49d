import { describe, expect, it } from '@jest/globals';
import { sourceKeys } from './source-addresses.js';

const types = [
  { type: 'debate', listPath: '/debates' },
  { type: 'consultation', listPath: '/consultations' },
];
const keys = (typed: string) => sourceKeys(typed, types, 'https://megdan.example');

describe('what is pasted as a source', () => {
  it.each([
    ['debate:12', 'debate:12'],
    ['/debates/12-da-stane-li', 'debate:12'],
    ['https://megdan.example/consultations/7-naredba/report', 'consultation:7'],
    ['https://megdan.example/en/debates/12', 'debate:12'],
  ])('%s is %s', (typed, key) => {
    expect(keys(typed)).toEqual([key]);
  });

  it.each(['https://elsewhere.example/debates/12', '/debates/new', 'просто думи', '/debates/012'])(
    '%s is left as it is, for the rules to refuse',
    (typed) => {
      expect(keys(typed)).toEqual([typed]);
    },
  );

  it('is one for each line, and each once', () => {
    expect(keys(' debate:12 \n\n/debates/12-x\nconsultation:7')).toEqual(['debate:12', 'consultation:7']);
  });
});
