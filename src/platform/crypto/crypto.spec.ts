import { describe, expect, it } from '@jest/globals';
import { createPublicKey, randomBytes, verify } from 'node:crypto';
import type { Config } from '../config/index.js';
import { canonicalEmail, Crypto } from './index.js';

const key = (id: string) => ({ id, key: randomBytes(32) });
const cryptoWith = (...keys: ReturnType<typeof key>[]) =>
  new Crypto({ secretKeys: keys, lookupKey: randomBytes(32) } as unknown as Config);

describe('crypto', () => {
  const oldKey = key('old');
  const newKey = key('new');

  it('opens what it sealed, also after the keys were rotated', () => {
    const sealed = cryptoWith(oldKey).encrypt('maria@sandanski.example', 'participant.email');
    expect(sealed).toMatch(/^old\./);
    expect(cryptoWith(newKey, oldKey).decrypt(sealed, 'participant.email')).toBe('maria@sandanski.example');
  });

  it('seals the same text differently each time', () => {
    const crypto = cryptoWith(oldKey);
    expect(crypto.encrypt('a', 'x')).not.toBe(crypto.encrypt('a', 'x'));
  });

  it('does not open another column, a changed text or an unknown key', () => {
    const crypto = cryptoWith(oldKey);
    const sealed = crypto.encrypt('secret', 'participant.email');
    const changed = `${sealed.slice(0, -2)}${sealed.endsWith('AA') ? 'BB' : 'AA'}`;
    expect(() => crypto.decrypt(sealed, 'participant.name')).toThrow();
    expect(() => crypto.decrypt(changed, 'participant.email')).toThrow();
    expect(() => cryptoWith(newKey).decrypt(sealed, 'participant.email')).toThrow('No key with the id old');
  });

  it('finds a value by its look-up only within one purpose', () => {
    const crypto = cryptoWith(oldKey);
    expect(crypto.lookup('a@b.bg', 'email')).toBe(crypto.lookup('a@b.bg', 'email'));
    expect(crypto.lookup('a@b.bg', 'email')).not.toBe(crypto.lookup('a@b.bg', 'signer'));
  });

  it('verifies proofs made with any key in use, and no other', () => {
    const proof = cryptoWith(oldKey).sign('unsubscribe', '12', 'nonce');
    const rotated = cryptoWith(newKey, oldKey);
    expect(rotated.verify('unsubscribe', proof, '12', 'nonce')).toBe(true);
    expect(rotated.verify('unsubscribe', proof, '13', 'nonce')).toBe(false);
    expect(rotated.verify('confirm', proof, '12', 'nonce')).toBe(false);
    expect(rotated.verify('unsubscribe', proof, '1', '2nonce')).toBe(false);
    expect(rotated.verify('unsubscribe', `${proof}A`, '12', 'nonce')).toBe(false);
    expect(cryptoWith(newKey).verify('unsubscribe', proof, '12', 'nonce')).toBe(false);
  });
});

describe('signatures that everybody can check', () => {
  const check = (publicKey: Buffer, message: string, signature: Buffer) => {
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: publicKey.toString('base64url') };
    return verify(null, Buffer.from(message), createPublicKey({ key: jwk, format: 'jwk' }), signature);
  };

  it('fit their public key and their message alone', () => {
    const [own, other] = cryptoWith(key('one'), key('two')).publicSigners('roots');
    const signature = own!.sign('root');
    expect(own!.publicKey).toHaveLength(32);
    expect(check(own!.publicKey, 'root', signature)).toBe(true);
    expect(check(own!.publicKey, 'r00t', signature)).toBe(false);
    expect(check(other!.publicKey, 'root', signature)).toBe(false);
  });

  it('have the same key as long as the secret is the same, and another for another purpose', () => {
    const secret = key('one');
    const publicKey = (purpose: string) => cryptoWith(secret).publicSigners(purpose)[0]!.publicKey;
    expect(publicKey('roots')).toEqual(publicKey('roots'));
    expect(publicKey('roots')).not.toEqual(publicKey('receipts'));
  });

  it('name the secret key in use first', () => {
    const ids = cryptoWith(key('new'), key('old'))
      .publicSigners('roots')
      .map(({ id }) => id);
    expect(ids).toEqual(['new', 'old']);
  });
});

describe('canonical e-mail', () => {
  it.each([
    'ivan.petrov@gmail.com',
    'IvanPetrov@Gmail.com',
    ' i.v.a.n.petrov+vest@googlemail.com ',
    'ivanpetrov+@gmail.com',
  ])('%s is the same mailbox', (spelling) => {
    expect(canonicalEmail(spelling)).toBe('ivanpetrov@gmail.com');
  });

  it('keeps dots where they matter', () => {
    expect(canonicalEmail('Ivan.Petrov+x@abv.bg')).toBe('ivan.petrov@abv.bg');
  });
});
