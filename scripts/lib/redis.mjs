import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { canInstallPackages, findProgram, installDebianPackage } from './debian.mjs';
import { anyFreePort } from './ports.mjs';
import { tail } from './run-command.mjs';
import { Refusal, step } from './steps.mjs';

const READY_MS = 60_000;
const POLL_MS = 30;
const ATTEMPTS = 3;
const PROGRAMS = ['redis-server', 'valkey-server'];

const MISSING =
  'Neither redis-server nor valkey-server is on this machine: install one of them (Debian: apt-get install redis-server), ' +
  'or set REDIS_URL to a Redis that runs elsewhere, or use `docker compose up`.';

/** @returns {Promise<string>} the server's path; as root, Debian's package is installed when there is none */
export async function findRedis() {
  const found = findProgram(...PROGRAMS);
  if (found) return found;
  if (!canInstallPackages()) throw new Refusal(MISSING);
  await step("Install Debian's redis-server", () => installDebianPackage('redis-server'));
  const installed = findProgram(...PROGRAMS);
  if (!installed) throw new Refusal(MISSING);
  return installed;
}

export class RedisServer {
  constructor(program, folder, password) {
    this.program = program;
    this.folder = folder;
    this.password = password;
  }

  get url() {
    return `redis://:${this.password}@127.0.0.1:${this.port}`;
  }

  async start(processes, { log, settings = {} }) {
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      this.port = await anyFreePort();
      if (await this.restart(processes, { log, settings })) return;
      await processes.stopNamed('redis');
    }
    throw new Error(`Redis does not start:\n${tail(readFileSync(log, 'utf8'), 15)}`);
  }

  /** Starts it on the port it has. The password stands in the file, so that no list of processes shows it. */
  async restart(processes, { log, settings = {} }) {
    const all = {
      bind: '127.0.0.1',
      port: this.port,
      dir: this.folder,
      requirepass: this.password,
      'maxmemory-policy': 'noeviction',
      daemonize: 'no',
      ...settings,
    };
    const file = join(this.folder, 'redis.conf');
    const lines = Object.entries(all).map(
      ([name, value]) => `${name} ${value === '' ? '""' : quoted(value)}`,
    );
    writeFileSync(file, `${lines.join('\n')}\n`, { mode: 0o600 });
    const child = processes.start('redis', this.program, [file], {
      cwd: this.folder,
      log,
      order: 30,
      patience: 30_000,
    });
    return this.#answers(child);
  }

  async #answers(child) {
    const deadline = Date.now() + READY_MS;
    while (child.pid && child.exitCode === null && child.signalCode === null && Date.now() < deadline) {
      if ((await this.#ask('PING')).includes('PONG')) return true;
      await pause(POLL_MS);
    }
    return false;
  }

  /** One command over the plain protocol; an empty answer when the server is not there. */
  #ask(command) {
    return new Promise((resolve) => {
      let answer = '';
      const socket = connect(this.port, '127.0.0.1', () =>
        socket.end(`AUTH ${this.password}\r\n${command}\r\n`),
      );
      socket.on('data', (chunk) => (answer += chunk));
      socket.on('error', () => resolve(''));
      socket.on('close', () => resolve(answer));
    });
  }
}

const quoted = (value) => (/[\s"]/.test(String(value)) ? JSON.stringify(String(value)) : value);
