import { makeTemplate } from '../../scripts/lib/test-template.mjs';
import { TestServices } from '../../scripts/lib/test-services.mjs';

/** `npm test` starts the services once for all its stages; a bare `jest --selectProjects …` starts its own. */
export default async function startServices() {
  if (process.env.TEST_SERVICES) return;
  const started = await TestServices.start();
  globalThis.startedServices = started;
  await makeTemplate(started);
  Object.assign(process.env, started.environment);
}
