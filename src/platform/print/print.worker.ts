import { parentPort, workerData } from 'node:worker_threads';
import { FORMS } from './forms.js';
import type { PrintedReport } from './printed-report.js';

/** What this thread is started with. */
export interface PrintingOrder {
  format: keyof typeof FORMS;
  report: PrintedReport;
}

const { format, report } = workerData as PrintingOrder;
parentPort?.postMessage(new Uint8Array(await FORMS[format](report)), []);
