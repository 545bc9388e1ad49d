import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { onNpmLost } from './ancestors.mjs';
import { installPackages, isInstalled, projectNode } from './install.mjs';
import { Refusal, step } from './steps.mjs';

const OLDEST_NODE = 18;

/**
 * Brings the packages and with them the project's own Node. This file and what it imports run on any Node >= 18
 * and need no package.
 * @returns {Promise<boolean>} true in the process that is to go on; false in the one that only handed over
 */
export async function bootstrap() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < OLDEST_NODE)
    throw new Refusal(`Node ${OLDEST_NODE} or newer is needed, this is ${process.version}.`);
  if (!isInstalled()) {
    await step('Install the packages, Node 26 among them', installPackages);
    handOver();
    return false;
  }
  if (runsOnProjectNode()) return true;
  handOver();
  return false;
}

function runsOnProjectNode() {
  return existsSync(projectNode) && realpathSync(projectNode) === realpathSync(process.execPath);
}

/** Ctrl-C reaches both processes from the terminal; every other signal is passed on. */
function handOver() {
  const child = spawn(projectNode, process.argv.slice(1), {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  onNpmLost(() => child.kill('SIGTERM'));
  child.on('error', (error) => {
    console.error(error);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal ? 1 : 0);
  });
}
