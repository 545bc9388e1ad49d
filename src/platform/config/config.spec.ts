import { describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { ConfigProblems, loadConfig } from './index.js';

const key = () => randomBytes(32).toString('base64');

const complete = {
  MODE: 'production',
  PUBLIC_URL: 'https://megdan.sandanski.example',
  DATABASE_URL: 'postgres://megdan_app@db/megdan',
  REDIS_URL: 'redis://redis',
  SMTP_URL: 'smtp://mail',
  MAIL_FROM: 'Мегдан <no-reply@sandanski.example>',
  DATA_DIR: '/data',
  SECRET_KEYS: `k1:${key()}`,
  LOOKUP_KEY: key(),
};

function problemsOf(env: Record<string, string>): string[] {
  try {
    loadConfig(env);
    return [];
  } catch (error) {
    return (error as ConfigProblems).problems;
  }
}

describe('configuration', () => {
  it('is read from the environment', () => {
    const config = loadConfig(complete);
    expect(config.publicUrl.host).toBe('megdan.sandanski.example');
    expect(config.cookiePrefix).toBe('__Host-');
    expect(config.secretKeys[0].id).toBe('k1');
    expect(config.trustProxy).toBe(false);
  });

  it('names every problem in one line of its own', () => {
    const problems = problemsOf({ MODE: 'production', PUBLIC_URL: 'ftp://x', PORT: '99999' });
    expect(problems).toContain('DATABASE_URL is missing');
    expect(problems).toContain('SECRET_KEYS is missing');
    expect(problems.some((line) => line.startsWith('PUBLIC_URL must be an address'))).toBe(true);
    expect(problems.some((line) => line.startsWith('PORT'))).toBe(true);
    expect(problems.every((line) => !line.includes('\n'))).toBe(true);
  });

  it.each([
    ['short', Buffer.alloc(16, 'short-key-0').toString('base64')],
    ['of one byte repeated', Buffer.alloc(32).toString('base64')],
    ['the example text', 'change-me'],
  ])('refuses a secret that is %s', (_name, weak) => {
    expect(problemsOf({ ...complete, SECRET_KEYS: `k1:${weak}` })[0]).toMatch(/^SECRET_KEYS must be/);
    expect(problemsOf({ ...complete, LOOKUP_KEY: weak })[0]).toMatch(/^LOOKUP_KEY must be/);
  });

  it('refuses production without a mail server, and a look-up key that is also a secret key', () => {
    expect(problemsOf({ ...complete, SMTP_URL: '' })[0]).toMatch(/^SMTP_URL is missing/);
    const same = key();
    expect(problemsOf({ ...complete, SECRET_KEYS: `k1:${same}`, LOOKUP_KEY: same })[0]).toMatch(
      /must differ/,
    );
  });

  it.each(['DATABASE_URL', 'REDIS_URL', 'SMTP_URL'] as const)(
    'refuses the password of the examples in %s',
    (name) => {
      const url = new URL(complete[name]);
      url.password = 'password';
      expect(problemsOf({ ...complete, [name]: url.toString() })).toEqual([
        `${name} has a password that stands in examples; choose another one`,
      ]);
    },
  );

  it.each(['yes', '10.0.0.0/33', '127.0.0.1,', '10.0.0.0/8/8'])(
    'does not take %s for a proxy',
    (networks) => {
      expect(problemsOf({ ...complete, TRUST_PROXY: networks })[0]).toMatch(/^TRUST_PROXY must be addresses/);
    },
  );

  it('takes addresses and networks for proxies', () => {
    expect(problemsOf({ ...complete, TRUST_PROXY: '127.0.0.1, 10.0.0.0/8, fd00::/8' })).toEqual([]);
  });

  it('leaves the __Host- prefix away where there is no https', () => {
    const config = loadConfig({ ...complete, MODE: 'embedded', PUBLIC_URL: 'http://127.0.0.1:3000' });
    expect(config.cookiePrefix).toBe('');
    expect(config.secureCookies).toBe(false);
  });
});
