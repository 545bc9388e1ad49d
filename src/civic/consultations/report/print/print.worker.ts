import { parentPort, workerData } from 'node:worker_threads';
import { FORMS, type PrintingOrder } from './forms.js';

const { format, report } = workerData as PrintingOrder;
parentPort?.postMessage(new Uint8Array(await FORMS[format](report)));
