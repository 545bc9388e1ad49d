export { Crypto, randomToken, sha256, type PublicSigner } from './crypto.js';
export { CryptoModule } from './crypto.module.js';
export { canonicalEmail } from './email-address.js';
