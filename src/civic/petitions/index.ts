export { PetitionClock } from './petitions.jobs.js';
export { PetitionsModule } from './petitions.module.js';
