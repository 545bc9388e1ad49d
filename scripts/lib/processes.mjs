import { spawn } from 'node:child_process';
import { mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync, closeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { identityOf, isAlive, self } from './identity.mjs';

const POLL_MS = 25;

/**
 * The processes one launcher started. Each leaves a record in `folder`, so that whoever comes after a `kill -9`
 * finds them; a record counts only while its process is the very one that was started.
 */
export class Processes {
  #children = new Map();

  constructor(folder) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  /**
   * Starts a program in a session of its own, so that Ctrl-C reaches the launcher alone.
   * @param {{cwd?: string, env?: object, uid?: number, gid?: number, log?: string, stdio?: unknown[],
   *   signal?: NodeJS.Signals, order: number, patience?: number, group?: boolean}} options
   *   `signal` ends it politely, within `patience` ms; a smaller `order` is stopped earlier
   */
  start(
    name,
    command,
    args,
    { log, signal = 'SIGTERM', order, patience = 10_000, group = false, ...options },
  ) {
    const sink = log ? openSync(log, 'a') : null;
    const stdio = options.stdio ?? ['ignore', sink ?? 'ignore', sink ?? 'ignore'];
    const child = spawn(command, args, { ...options, stdio, detached: true });
    if (sink !== null) closeSync(sink);
    child.on('error', () => {});
    if (child.pid) {
      const identity = identityOf(child.pid);
      this.#write({ name, pid: child.pid, identity, signal, order, patience, group, owner: self() });
      this.#children.set(name, child);
    }
    return child;
  }

  child(name) {
    return this.#children.get(name);
  }

  /** Every record of the folder, the first to be stopped first. */
  records() {
    const names = readdirSync(this.folder).filter((name) => name.endsWith('.pid.json'));
    return names.flatMap((name) => this.#read(join(this.folder, name))).sort((a, b) => a.order - b.order);
  }

  /** Those that outlived the launcher that started them. */
  async stopOrphans() {
    const orphans = this.records().filter((record) => !isAlive(record.owner));
    for (const record of orphans) await this.stop(record);
    return orphans.length;
  }

  async stopAll() {
    for (const record of this.records()) await this.stop(record);
  }

  async stop(record) {
    await endProcess(record, record.signal, record.patience);
    rmSync(this.#path(record.name), { force: true });
    this.#children.delete(record.name);
  }

  async stopNamed(name) {
    const record = this.records().find((entry) => entry.name === name);
    if (record) await this.stop(record);
  }

  #path(name) {
    return join(this.folder, `${name}.pid.json`);
  }

  #write(record) {
    writeFileSync(this.#path(record.name), JSON.stringify(record));
  }

  #read(path) {
    try {
      return [JSON.parse(readFileSync(path, 'utf8'))];
    } catch {
      return [];
    }
  }
}

/** Asks a process to end, and ends it when it does not. */
export async function endProcess(record, signal, patience) {
  const target = record.group ? -record.pid : record.pid;
  if (!isAlive(record)) return;
  send(target, signal);
  const deadline = Date.now() + patience;
  while (isAlive(record)) {
    if (Date.now() > deadline) send(target, 'SIGKILL');
    await pause(POLL_MS);
  }
}

function send(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
