import { setTimeout as pause } from 'node:timers/promises';
import { onNpmLost } from './ancestors.mjs';
import { guard } from './guard.mjs';
import { Processes } from './processes.mjs';
import { dataDir, inProject, root } from './project.mjs';
import { mustRun } from './run-command.mjs';
import { RunLock } from './run-lock.mjs';
import { readOrMakeSecrets } from './secrets.mjs';
import {
  embeddedEnvironment,
  prepareFolders,
  restartServices,
  runFolder,
  startPostgres,
  startRedis,
} from './services.mjs';
import { Refusal, step } from './steps.mjs';

const RESTARTS_PER_MINUTE = 5;

export const activeRun = () => new RunLock(dataDir).holder();

/** PostgreSQL, Redis and the processes on top of them, in one data folder, as long as this launcher lives. */
export class EmbeddedPlatform {
  #lock = new RunLock(dataDir);
  #deaths = [];
  stopping = false;

  /** Takes the data folder. @throws Refusal when another launcher has it */
  async open() {
    prepareFolders();
    const holder = await this.#lock.acquire();
    if (holder) {
      const where = holder.url ? ` at ${holder.url}` : '';
      throw new Refusal(
        `Megdan already runs from this folder${where} (process ${holder.pid}). Stop it there with Ctrl-C.`,
      );
    }
    this.processes = new Processes(runFolder);
    guard(runFolder);
    const orphans = await this.processes.stopOrphans();
    if (orphans)
      console.log(`  A start before this one was cut off; ${orphans} processes it left were stopped.`);
    this.secrets = readOrMakeSecrets(dataDir);
  }

  async startServices() {
    await step('Start PostgreSQL 17', async () => {
      const { cluster, isNew } = await startPostgres(this.processes, this.secrets);
      this.cluster = cluster;
      return isNew ? 'new cluster' : '';
    });
    this.keepAlive('postgres', () => restartServices.postgres(this.cluster, this.processes));
    await step('Start Redis', async () => {
      this.redis = await startRedis(this.processes, this.secrets);
      return this.redis ? '' : 'REDIS_URL';
    });
    if (this.redis) this.keepAlive('redis', () => restartServices.redis(this.redis, this.processes));
  }

  environment(port) {
    return { ...process.env, ...this.#ownEnvironment(port) };
  }

  #ownEnvironment(port) {
    const { cluster, redis, secrets } = this;
    return embeddedEnvironment({ cluster, redis, secrets, port });
  }

  /** Runs one of the compiled command line tools to its end. */
  async runTool(what, path, port = 3000) {
    return mustRun(what, process.execPath, ['--enable-source-maps', inProject(path)], {
      cwd: root,
      env: this.environment(port),
    });
  }

  /** Starts a compiled process of ours that stays. */
  startProcess(name, path, { port, order, log, stdio }) {
    return this.processes.start(name, process.execPath, ['--enable-source-maps', inProject(path)], {
      cwd: root,
      env: { ...this.environment(port), ROLE: name },
      log,
      stdio,
      order,
    });
  }

  /** Tells whoever comes later where this run is to be found. */
  announce(port) {
    this.#lock.describe({ url: `http://localhost:${port}`, environment: this.#ownEnvironment(port) });
  }

  async close() {
    this.stopping = true;
    await this.processes?.stopAll();
    this.#lock.release();
  }

  /** What dies is started again, unless it does nothing else but dying. */
  keepAlive(name, startAgain) {
    const child = this.processes.child(name);
    child.once('exit', async (code, signal) => {
      if (this.stopping || this.processes.child(name) !== child) return;
      const now = Date.now();
      this.#deaths = [...this.#deaths.filter((time) => time > now - 60_000), now];
      console.error(`${name} ended unexpectedly (${signal ?? code}).`);
      if (this.#deaths.length > RESTARTS_PER_MINUTE) {
        console.error(`It does not stay up; see ${dataDir}/logs. Stopping.`);
        process.emit('SIGTERM');
        return;
      }
      await pause(1000);
      if (this.stopping) return;
      await startAgain();
      this.keepAlive(name, startAgain);
      console.error(`${name} was started again.`);
    });
  }
}

/** Calls `stop` once when this launcher is told to end, or when npm, which started it, is gone. */
export function onceToldToStop(stop) {
  let told = false;
  const once = (reason) => {
    if (told) return;
    told = true;
    void stop(reason);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => once(signal));
  // A closed terminal must not end us by an unheard EPIPE while we stop the others.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  if (process.channel) {
    process.on('disconnect', () => once('disconnect'));
    process.channel.unref();
  } else {
    onNpmLost(() => once('npm is gone'));
  }
}
