import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build, bundleBackOffice } from './build.mjs';
import { onceToldToStop } from './embedded.mjs';
import { anyFreePort } from './ports.mjs';
import { inProject, root } from './project.mjs';
import { bold, Refusal, step } from './steps.mjs';
import { makeTemplate, TEMPLATE } from './test-template.mjs';
import { TestServices } from './test-services.mjs';

/** Measurements are of what an installation does, so PostgreSQL writes as carefully as there. */
const CAREFUL = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on', autovacuum: 'on' };

function chosenFiles(names) {
  const all = readdirSync(inProject('bench')).filter((name) => /\.bench\.(mjs|ts)$/.test(name));
  const chosen = names.length === 0 ? all : all.filter((name) => names.some((part) => name.includes(part)));
  if (chosen.length === 0) throw new Refusal(`There is no such measurement. There are: ${all.join(', ')}.`);
  return chosen.sort();
}

/** An installation of its own for one measurement: a migrated, empty database and the environment that names it. */
async function installation(services, number) {
  const name = `bench_${number}`;
  const client = await services.cluster.connect();
  await client.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE} OWNER megdan_owner`);
  await client.end();
  const port = await anyFreePort();
  const dataDir = join(services.folder, name);
  mkdirSync(dataDir);
  return {
    MODE: 'embedded',
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: `http://localhost:${port}`,
    DATABASE_URL: services.appUrl(name),
    DATABASE_OWNER_URL: services.ownerUrl(name),
    REDIS_URL: `${services.redis.url}/${number}`,
    MAIL_FROM: 'Мегдан <megdan@sandanski.example>',
    DATA_DIR: dataDir,
    SECRET_KEYS: `b1:${randomBytes(32).toString('base64')}`,
    LOOKUP_KEY: randomBytes(32).toString('base64'),
    LOG_LEVEL: 'fatal',
    NODE_ENV: 'production',
    ADMIN_JS_SKIP_BUNDLE: 'true',
    ADMIN_JS_TMP_DIR: 'build/adminjs',
  };
}

/** Runs the measurements in bench/ one after another; each prints its own figures. */
export async function measure(names) {
  const files = chosenFiles(names);
  await step('Compile', build);
  await step('Bundle the back office', bundleBackOffice);
  let services;
  onceToldToStop(async () => {
    await services?.stop();
    process.exit(130);
  });
  try {
    await step('Start PostgreSQL and Redis', async () => {
      services = await TestServices.start({ postgresSettings: CAREFUL });
      await makeTemplate(services);
    });
    for (const [index, file] of files.entries()) {
      console.log(`\n${bold(basename(file).replace(/\.bench\..*$/, ''))}`);
      const own = await installation(services, index + 1);
      const env = { ...process.env, ...services.environment, ...own };
      const child = spawn(process.execPath, [inProject('bench', file)], { cwd: root, env, stdio: 'inherit' });
      const [code] = await once(child, 'exit');
      if (code !== 0) process.exitCode = 1;
    }
  } finally {
    await services?.stop();
  }
}
