import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter } from 'node:path';
import { inProject, root } from './project.mjs';
import { mustRun } from './run-command.mjs';

const lockFile = inProject('package-lock.json');
const stampFile = inProject('node_modules/.megdan-install');
const installedLockFile = inProject('node_modules/.package-lock.json');

export const projectNode = inProject('node_modules/.bin/node');

const fingerprint = () =>
  createHash('sha256')
    .update(`${process.platform}-${process.arch}\n`)
    .update(readFileSync(lockFile))
    .digest('hex');

/** True when npm's own record of node_modules has every package of the lock file in its version. */
function matchesLockFile() {
  if (!existsSync(installedLockFile)) return false;
  const wanted = JSON.parse(readFileSync(lockFile, 'utf8')).packages;
  const installed = JSON.parse(readFileSync(installedLockFile, 'utf8')).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || entry.optional || entry.devOptional || entry.peer) return true;
    return installed[path]?.version === entry.version;
  });
}

export function isInstalled() {
  if (!existsSync(projectNode)) return false;
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === fingerprint()) return true;
  if (!matchesLockFile()) return false;
  writeFileSync(stampFile, fingerprint());
  return true;
}

/** npm is to run on the machine's Node: the project's own is about to be replaced under its feet. */
function machineEnvironment() {
  const path = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((entry) => !/node_modules[\\/]\.bin$/.test(entry));
  return { ...process.env, PATH: path.join(delimiter) };
}

export async function installPackages() {
  const npm = process.env.npm_execpath;
  const [command, ...before] = npm && /npm-cli\.[cm]?js$/.test(npm) ? ['node', npm] : ['npm'];
  await mustRun(
    'npm ci',
    command,
    [...before, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: root,
      env: machineEnvironment(),
    },
  );
  writeFileSync(stampFile, fingerprint());
}
