export { PracticesModule } from './practices.module.js';
export { seedPractices } from './practices.seed.js';
