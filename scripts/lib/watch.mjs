import { rmSync, watch } from 'node:fs';
import { build, bundleBackOffice, copyAssets } from './build.mjs';
import { EmbeddedPlatform, onceToldToStop } from './embedded.mjs';
import { choosePort, fillDatabase } from './launch.mjs';
import { inProject, root } from './project.mjs';
import { fail, grey, step } from './steps.mjs';
import { printWelcome } from './welcome.mjs';

const QUIET_MS = 250;

/** `npm run dev`: the platform with its demo, compiled and restarted on every change. */
export async function develop() {
  const platform = new EmbeddedPlatform();
  onceToldToStop(async () => {
    await platform.close();
    process.exit();
  });
  try {
    await platform.open();
    await step('Compile', build);
    await step('Bundle the back office', bundleBackOffice);
    rmSync(inProject('dist/.built-from'));
    await platform.startServices();
    await fillDatabase(platform);
    const port = await choosePort();
    const restart = oneAtATime(() => restartBoth(platform, port));
    platform.announce(port);
    await restart();
    printWelcome(`http://localhost:${port}`, true);
    watchSources(platform, restart);
  } catch (error) {
    fail(error);
    await platform.close();
    process.exit();
  }
}

async function restartBoth(platform, port) {
  const stdio = ['ignore', 'inherit', 'inherit'];
  for (const name of ['web', 'worker']) await platform.processes.stopNamed(name);
  if (platform.stopping) return;
  platform.startProcess('web', 'dist/src/main.js', { port, order: 10, stdio });
  platform.startProcess('worker', 'dist/src/worker.js', { port, order: 20, stdio });
}

/** The compiler watches the code; styles, fonts and scripts of the browser are only copied. */
function watchSources(platform, restart) {
  const compiler = inProject('node_modules/typescript/bin/tsc');
  const tsc = platform.processes.start(
    'compiler',
    process.execPath,
    [compiler, '-p', 'tsconfig.build.json', '--watch', '--preserveWatchOutput'],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], order: 5 },
  );
  let isFirst = true;
  tsc.stdout.on('data', (chunk) => {
    const text = String(chunk);
    process.stdout.write(grey(text));
    if (!/Found 0 errors/.test(text)) return;
    if (!isFirst) void restart();
    isFirst = false;
  });
  let timer;
  watch(inProject('src'), { recursive: true }, (_event, name) => {
    if (!name || /\.tsx?$/.test(name)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      copyAssets();
      void restart();
    }, QUIET_MS);
  });
}

/** Calls that come while one is under way are answered by a single further one. */
function oneAtATime(work) {
  let running = null;
  let isDue = false;
  const run = async () => {
    do {
      isDue = false;
      await work();
    } while (isDue);
    running = null;
  };
  return () => {
    if (running) isDue = true;
    else running = run();
    return running;
  };
}
