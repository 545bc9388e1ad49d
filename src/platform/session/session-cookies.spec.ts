import cookie from '@fastify/cookie';
import { describe, expect, it } from '@jest/globals';
import Fastify from 'fastify';
import { Config } from '../config/index.js';
import { SessionCookies } from './session-cookies.js';

async function cookiesUnder(publicUrl: string): Promise<string[]> {
  const cookies = new SessionCookies(new Config({ publicUrl: new URL(publicUrl) } as Config));
  const fastify = Fastify();
  await fastify.register(cookie);
  fastify.get('/', (_request, reply) => {
    cookies.set(reply, 'participant', 'one');
    cookies.set(reply, 'staff', 'two');
    return reply.send('');
  });
  const { headers } = await fastify.inject('/');
  await fastify.close();
  return [headers['set-cookie'] ?? []].flat();
}

describe('the session cookies', () => {
  it('are bound to the host and sent over https alone in production', async () => {
    expect(await cookiesUnder('https://megdan.example/')).toEqual([
      '__Host-session=one; Max-Age=7776000; Path=/; HttpOnly; Secure; SameSite=Lax',
      '__Host-staff=two; Path=/; HttpOnly; Secure; SameSite=Lax',
    ]);
  });

  it('work on plain loopback', async () => {
    expect(await cookiesUnder('http://127.0.0.1:3000/')).toEqual([
      'session=one; Max-Age=7776000; Path=/; HttpOnly; SameSite=Lax',
      'staff=two; Path=/; HttpOnly; SameSite=Lax',
    ]);
  });

  it('are found among others, and only under their whole name', () => {
    const cookies = new SessionCookies(
      new Config({ publicUrl: new URL('https://megdan.example/') } as Config),
    );
    const read = (header: string) => cookies.read({ headers: { cookie: header } }, 'staff');
    expect(read('a=1; __Host-staff=two; b=2')).toBe('two');
    expect(read('staff=planted; x__Host-staff=planted')).toBeUndefined();
    expect(read('')).toBeUndefined();
  });
});
