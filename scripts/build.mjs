import { bootstrap } from './lib/bootstrap.mjs';
import { build, bundleBackOffice } from './lib/build.mjs';
import { fail, step } from './lib/steps.mjs';

const force = !process.argv.includes('--if-changed');

try {
  if (await bootstrap()) {
    await step('Compile', () => build({ force }));
    await step('Bundle the back office', () => bundleBackOffice({ force }));
  }
} catch (error) {
  fail(error);
}
