import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canInstallPackages, installDebianPackage } from './debian.mjs';
import { onceToldToStop } from './embedded.mjs';
import { guard } from './guard.mjs';
import { readReport } from './jest-report.mjs';
import { Processes } from './processes.mjs';
import { inProject, root } from './project.mjs';
import { tail } from './run-command.mjs';
import {
  BROWSER_PROGRAMS,
  CHECKS,
  findChromium,
  jestCommand,
  LONG_FAULTS,
  NO_CHROMIUM,
  PROJECTS,
} from './stages.mjs';
import { green, grey, red, Refusal, seconds, step } from './steps.mjs';
import { makeTemplate } from './test-template.mjs';
import { TestServices } from './test-services.mjs';

const STAGE_MINUTES = 15;

/** One run of the stages; adds up what passed and failed. */
export class TestRun {
  #totals = { passed: 0, failed: 0, skipped: 0 };
  #began = performance.now();
  #ended = new Map();
  #roomForChecks = Promise.withResolvers();

  /** @param {string[]} args stages, then patterns of files; nothing for everything */
  constructor(args) {
    const names = [...Object.keys(CHECKS), ...Object.keys(PROJECTS), 'long-faults'];
    const at = args.findIndex((arg) => !names.includes(arg));
    this.named = at === -1 ? args : args.slice(0, at);
    this.patterns = at === -1 ? [] : args.slice(at);
    if (this.patterns.length > 0 && this.named.length === 0) {
      throw new Refusal(`There is no stage "${this.patterns[0]}". There are: ${names.join(', ')}.`);
    }
  }

  async run() {
    this.folder = mkdtempSync(join(tmpdir(), 'megdan-stages-'));
    this.processes = new Processes(this.folder);
    guard(this.folder, this.folder);
    onceToldToStop(async () => {
      console.log('\nStopping …');
      await this.#close();
      process.exit(130);
    });
    try {
      await this.#providePrograms();
      await Promise.all([this.#runChecks(), this.#runProjects()]);
    } finally {
      await this.#close();
    }
    this.#summary();
  }

  #isWanted(name) {
    return this.named.length === 0 ? name !== 'long-faults' : this.named.includes(name);
  }

  get #projects() {
    const all = { ...PROJECTS, 'long-faults': LONG_FAULTS };
    return Object.entries(all).filter(([name]) => this.#isWanted(name));
  }

  async #providePrograms() {
    if (!this.#isWanted('browser') || !canInstallPackages()) return;
    for (const [name, find] of Object.entries(BROWSER_PROGRAMS))
      if (!find()) await step(`Install Debian's ${name}`, () => installDebianPackage(name));
  }

  async #runChecks() {
    const needed = new Set(this.#projects.map(([, project]) => this.#checkBefore(project)));
    for (const [name, commands] of Object.entries(CHECKS)) {
      if (!this.#isWanted(name) && !needed.has(name)) continue;
      if (!needed.has(name)) await this.#roomForChecks.promise;
      await this.#stage(name, () => this.#check(name, commands));
    }
  }

  async #runProjects() {
    for (const [name, project] of this.#projects) {
      if (project.waits) this.#roomForChecks.resolve();
      if (project.chromium && !findChromium()) {
        this.#leaveOut(name);
        continue;
      }
      await this.#stage(name, () => this.#jest(name, project));
    }
    this.#roomForChecks.resolve();
  }

  /** Runs one stage, adds its result and prints its line. */
  #stage(name, work) {
    const began = performance.now();
    const ended = work().then((result) => {
      for (const key of Object.keys(this.#totals)) this.#totals[key] += result[key];
      const isGood = result.failed === 0;
      const counts = `${result.passed} passed${isGood ? '' : `, ${result.failed} failed`}`;
      console.log(
        `${isGood ? green('✓') : red('✗')} ${name.padEnd(13)} ${counts.padEnd(24)} ${grey(seconds(began))}`,
      );
      if (result.problems) console.log(`${result.problems}\n`);
      return isGood;
    });
    this.#ended.set(name, ended);
    return ended;
  }

  #leaveOut(name) {
    console.log(`${red('✗')} ${name.padEnd(13)} ${NO_CHROMIUM} The browser tests did not run.`);
    this.#totals[process.env.CI ? 'failed' : 'skipped'] += 1;
  }

  async #check(name, commands) {
    mkdirSync(inProject('build'), { recursive: true });
    const outputs = [];
    for (const [command, args] of commands) {
      const { code, output } = await this.#command(name, command, args);
      if (code !== 0) outputs.push(tail(output));
    }
    const failed = outputs.length > 0 ? 1 : 0;
    return { passed: 1 - failed, failed, skipped: 0, problems: outputs.join('\n') };
  }

  #checkBefore({ after, usesBundleAlone }) {
    const isInHurry = usesBundleAlone && this.patterns.length > 0 && existsSync(inProject('build/adminjs'));
    return isInHurry ? undefined : after;
  }

  async #jest(name, stage) {
    const { project = name, services, environment = {} } = stage;
    const before = this.#checkBefore(stage);
    if (services) await this.#startServices();
    if (before) await this.#endOf(before);
    const report = join(this.folder, `${name}.json`);
    const [command, args] = jestCommand(project, report, this.patterns);
    const browser = stage.chromium ? { CHROMIUM: findChromium() } : {};
    const env = { ...this.services?.environment, ...browser, ...environment };
    const { output } = await this.#command(name, command, args, env);
    const result = readReport(report, tail(output));
    const isAlone = this.named.length > 0;
    return isAlone ? { ...result, problems: output } : result;
  }

  /** The other lane registers its stages one by one, so the wanted one may not have begun. */
  async #endOf(name) {
    while (!this.#ended.has(name)) await Promise.race(this.#ended.values());
    await this.#ended.get(name);
  }

  async #startServices() {
    this.starting ??= (async () => {
      const services = await TestServices.start();
      this.services = services;
      await makeTemplate(services);
    })();
    await this.starting;
  }

  async #command(name, command, args, environment = {}) {
    const child = this.processes.start(name, command, args, {
      cwd: root,
      env: {
        ...process.env,
        ...environment,
        NODE_ENV: 'production',
        FORCE_COLOR: process.stdout.isTTY ? '1' : '0',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      group: true,
      order: 10,
      patience: 3000,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    const tooLong = setTimeout(() => {
      output += `\nThis stage took longer than ${STAGE_MINUTES} minutes and was ended.`;
      process.kill(-child.pid, 'SIGKILL');
    }, STAGE_MINUTES * 60_000);
    const [code] = await once(child, 'close');
    clearTimeout(tooLong);
    await this.processes.stopNamed(name);
    return { code: code ?? 1, output };
  }

  async #close() {
    await this.processes.stopAll();
    await this.services?.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  #summary() {
    const { passed, failed, skipped } = this.#totals;
    console.log(grey(`in ${seconds(this.#began)}`));
    console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
    process.exitCode = failed > 0 ? 1 : 0;
  }
}
