import { Worker } from 'node:worker_threads';
import type { PrintingOrder } from './print.worker.js';

/** What 2,000 contributions need, three times over; measured in bench/report.bench.ts. */
const LIMITS = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 24 };
const isCompiled = !import.meta.url.endsWith('.ts');

/**
 * Draws a document in a thread of its own, which takes its memory with it when it is done, so that the worker goes on
 * with letters and clocks meanwhile. From the sources, as in tests, it is drawn right here.
 */
export async function printed(order: PrintingOrder): Promise<Buffer> {
  if (isCompiled) return printedAside(order);
  const { drawn } = await import('./forms.js');
  return drawn(order);
}

async function printedAside(order: PrintingOrder): Promise<Buffer> {
  const worker = new Worker(new URL('./print.worker.js', import.meta.url), {
    workerData: order,
    resourceLimits: LIMITS,
    execArgv: [],
  });
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  worker.once('message', resolve).once('error', reject);
  worker.once('exit', (code) => reject(new Error(`The thread that draws a report ended with ${code}`)));
  try {
    return Buffer.from(await promise);
  } finally {
    await worker.terminate();
  }
}
