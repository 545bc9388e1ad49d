import { spawn } from 'node:child_process';
import { inProject } from './project.mjs';
import { self } from './identity.mjs';

/** Starts the guardian of this launcher. It ends by itself, after the launcher and everything the launcher started. */
export function guard(folder, leftover) {
  const { pid, identity } = self();
  const args = [
    inProject('scripts/lib/guardian.mjs'),
    folder,
    String(pid),
    identity,
    ...(leftover ? [leftover] : []),
  ];
  const child = spawn(process.execPath, args, {
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    cwd: '/',
  });
  child.unref();
  child.channel?.unref();
}
