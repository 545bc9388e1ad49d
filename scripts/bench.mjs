import { bootstrap } from './lib/bootstrap.mjs';
import { fail } from './lib/steps.mjs';

try {
  if (await bootstrap()) await (await import('./lib/bench-run.mjs')).measure(process.argv.slice(2));
} catch (error) {
  fail(error);
}
