import { describe, expect, it } from '@jest/globals';
import { redact } from './index.js';

describe('logs', () => {
  it('carry neither addresses nor tokens', () => {
    const line =
      'Mail to елена.георгиева@пример.бг and Ivan.Petrov+x@abv.bg failed at /confirm/Zk3v0Yt5Qe8LmN2pRs7uWx1yAbCdEfGh4';
    expect(redact(line)).toBe('Mail to [email] and [email] failed at /confirm/[token]');
  });

  it('keep what a stack says of where something happened', () => {
    const frame = 'at reply (/srv/megdan/node_modules/@fastify/static/index.js:12:3)';
    expect(redact(frame)).toBe(frame);
    const file = 'at async file:///srv/megdan/node_modules/@nestjs/core/router.js:9:1';
    expect(redact(file)).toBe(file);
  });
});
