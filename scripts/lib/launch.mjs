import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { build, bundleBackOffice } from './build.mjs';
import { readContent, writeContent } from './content.mjs';
import { EmbeddedPlatform, onceToldToStop } from './embedded.mjs';
import { migrate } from './migrations.mjs';
import { freePortFrom, isFree } from './ports.mjs';
import { tail } from './run-command.mjs';
import { logFile, startOver } from './services.mjs';
import { fail, Refusal, step } from './steps.mjs';
import { printWelcome } from './welcome.mjs';

const FIRST_PORT = 3000;
const READY_MS = 90_000;
const PORT_ATTEMPTS = 5;

/** `npm start`: from a clone to a working platform with its demo. */
export async function launch() {
  const platform = new EmbeddedPlatform();
  onceToldToStop(async () => {
    console.log('\nStopping …');
    await platform.close();
    process.exit();
  });
  try {
    await platform.open();
    await step('Compile', build);
    await step('Bundle the back office', bundleBackOffice);
    await platform.startServices();
    await fillDatabase(platform);
    const port = await startWebAndWorker(platform);
    const url = `http://localhost:${port}`;
    platform.announce(port);
    printWelcome(url, readContent()?.kind === 'demo');
  } catch (error) {
    if (platform.stopping) return;
    fail(error);
    await platform.close();
    process.exit();
  }
}

/** Migrates, and on the first run fills in the demo. */
export async function fillDatabase(platform) {
  const content = readContent();
  const seedIsDue = !content?.complete;
  if (content && seedIsDue) await startOver(platform.cluster);
  if (seedIsDue) writeContent({ kind: 'demo', complete: false });
  await step('Migrate the database', () => migrate(platform));
  if (!seedIsDue) return;
  await step(
    'Fill in the demo',
    async () => void (await platform.runTool('The demo seed', 'dist/seeds/demo.js')),
  );
  writeContent({ kind: 'demo', complete: true });
}

/** A port can be taken between looking and listening, by a second checkout that starts at the same moment. */
export async function startWebAndWorker(platform) {
  for (let attempt = 1; ; attempt += 1) {
    const port = await choosePort();
    try {
      await step(`Start web and worker on port ${port}`, () => startPair(platform, port));
      return port;
    } catch (error) {
      const isPortTaken = tail(readFileSync(logFile('web'), 'utf8')).includes('EADDRINUSE');
      if (!isPortTaken || process.env.PORT || attempt === PORT_ATTEMPTS) throw error;
      await platform.processes.stopNamed('web');
      await platform.processes.stopNamed('worker');
    }
  }
}

export async function choosePort() {
  if (!process.env.PORT) return freePortFrom(FIRST_PORT);
  const port = Number(process.env.PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Refusal(`PORT=${process.env.PORT} is no port number.`);
  if (!(await isFree(port))) throw new Refusal(`Port ${port} is taken: leave PORT out, or give another one.`);
  return port;
}

async function startPair(platform, port) {
  const starts = {
    web: () => platform.startProcess('web', 'dist/src/main.js', { port, order: 10, log: logFile('web') }),
    worker: () =>
      platform.startProcess('worker', 'dist/src/worker.js', { port, order: 20, log: logFile('worker') }),
  };
  await ready(`http://127.0.0.1:${port}/health/ready`, { web: starts.web(), worker: starts.worker() });
  for (const [name, start] of Object.entries(starts)) platform.keepAlive(name, start);
}

async function ready(address, children) {
  const deadline = Date.now() + READY_MS;
  for (;;) {
    for (const [name, child] of Object.entries(children)) {
      if (child.exitCode === null && child.signalCode === null) continue;
      throw new Error(`${name} ended while starting:\n${tail(readFileSync(logFile(name), 'utf8'))}`);
    }
    const answer = await fetch(address, { signal: AbortSignal.timeout(5000) }).catch(() => null);
    if (answer?.ok) return;
    if (Date.now() > deadline) {
      const said = answer ? `says ${answer.status}: ${tail(await answer.text())}` : 'does not answer';
      throw new Error(`${address} ${said}\n${tail(readFileSync(logFile('web'), 'utf8'))}`);
    }
    await pause(50);
  }
}
