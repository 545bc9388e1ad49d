import { Worker } from 'node:worker_threads';
import type { ReadingOrder } from './document.worker.js';

/** How much one document may take. */
export interface ReadingBounds {
  milliseconds: number;
  /** Of the thread's own heap; what it holds outside, such as unpacked streams, is watched by the same measure. */
  megabytes: number;
}

const WATCH_MS = 250;

/** One document at a time: several hostile ones must not take the memory of the others. */
let turn: Promise<unknown> = Promise.resolve();

/**
 * Reads a document in a thread of its own, started for it and ended with it, so that nothing that one document did is
 * there when the next one is read.
 */
export function readAside<Outcome>(
  order: ReadingOrder,
  bounds: ReadingBounds,
): Promise<Outcome | { state: 'broken' | 'tooLong' }> {
  const reading = turn.then(() => aside<Outcome>(order, bounds));
  turn = reading.catch(() => undefined);
  return reading;
}

async function aside<Outcome>(order: ReadingOrder, { milliseconds, megabytes }: ReadingBounds) {
  const { promise, resolve } = Promise.withResolvers<Outcome | { state: 'broken' | 'tooLong' }>();
  // Beside the compiled module, or beside the source that tests run.
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const worker = new Worker(new URL(`./document.worker.${ending}`, import.meta.url), {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
    stdout: true,
    stderr: true,
    execArgv: [],
    env: {},
  });
  const late = setTimeout(() => resolve({ state: 'tooLong' }), milliseconds);
  const watch = setInterval(() => {
    void outside(worker).then((bytes) => bytes > megabytes * 1e6 && resolve({ state: 'tooLong' }));
  }, WATCH_MS);
  worker.once('message', resolve);
  worker.once('error', (error: NodeJS.ErrnoException) =>
    resolve({ state: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'tooLong' : 'broken' }),
  );
  worker.once('exit', () => resolve({ state: 'broken' }));
  try {
    return await promise;
  } finally {
    clearTimeout(late);
    clearInterval(watch);
    await worker.terminate();
  }
}

/** Heaps are bounded by Node itself, buffers are not. */
async function outside(worker: Worker): Promise<number> {
  const statistics = await worker.getHeapStatistics().catch(() => null);
  return statistics?.external_memory ?? 0;
}
