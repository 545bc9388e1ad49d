import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { guard } from './guard.mjs';
import { isAlive, self } from './identity.mjs';
import { ensureRoles, newPassword, PostgresCluster } from './postgres.mjs';
import { Processes } from './processes.mjs';
import { findRedis, RedisServer } from './redis.mjs';

const PREFIX = 'megdan-test-';
const HOUR_MS = 3_600_000;

/** Nothing here survives the run, so nothing is written twice for safety. */
const POSTGRES_SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: 0,
  max_connections: 300,
  max_locks_per_transaction: 128,
  shared_buffers: '192MB',
  autovacuum: 'off',
  jit: 'off',
};

/** Enough numbers for every application that the tests boot. */
const REDIS_SETTINGS = { databases: 2000, save: '', appendonly: 'no' };

/** A PostgreSQL and a Redis of their own for one run of tests or measurements, in a folder that goes with them. */
export class TestServices {
  static async start({ postgresSettings = {}, redisSettings = {} } = {}) {
    await sweep();
    const services = new TestServices();
    await services.#start(
      { ...POSTGRES_SETTINGS, ...postgresSettings },
      { ...REDIS_SETTINGS, ...redisSettings },
    );
    return services;
  }

  async #start(postgresSettings, redisSettings) {
    this.folder = mkdtempSync(join(tmpdir(), PREFIX));
    chmodSync(this.folder, 0o755);
    writeFileSync(join(this.folder, 'owner.json'), JSON.stringify(self()));
    const runFolder = join(this.folder, 'run');
    mkdirSync(runFolder, { mode: 0o700 });
    this.processes = new Processes(runFolder);
    guard(runFolder, this.folder);
    this.passwords = { superuser: newPassword(), ownerPassword: newPassword(), appPassword: newPassword() };
    await Promise.all([this.#startPostgres(postgresSettings), this.#startRedis(redisSettings)]);
  }

  async #startPostgres(settings) {
    this.cluster = new PostgresCluster(join(this.folder, 'postgres'), this.passwords.superuser);
    await this.cluster.initialise({ sync: false });
    await this.cluster.start(this.processes, { log: join(this.folder, 'postgres.log'), settings });
    const client = await this.cluster.connect();
    await ensureRoles(client, this.passwords);
    await client.end();
  }

  async #startRedis(settings) {
    this.redis = new RedisServer(await findRedis(), join(this.folder, 'redis'), newPassword());
    await this.redis.start(this.processes, { log: join(this.folder, 'redis.log'), settings });
  }

  ownerUrl(database) {
    return this.cluster.url('megdan_owner', this.passwords.ownerPassword, database);
  }

  appUrl(database) {
    return this.cluster.url('megdan_app', this.passwords.appPassword, database);
  }

  /** What `test/support` reads to find these services. */
  get environment() {
    return {
      TEST_SERVICES: JSON.stringify({
        folder: this.folder,
        postgresPort: this.cluster.port,
        superuserPassword: this.passwords.superuser,
        ownerPassword: this.passwords.ownerPassword,
        appPassword: this.passwords.appPassword,
        redisUrl: this.redis.url,
      }),
    };
  }

  async stop() {
    await this.processes.stopAll();
    rmSync(this.cluster.folder, { recursive: true, force: true });
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Removes what runs that were cut off left behind, their guardian included. */
async function sweep() {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = join(tmpdir(), name);
    if (isOwned(folder)) continue;
    await new Processes(join(folder, 'run')).stopOrphans();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A folder is made a moment before its owner is written into it; one that stays without is left over too. */
function isOwned(folder) {
  const file = join(folder, 'owner.json');
  if (existsSync(file)) return isAlive(JSON.parse(readFileSync(file, 'utf8') || '{}'));
  return Date.now() - statSync(folder).mtimeMs < HOUR_MS;
}
