import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { jestExpect } from '@jest/expect';
import { ModernFakeTimers } from '@jest/fake-timers';
import { ModuleMocker } from 'jest-mock';
import { deepCyclicCopy } from 'jest-util';
import 'reflect-metadata';
import '../support/test-environment.mjs';
import { provide } from './globals.mjs';
import { importTypeScript } from './typescript.mjs';

const require = createRequire(import.meta.url);
const circus = join(dirname(require.resolve('jest-circus/package.json')), 'build/jestAdapterInit.js');
const handlers = Symbol.for('EVENT_HANDLERS');
const limit = Symbol.for('TEST_TIMEOUT_SYMBOL');
const mocker = new ModuleMocker(globalThis);

let projectOfProcess;

importTypeScript();

/**
 * Jest's own circus, on plain Node: a process loads the house once and runs one file after the other in it, where Jest
 * would load it anew for each, cold and through an emulation of modules. What a file may leave behind is put back:
 * its environment, its spies, its timers.
 */
export default async function run(globalConfig, config, environment, runtime, testPath, sendMessageToJest) {
  onlyOneProject(config.displayName.name);
  // Jest's is for what Jest compiled; without it Node reads the maps itself.
  Error.prepareStackTrace = undefined;
  let before;
  const timers = new ModernFakeTimers({ config, global: globalThis });
  try {
    const { initialize, runAndTransformResultsToJestFormat } = freshCircus();
    await initialize({
      globalConfig,
      config,
      environment: { global: globalThis },
      runtime: { enterTestCode() {}, leaveTestCode() {} },
      localRequire: require,
      parentProcess: process,
      sendMessageToJest,
      setGlobalsForRuntime: (globals) => provideAll(globals, timers),
      testPath,
    });
    // Without a place to keep them, no snapshot passes for having been written just now.
    jestExpect.setState({ snapshotState: undefined });
    for (const file of config.setupFilesAfterEnv) await import(pathToFileURL(file).href);
    before = { environment: { ...process.env }, argv: process.argv };
    await import(pathToFileURL(testPath).href);
    const results = await runAndTransformResultsToJestFormat({ globalConfig, config, testPath });
    return deepCyclicCopy(results, { keepPrototype: false });
  } finally {
    timers.dispose();
    mocker.restoreAllMocks();
    if (before) putBack(before);
  }
}

/** Modules look at ROLE when they are loaded, and projects differ in it. */
function onlyOneProject(name) {
  projectOfProcess ??= name;
  if (projectOfProcess !== name) throw new Error(`One project for each run: jest --selectProjects ${name}`);
}

/** Its state is made while it is loaded. */
function freshCircus() {
  delete require.cache[circus];
  delete globalThis[handlers];
  return require(circus);
}

function provideAll(globals, timers) {
  const jest = {
    fn: (implementation) => mocker.fn(implementation),
    spyOn: (...what) => mocker.spyOn(...what),
    setTimeout: (ms) => void (globalThis[limit] = ms),
    useFakeTimers: (options) => timers.useFakeTimers(options),
    useRealTimers: () => timers.useRealTimers(),
    setSystemTime: (now) => timers.setSystemTime(now),
  };
  provide({ ...globals, jest });
}

function putBack({ environment, argv }) {
  process.argv = argv;
  for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
  Object.assign(process.env, environment);
}
