import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { transform } from '@swc/core';
import { inProject, root } from './project.mjs';
import { mustRun } from './run-command.mjs';

/** Test databases are copies of this one. */
export const TEMPLATE = 'template_migrated';

const SOURCES = ['migrations', 'src/platform', 'src/cli'];
const SWC = {
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', tsx: true, decorators: true },
    transform: {
      legacyDecorator: true,
      decoratorMetadata: true,
      react: { runtime: 'automatic', importSource: 'preact' },
    },
  },
  module: { type: 'es6' },
};

/** Migrates the template with the very code that migrates an installation, outside of Jest, whose modules TypeORM cannot load. */
export async function makeTemplate(services) {
  const client = await services.cluster.connect();
  await client.query(`CREATE DATABASE ${TEMPLATE} OWNER megdan_owner`);
  await client.end();
  const compiled = inProject('build', `test-migrations-${process.pid}`);
  try {
    await compile(compiled);
    const env = { ...process.env, DATABASE_OWNER_URL: services.ownerUrl(TEMPLATE) };
    await mustRun('Migrating the test template', process.execPath, [join(compiled, 'src/cli/migrate.js')], {
      env,
    });
  } finally {
    rmSync(compiled, { recursive: true, force: true });
  }
}

async function compile(target) {
  const files = SOURCES.flatMap((folder) =>
    readdirSync(inProject(folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /(?<!\.spec)\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  await Promise.all(
    files.map(async (file) => {
      const { code } = await transform(readFileSync(file, 'utf8'), { ...SWC, filename: file });
      const output = join(target, relative(root, file)).replace(/\.tsx?$/, '.js');
      mkdirSync(dirname(output), { recursive: true });
      writeFileSync(output, code);
    }),
  );
}
