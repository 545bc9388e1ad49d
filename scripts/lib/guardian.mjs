/**
 * A small process beside every launcher. When the launcher is gone, even by `kill -9`, it stops what that one
 * started and then ends itself. Arguments: the folder of the records; optionally a folder to be removed afterwards.
 */
import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive } from './identity.mjs';
import { Processes } from './processes.mjs';

const [folder, pid, identity, leftover] = process.argv.slice(2);
const launcher = { pid: Number(pid), identity };

for (const signal of ['SIGINT', 'SIGHUP', 'SIGTERM']) process.on(signal, () => {});

process.on('disconnect', async () => {
  while (isAlive(launcher)) await pause(50);
  const processes = new Processes(folder);
  const mine = processes
    .records()
    .filter(({ owner }) => owner.pid === launcher.pid && owner.identity === launcher.identity);
  for (const record of mine) await processes.stop(record);
  if (leftover) rmSync(leftover, { recursive: true, force: true });
  process.exit();
});
