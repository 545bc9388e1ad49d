export { archiveParts } from './archive-parts.js';
export { FileRefused, FilesUnavailable } from './file-refused.js';
export { FileSweep } from './file-sweep.jobs.js';
export { FilesModule } from './files.module.js';
export { FormUploads, type FormFiles } from './form-uploads.service.js';
export { filePath, Files, type KeptFile } from './files.service.js';
export { StoredFile } from './stored-file.entity.js';
export { MOST_PIXELS, pictureFacts, type PictureFacts } from './picture-header.js';
