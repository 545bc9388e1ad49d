import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { findProgram, isRoot } from './debian.mjs';
import { root } from './project.mjs';
import { Refusal } from './steps.mjs';

const CANDIDATES = ['postgres', 'megdan'];

/** PostgreSQL refuses to run as root, so root lends it another user. Null when we are not root anyway. */
export function serverUser() {
  if (!isRoot()) return null;
  const known = CANDIDATES.map(lookUp).find(Boolean);
  if (known) return known;
  const useradd = findProgram('useradd');
  if (useradd) {
    execFileSync(useradd, ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', 'megdan'], {
      stdio: 'pipe',
    });
  }
  const user = lookUp('megdan') ?? lookUp('nobody');
  if (!user) throw new Refusal('PostgreSQL does not run as root, and this machine has no other user for it.');
  return user;
}

function lookUp(name) {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  if (!line) return null;
  const [, , uid, gid] = line.split(':');
  return { uid: Number(uid), gid: Number(gid) };
}

/** True when the user may enter the folder, or run the program. */
export function canReach(user, path) {
  return spawnSync(findProgram('test'), ['-x', path], { ...user, cwd: '/', stdio: 'ignore' }).status === 0;
}

/** A place outside of a checkout that is closed to the server's user (below /root, for example). */
export function placeOutside(inside) {
  const place = join('/var/lib/megdan', createHash('sha256').update(inside).digest('hex').slice(0, 12));
  for (const folder of [dirname(place), place]) {
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, 0o755);
  }
  return place;
}

/** The folder of PostgreSQL's binaries for this user: the package's own, or a copy outside of a closed checkout. */
export function reachableBinaries(user, native) {
  if (!user || canReach(user, join(native, 'bin/postgres'))) return native;
  const version = createHash('sha256')
    .update(readFileSync(join(native, '../package.json')))
    .digest('hex')
    .slice(0, 12);
  const copy = join(placeOutside(root), `postgresql-${version}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`;
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
    if (existsSync(copy)) rmSync(unfinished, { recursive: true });
    else renameSync(unfinished, copy);
  }
  return copy;
}

/** Makes a folder that belongs to the server's user alone. */
export function ownFolder(path, user) {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  if (user) chownSync(path, user.uid, user.gid);
}

/** The user that an existing cluster belongs to; it must go on under the same one. */
export function ownerOf(path, user) {
  if (!user || !existsSync(path)) return user;
  const { uid, gid } = statSync(path);
  return uid === 0 ? user : { uid, gid };
}
