export { coverOf, type Cover } from './cover.js';
export { readDocument } from './read-document.js';
export type { Chapter, DocumentKind, DocumentRead, DocumentReading, DocumentUnread } from './reading.js';
export type { ReadingBounds } from './reading-thread.js';
