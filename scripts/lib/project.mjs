import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout this script belongs to, wherever it is called from. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

export const inProject = (...parts) => join(root, ...parts);

/** Where a running installation keeps what it must not lose. */
export const dataDir = resolve(root, process.env.DATA_DIR || '.data');

/** The compiler that is written in Go: it checks and emits in a third of the time of the one in JavaScript. */
export const nativeCompiler = inProject('node_modules/typescript7/bin/tsc');
