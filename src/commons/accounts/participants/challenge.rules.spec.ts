import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { challengeProblem, codeOf, codeProblem } from './challenge.rules.js';

const now = new Date('2026-11-22T08:00:00Z');
const open = { wrongCodes: 0, expiresAt: new Date(now.getTime() + 1), consumedAt: null };

describe('a sign-in challenge', () => {
  it('opens until it is used or expires', () => {
    expect(challengeProblem(open, now)).toBeNull();
    expect(challengeProblem({ ...open, expiresAt: now }, now)).toBe('expired');
    expect(challengeProblem({ ...open, consumedAt: now }, now)).toBe('used');
  });

  it('refuses further codes after five wrong ones, but not the link', () => {
    expect(codeProblem({ ...open, wrongCodes: 4 }, now)).toBeNull();
    expect(codeProblem({ ...open, wrongCodes: 5 }, now)).toBe('exhausted');
    expect(challengeProblem({ ...open, wrongCodes: 5 }, now)).toBeNull();
  });

  it('derives six digits, spread over the whole range', () => {
    const codes = Array.from({ length: 2_000 }, (_, n) =>
      codeOf(createHash('sha256').update(String(n)).digest('base64url')),
    );
    expect(codes.every((code) => /^\d{6}$/.test(code))).toBe(true);
    expect(codes.some((code) => code.startsWith('0'))).toBe(true);
    expect(new Set(codes.map((code) => code[0])).size).toBe(10);
  });
});
