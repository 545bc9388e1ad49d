import { chmodSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { dataDir, inProject } from './project.mjs';
import { ensureDatabase, ensureRoles, PostgresCluster } from './postgres.mjs';
import { findRedis, RedisServer } from './redis.mjs';

const DATABASE = 'megdan';
export const logFile = (name) => join(dataDir, 'logs', `${name}.log`);
export const runFolder = join(dataDir, 'run');

const REDIS_SETTINGS = { appendonly: 'yes' };

export function prepareFolders() {
  for (const folder of [dataDir, runFolder, join(dataDir, 'logs')]) mkdirSync(folder, { recursive: true });
  for (const folder of [runFolder, join(dataDir, 'logs')]) chmodSync(folder, 0o700);
}

/** Starts the PostgreSQL of this data folder, made on the first run. */
export async function startPostgres(processes, secrets) {
  const cluster = new PostgresCluster(join(dataDir, 'postgres'), secrets.postgres.superuser);
  if (secrets.fresh && cluster.exists) setAside(cluster.folder);
  const isNew = !cluster.exists;
  if (isNew) await cluster.initialise();
  await cluster.start(processes, { log: logFile('postgres') });
  const client = await cluster.connect();
  try {
    await ensureRoles(client, { ownerPassword: secrets.postgres.owner, appPassword: secrets.postgres.app });
    await ensureDatabase(client, DATABASE);
  } finally {
    await client.end();
  }
  return { cluster, isNew };
}

/** A cluster whose passwords and keys are gone cannot be read any more; it is kept, out of the way. */
function setAside(folder) {
  renameSync(folder, `${folder}.without-secrets-${Date.now()}`);
}

/** Empties the database: a first run that was interrupted in its middle begins again. */
export async function startOver(cluster) {
  const client = await cluster.connect();
  try {
    await client.query(`DROP DATABASE IF EXISTS ${DATABASE} WITH (FORCE)`);
    await ensureDatabase(client, DATABASE);
  } finally {
    await client.end();
  }
}

/** Starts the Redis of this data folder, or takes the one that REDIS_URL names. */
export async function startRedis(processes, secrets) {
  if (process.env.REDIS_URL) return null;
  const server = new RedisServer(await findRedis(), join(dataDir, 'redis'), secrets.redis);
  await server.start(processes, { log: logFile('redis'), settings: REDIS_SETTINGS });
  return server;
}

export const restartServices = {
  postgres: (cluster, processes) => cluster.restart(processes, { log: logFile('postgres') }),
  redis: (server, processes) =>
    server.restart(processes, { log: logFile('redis'), settings: REDIS_SETTINGS }),
};

/** What web, worker and the command line tools of the embedded mode get as their environment. */
export function embeddedEnvironment({ cluster, redis, secrets, port }) {
  return {
    MODE: 'embedded',
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: `http://localhost:${port}`,
    DATABASE_URL: cluster.url('megdan_app', secrets.postgres.app, DATABASE),
    DATABASE_OWNER_URL: cluster.url('megdan_owner', secrets.postgres.owner, DATABASE),
    REDIS_URL: redis ? redis.url : process.env.REDIS_URL,
    MAIL_FROM: process.env.MAIL_FROM || 'Мегдан <megdan@localhost>',
    DATA_DIR: dataDir,
    SECRET_KEYS: secrets.secretKeys,
    LOOKUP_KEY: secrets.lookupKey,
    NODE_ENV: 'production',
    ADMIN_JS_TMP_DIR: 'build/adminjs',
    ADMIN_JS_SKIP_BUNDLE: 'true',
    NODE_COMPILE_CACHE: inProject('build/compile-cache'),
  };
}

export const hasData = () => existsSync(join(dataDir, 'secrets.json'));
