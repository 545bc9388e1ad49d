import { describe, expect, it } from '@jest/globals';
import { normalisedRecoveryCode, recoveryCodeOf, totpCode, totpStep } from './second-factor.rules.js';

/** The key of RFC 6238, appendix B. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const now = new Date('2005-03-18T01:58:29Z');
const after = (seconds: number) => new Date(now.getTime() + seconds * 1000);

describe('the second factor', () => {
  it('agrees with RFC 6238', () => {
    expect(totpCode(secret, now)).toBe('081804');
    expect(totpStep(secret, '081804', now)).toBe(37037036);
  });

  it('accepts a clock that is half a minute off, not a minute', () => {
    expect(totpStep(secret, '081804', after(30))).toBe(37037036);
    expect(totpStep(secret, '081804', after(-29))).toBe(37037036);
    expect(totpStep(secret, '081804', after(61))).toBeNull();
  });

  it.each(['081805', '', '81804', '0818040', 'abcdef', '０８１８０４', ' 81804'])('refuses „%s“', (code) => {
    expect(totpStep(secret, code, now)).toBeNull();
  });

  it('writes recovery codes that survive being typed', () => {
    const code = recoveryCodeOf(Uint8Array.from({ length: 12 }, (_, n) => n * 21));
    expect(code).toMatch(/^[2-9a-z]{4}-[2-9a-z]{4}-[2-9a-z]{4}$/);
    expect(normalisedRecoveryCode(` ${code.toUpperCase().replaceAll('-', ' – ')} `)).toBe(
      code.replaceAll('-', ''),
    );
  });
});
