export { PetitionsModule } from './petitions.module.js';
export { SignatureRecount } from './signatures/recount/signature-recount.jobs.js';
export { SignatureSweep } from './signatures/signature-sweep.jobs.js';
