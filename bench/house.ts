import { request } from 'node:http';

const port = Number(process.env.PORT);
const { host } = new URL(process.env.PUBLIC_URL!);

/** A module of the built house, by its path below dist/src. */
export const built = (path: string) => import(new URL(`../dist/src/${path}`, import.meta.url).href);

const { Crypto } = (await built(
  'platform/crypto/index.js',
)) as typeof import('../src/platform/crypto/index.js');
const { loadConfig } = (await built(
  'platform/config/index.js',
)) as typeof import('../src/platform/config/index.js');

/** With the keys of the installation that is measured. */
export const crypto = new Crypto(loadConfig({ ...process.env, ROLE: 'web' }));

/** One signer stands for all: pages open the newest names, nobody compares them. */
export const sealedSigner = crypto.encrypt(
  JSON.stringify({
    name: 'Мария Петрова-Иванова',
    email: 'maria.petrova@abv.bg',
    salt: 'c'.repeat(43),
  }),
  'signature.person',
);

/** How long a page of the web process that is measured takes, on a connection of its own, in milliseconds. */
export function ask(path: string, { cookie = '', from = '' } = {}): Promise<number> {
  const began = performance.now();
  const headers = { host, ...(cookie && { cookie }), ...(from && { 'x-forwarded-for': from }) };
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, headers, agent: false }, (response) => {
      response.resume();
      response.on('end', () =>
        response.statusCode === 200
          ? resolve(performance.now() - began)
          : reject(new Error(`${path}: ${response.statusCode}`)),
      );
    });
    sent.on('error', reject).end();
  });
}

/** Once the web process answers. */
export async function ready(): Promise<void> {
  for (let attempt = 0; attempt < 1_000; attempt += 1) {
    if (await ask('/health/ready').catch(() => null)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The web process did not become ready');
}
