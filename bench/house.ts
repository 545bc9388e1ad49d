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
