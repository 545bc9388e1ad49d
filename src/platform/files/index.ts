export { ACCEPTED_FILES } from './file-name.rules.js';
export { FileRefused, FilesUnavailable } from './file-refused.js';
export { FileSweep } from './file-sweep.jobs.js';
export { FileStore, type StoredContent } from './file-store.js';
export { FilesModule } from './files.module.js';
export {
  filePath,
  Files,
  LARGEST_FILE,
  type FileSource,
  type KeptFile,
  type ReceivedFile,
} from './files.service.js';
export { StoredFile } from './stored-file.entity.js';
