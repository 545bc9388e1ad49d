import { parentPort, workerData } from 'node:worker_threads';
// This file and what it imports run as they are in a thread of their own, in tests too, hence the ending of the names.
import { readDocument } from './read-document.ts';

export type { ReadDocument } from './read-document.ts';

parentPort?.postMessage(await readDocument(workerData as ReadonlyMap<string, Uint8Array>), []);
