import { readFileSync } from 'node:fs';

const POLL_MS = 500;

/** The process that started this one, and the one that started that: npm starts a shell, and the shell starts us. */
function ancestors() {
  const parent = process.ppid;
  try {
    const stat = readFileSync(`/proc/${parent}/stat`, 'utf8');
    return `${parent} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]}`;
  } catch {
    return String(parent);
  }
}

/** Under npm: calls `lost` once when npm or its shell is gone, even by `kill -9`, which nothing else would tell us. */
export function onNpmLost(lost) {
  if (!process.env.npm_lifecycle_event) return;
  const before = ancestors();
  const timer = setInterval(() => {
    if (ancestors() === before) return;
    clearInterval(timer);
    lost();
  }, POLL_MS);
  timer.unref();
}
