export { PetitionsModule } from './petitions.module.js';
export { SignerRetention } from './retention/signer-retention.jobs.js';
