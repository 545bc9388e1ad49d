import { parentPort, workerData } from 'node:worker_threads';
// This file and what it imports run as they are in a thread of their own, in tests too, hence the ending of the names.
import { readingOf } from './chapters.rules.ts';
import type { ReadingOrder } from './reading.ts';

export type { ReadingOrder } from './reading.ts';

async function outcome(order: ReadingOrder) {
  if (order.what === 'cover') return (await import('./pdf-cover.ts')).drawnPage(order);
  if (order.what === 'word')
    return (await import('./word-document.ts')).wordDocument(order.parts, order.most);
  if (order.kind === 'pdf') return (await import('./pdf-text.ts')).pdfReading(order.bytes, order.most);
  if (order.kind === 'docx') return (await import('./word-text.ts')).wordText(order.parts, order.most);
  return readingOf(
    (await import('./open-document-text.ts')).openDocumentBlocks(order.parts),
    null,
    order.most,
  );
}

parentPort?.postMessage(await outcome(workerData as ReadingOrder), []);
