export { PetitionClock } from './petitions.jobs.js';
export { PetitionsModule } from './petitions.module.js';
export { InvalidationTurns } from './guarding/invalidations/invalidations.jobs.js';
export { SignerRetention } from './retention/signer-retention.jobs.js';
export { seedPetitions } from './petitions.seed.js';
export { SignatureRecount } from './signatures/recount/signature-recount.jobs.js';
export { SignatureSweep } from './signatures/signature-sweep.jobs.js';
