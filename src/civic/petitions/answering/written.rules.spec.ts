import { describe, expect, it } from '@jest/globals';
import { writtenProblem } from './written.rules.js';

describe('what officials write', () => {
  it('is refused where it is missing, too long or not to be read', () => {
    expect(writtenProblem('Решава държавата.\nВижте закона.', 'reason')).toBeNull();
    expect(writtenProblem(' ', 'reason')).toBe('petitionMissing');
    expect(writtenProblem('', 'note', false)).toBeNull();
    expect(writtenProblem('а'.repeat(301), 'to')).toBe('petitionTooLong');
    for (const text of ['а\u202eб', 'а\ud800', 'а\u0000']) {
      expect(writtenProblem(text, 'reason')).toBe('petitionStrangeCharacters');
    }
  });
});
