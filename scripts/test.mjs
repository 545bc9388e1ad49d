import { bootstrap } from './lib/bootstrap.mjs';
import { fail } from './lib/steps.mjs';

try {
  if (await bootstrap()) {
    const { TestRun } = await import('./lib/test-run.mjs');
    await new TestRun(process.argv.slice(2)).run();
  }
} catch (error) {
  fail(error);
  console.log('0 passed, 1 failed');
}
