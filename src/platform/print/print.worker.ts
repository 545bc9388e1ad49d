import { parentPort, workerData } from 'node:worker_threads';
import { drawn, type PrintingOrder } from './forms.js';

/** What this thread is started with. */
export type { PrintingOrder } from './forms.js';

parentPort?.postMessage(new Uint8Array(await drawn(workerData as PrintingOrder)), []);
