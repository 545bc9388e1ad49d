export { coverOf, type Cover } from './cover.js';
export { readDocument, readWord, type ReadingLimits } from './read-document.js';
export type {
  Chapter,
  DocumentKind,
  DocumentRead,
  DocumentReading,
  DocumentUnread,
  WordBlock,
  WordDocument,
  WordReading,
} from './reading.js';
