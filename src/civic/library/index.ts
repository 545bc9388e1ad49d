export { LibraryModule } from './library.module.js';
export { seedLibrary } from './library.seed.js';
