import { describe, expect, it } from '@jest/globals';
import { redact } from './index.js';

describe('logs', () => {
  it('carry neither addresses nor tokens', () => {
    const line =
      'Mail to елена.георгиева@пример.бг and Ivan.Petrov+x@abv.bg failed at /confirm/Zk3v0Yt5Qe8LmN2pRs7uWx1yAbCdEfGh4';
    expect(redact(line)).toBe('Mail to [email] and [email] failed at /confirm/[token]');
  });
});
