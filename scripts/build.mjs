import { build, bundleBackOffice } from './lib/build.mjs';
import { fail, step } from './lib/steps.mjs';

try {
  await step('Compile', () => build({ force: true }));
  await step('Bundle the back office', () => bundleBackOffice({ force: true }));
} catch (error) {
  fail(error);
}
