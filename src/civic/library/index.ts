export { seedChapterOpinions } from './contents/contents.seed.js';
export { FileReadings } from './contents/file-readings.service.js';
export { ReadingSweep } from './contents/readings.jobs.js';
export { LibraryModule } from './library.module.js';
export { seedLibrary } from './library.seed.js';
