import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  randomBytes,
  sign,
  timingSafeEqual,
} from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/index.js';

const IV_BYTES = 12;
const TAG_BYTES = 16;
/** What PKCS #8 writes before the 32 bytes of an Ed25519 key. */
const ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Signs so that everybody can check it: Ed25519, with a public key of 32 bytes. */
export interface PublicSigner {
  /** That of the secret key from which it is derived. */
  id: string;
  publicKey: Buffer;
  sign(message: string): Buffer;
}

/**
 * The only place that touches keys. Ciphertexts carry the id of their key, so that keys can be rotated;
 * look-ups use a key of their own, because they can be changed only by hashing every row again.
 */
@Injectable()
export class Crypto {
  private readonly encryptionKeys: Map<string, Buffer>;
  private readonly signingKeys: Buffer[];

  constructor(private readonly config: Config) {
    this.encryptionKeys = new Map(config.secretKeys.map(({ id, key }) => [id, derive(key, 'encrypt')]));
    this.signingKeys = config.secretKeys.map(({ key }) => derive(key, 'sign'));
  }

  /**
   * AES-256-GCM. `context` (such as `subscriber.email`) is authenticated with the text, so that a ciphertext
   * moved to another column does not open.
   */
  encrypt(text: string, context: string): string {
    const { id } = this.config.secretKeys[0];
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.encryptionKeys.get(id)!, iv).setAAD(
      Buffer.from(context),
    );
    const sealed = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return `${id}.${sealed.toString('base64url')}`;
  }

  /** @throws Error when the key is unknown, or the text or its context was changed. */
  decrypt(sealed: string, context: string): string {
    const [id = '', body = ''] = sealed.split('.');
    const key = this.encryptionKeys.get(id);
    if (!key) throw new Error(`No key with the id ${id}`);
    const bytes = Buffer.from(body, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES))
      .setAAD(Buffer.from(context))
      .setAuthTag(bytes.subarray(-TAG_BYTES));
    return decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
  }

  /** A keyed fingerprint by which an encrypted value is found again; one purpose's prints say nothing of another's. */
  lookup(value: string, purpose: string): string {
    return createHmac('sha256', this.config.lookupKey).update(`${purpose}\0${value}`).digest('hex');
  }

  /** The proof that goes into a mail link: derived from its row, so that a retried mail carries the same one. */
  sign(purpose: string, ...parts: string[]): string {
    return mac(this.signingKeys[0]!, purpose, parts).toString('base64url');
  }

  /** True for a proof made by `sign` with any key still in use. Takes the same time for every wrong proof. */
  verify(purpose: string, proof: string, ...parts: string[]): boolean {
    const given = Buffer.from(proof, 'base64url');
    if (given.toString('base64url') !== proof) return false;
    return this.signingKeys
      .map((key) => mac(key, purpose, parts))
      .some((expected) => expected.length === given.length && timingSafeEqual(expected, given));
  }

  /** One for each secret key, the one in use first. */
  publicSigners(purpose: string): PublicSigner[] {
    return this.config.secretKeys.map(({ id, key }) => {
      const seed = derive(key, `ed25519 ${purpose}`);
      const secret = createPrivateKey({
        key: Buffer.concat([ED25519, seed]),
        format: 'der',
        type: 'pkcs8',
      });
      const { x } = createPublicKey(secret).export({ format: 'jwk' });
      return {
        id,
        publicKey: Buffer.from(x!, 'base64url'),
        sign: (message) => sign(null, Buffer.from(message), secret),
      };
    });
  }
}

function derive(key: Buffer, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', `megdan ${use}`, 32));
}

function mac(key: Buffer, purpose: string, parts: string[]): Buffer {
  return createHmac('sha256', key)
    .update([purpose, ...parts].map((part) => `${part.length}:${part}`).join(''))
    .digest();
}

export function randomToken(bytes = 32): string {
  return randomBytes(bytes).toString('base64url');
}

export function sha256(text: string | Buffer): string {
  return createHash('sha256').update(text).digest('hex');
}
