import { bootstrap } from './lib/bootstrap.mjs';
import { fail } from './lib/steps.mjs';

try {
  if (await bootstrap()) await (await import('./lib/watch.mjs')).develop();
} catch (error) {
  fail(error);
}
