import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';
import { services } from '../support/services.js';
import { until } from '../support/until.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const UP = 'Ctrl-C stops everything';
const MINUTES_4 = 4 * 60_000;

/** `npm start`, as far as the launcher goes, on a data folder of its own. */
class Launcher {
  output = '';
  readonly child: ChildProcess;

  constructor(dataDir: string) {
    const env: NodeJS.ProcessEnv = { ...process.env, DATA_DIR: dataDir };
    for (const name of ['PORT', 'DATABASE_URL', 'REDIS_URL', 'SMTP_URL']) delete env[name];
    this.child = spawn(process.execPath, ['scripts/start.mjs'], { cwd: root, env });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    }
  }

  get isRunning(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  async isUp(): Promise<this> {
    await until('the launcher to be up', () => !this.isRunning || this.output.includes(UP), {
      within: MINUTES_4,
    });
    if (!this.isRunning) throw new Error(`The launcher ended:\n${this.output}`);
    return this;
  }

  get url(): string {
    return /http:\/\/localhost:\d+/.exec(this.output)?.[0] ?? '';
  }

  async end(signal: NodeJS.Signals): Promise<number | null> {
    if (!this.isRunning) return this.child.exitCode;
    const ended = once(this.child, 'exit');
    this.child.kill(signal);
    await ended;
    return this.child.exitCode;
  }
}

interface Started {
  name: string;
  pid: number;
}

function startedBy(dataDir: string): Started[] {
  const folder = join(dataDir, 'run');
  const records = readdirSync(folder).filter((name) => name.endsWith('.pid.json'));
  return records.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Started);
}

function lives({ pid }: Started): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** What ended still has its number until its parent, or that of all orphans, has taken note of it. */
async function gone(started: Started[]): Promise<void> {
  await until('the end of what was started', () => !started.some(lives));
}

describe('the launcher', () => {
  const dataDir = mkdtempSync(join(services().folder, 'launcher-'));
  const launchers: Launcher[] = [];
  const launch = () => {
    const launcher = new Launcher(dataDir);
    launchers.push(launcher);
    return launcher;
  };

  afterAll(async () => {
    for (const launcher of launchers) await launcher.end('SIGTERM');
  });

  it('refuses a second start, survives kill -9, and leaves nothing behind', async () => {
    const first = await launch().isUp();
    expect(await (await fetch(first.url)).text()).toContain('Демонстрация – измислени данни');

    const second = launch();
    await once(second.child, 'exit');
    expect(second.child.exitCode).toBe(1);
    expect(second.output).toContain(`already runs from this folder at ${first.url}`);

    const orphans = startedBy(dataDir);
    expect(orphans.map(({ name }) => name).toSorted()).toEqual(['postgres', 'redis', 'web', 'worker']);
    await first.end('SIGKILL');

    const third = await launch().isUp();
    await gone(orphans);
    expect(third.output).not.toContain('Fill in the demo');
    expect((await fetch(third.url)).status).toBe(200);

    const last = startedBy(dataDir);
    expect(await third.end('SIGTERM')).toBe(0);
    await gone(last);
  });
});
