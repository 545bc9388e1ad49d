import { describe, expect, it } from '@jest/globals';
import { backoffMs, outcomeOf, replyCode } from './outcome.rules.js';

describe('what a failed handover means', () => {
  it('is nothing but a delay while no server was reached', () => {
    expect(outcomeOf({ code: 'ESOCKET', command: 'CONN' }, 'connecting')).toEqual({
      kind: 'temporary',
      reply: 'ESOCKET',
      connection: true,
    });
  });

  it('does not blame the mailbox when our own sign-in is refused', () => {
    const refused = {
      code: 'EAUTH',
      command: 'AUTH PLAIN',
      response: '535 5.7.8 Bad credentials',
      responseCode: 535,
    };
    expect(outcomeOf(refused, 'connecting')).toMatchObject({ kind: 'temporary', connection: true });
  });

  it('is permanent and about the mailbox when the recipient is refused', () => {
    const refused = {
      code: 'EENVELOPE',
      command: 'RCPT TO',
      response: '550 5.1.1 <a@b.bg> unknown',
      responseCode: 550,
    };
    expect(outcomeOf(refused, 'envelope')).toEqual({
      kind: 'permanent',
      reply: '550 5.1.1',
      recipient: true,
    });
  });

  it('is permanent but not about the mailbox when policy or content is refused', () => {
    const policy = { command: 'RCPT TO', response: '550 5.7.1 Relaying denied', responseCode: 550 };
    const content = { command: 'DATA', response: '554 5.6.0 Spam', responseCode: 554 };
    expect(outcomeOf(policy, 'envelope')).toMatchObject({ kind: 'permanent', recipient: false });
    expect(outcomeOf(content, 'finalDot')).toMatchObject({ kind: 'permanent', recipient: false });
  });

  it.each([421, 450, 451, 452, 503])(
    'is temporary for %d, before and after the final dot',
    (responseCode) => {
      const refused = { command: 'DATA', response: `${responseCode} Later`, responseCode };
      expect(outcomeOf(refused, 'envelope').kind).toBe('temporary');
      expect(outcomeOf(refused, 'finalDot').kind).toBe('temporary');
    },
  );

  it('is unknown only when everything was sent and nothing came back', () => {
    const silence = { code: 'ETIMEDOUT', command: 'CONN' };
    expect(outcomeOf(silence, 'envelope').kind).toBe('temporary');
    expect(outcomeOf(silence, 'content').kind).toBe('temporary');
    expect(outcomeOf(silence, 'finalDot').kind).toBe('unknown');
  });

  it('keeps codes and no addresses', () => {
    expect(replyCode({ response: '550 5.1.1 <ivan@example.bg>: user unknown' })).toBe('550 5.1.1');
    expect(replyCode({ response: '550 ivan@example.bg unknown' })).toBe('550');
    expect(replyCode({ code: 'ECONNECTION' })).toBe('ECONNECTION');
  });
});

describe('waiting before the next attempt', () => {
  it('doubles up to an hour', () => {
    expect([1, 2, 3, 4].map(backoffMs)).toEqual([15_000, 30_000, 60_000, 120_000]);
    expect(backoffMs(40)).toBe(3_600_000);
  });
});
