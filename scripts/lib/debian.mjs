import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { mustRun } from './run-command.mjs';

const EXTRA_FOLDERS = [
  '/usr/local/bin',
  '/usr/bin',
  '/bin',
  '/usr/local/sbin',
  '/usr/sbin',
  '/sbin',
  '/opt/homebrew/bin',
];

export const isRoot = () => process.getuid?.() === 0;

/** Full path of the first of these programs that the machine has. */
export function findProgram(...names) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...EXTRA_FOLDERS];
  for (const name of names) {
    for (const folder of folders) {
      const path = join(folder, name);
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {
        continue;
      }
    }
  }
  return null;
}

/** True when this process may install Debian's packages. */
export const canInstallPackages = () => isRoot() && findProgram('apt-get') !== null;

export async function installDebianPackage(name) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await mustRun('apt-get update', 'apt-get', ['update', '-qq'], { env });
  await mustRun(
    `apt-get install ${name}`,
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', name],
    { env },
  );
}
