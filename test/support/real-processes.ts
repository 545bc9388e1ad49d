import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { until } from './until.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const ENTRIES = { web: 'dist/src/main.js', worker: 'dist/src/worker.js' };

/** A web or worker process of the built application, to be killed and stopped for real. */
export class RealProcess {
  output = '';
  readonly #child: ChildProcess;

  constructor(role: keyof typeof ENTRIES, environment: Record<string, string>) {
    if (!existsSync(`${root}/${ENTRIES[role]}`))
      throw new Error('dist/ is missing: run `npm run build` first');
    this.#child = spawn(process.execPath, ['--enable-source-maps', ENTRIES[role]], {
      cwd: root,
      env: {
        PATH: process.env.PATH,
        NODE_COMPILE_CACHE: `${root}build/compile-cache`,
        ...environment,
        ROLE: role,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.on('data', (chunk: Buffer) => (this.output = (this.output + chunk.toString()).slice(-100_000)));
    }
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  get exitCode(): number | null {
    return this.#child.exitCode;
  }

  get isRunning(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Sends the signal and, unless it only pauses the process, waits for the end. */
  async end(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    if (!this.isRunning) return;
    const ended = once(this.#child, 'exit');
    this.#child.kill(signal);
    await ended;
  }

  pause(): void {
    this.#child.kill('SIGSTOP');
  }

  resume(): void {
    this.#child.kill('SIGCONT');
  }
}

/** Starts a web process and waits until it is ready to answer. */
export async function startWeb(environment: Record<string, string>): Promise<RealProcess> {
  const web = new RealProcess('web', environment);
  const address = `http://127.0.0.1:${environment.PORT}/health/ready`;
  await until(
    'the web process to be ready',
    async () => {
      if (!web.isRunning) throw new Error(`The web process ended:\n${web.output}`);
      return (await fetch(address)).ok;
    },
    { within: 60_000 },
  );
  return web;
}

export const startWorker = (environment: Record<string, string>): RealProcess =>
  new RealProcess('worker', environment);
