import { inProject } from './project.mjs';
import { mustRun } from './run-command.mjs';

/** Test databases are copies of this one. */
export const TEMPLATE = 'template_migrated';

/** Migrates the template with the very code that migrates an installation. */
export async function makeTemplate(services) {
  const client = await services.cluster.connect();
  await client.query(`CREATE DATABASE ${TEMPLATE} OWNER megdan_owner`);
  await client.end();
  const env = { ...process.env, DATABASE_OWNER_URL: services.ownerUrl(TEMPLATE) };
  const command = ['--import', inProject('test/runner/register.mjs'), inProject('src/cli/migrate.ts')];
  await mustRun('Migrating the test template', process.execPath, command, { env });
}
