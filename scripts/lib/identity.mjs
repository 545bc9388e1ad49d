import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const START_TIME = 19;
const hasProc = existsSync('/proc/self/stat');
const bootId = hasProc ? readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim() : '';

/**
 * What tells a process from another one that got its number later: when it was started.
 * @returns {string | null} null when no such process lives
 */
export function identityOf(pid) {
  if (!Number.isInteger(pid) || pid < 1) return null;
  return hasProc ? fromProc(pid) : fromPs(pid);
}

function fromProc(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? null : `${bootId}:${fields[START_TIME]}`;
  } catch {
    return null;
  }
}

function fromPs(pid) {
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null;
  } catch {
    return null;
  }
}

/** The command line of a living process, its words joined by blanks; empty when it cannot be read. */
export function commandLine(pid) {
  try {
    if (hasProc) return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

/** @param {{pid: number, identity: string}} record */
export const isAlive = (record) => identityOf(record.pid) === record.identity;

export const self = () => ({ pid: process.pid, identity: identityOf(process.pid) });
