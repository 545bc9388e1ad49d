import { spawn } from 'node:child_process';

const TAIL_LINES = 80;
const HEAD_LINES = 30;

/** The end of a long output, where the reason usually stands. */
export const tail = (text, lines = TAIL_LINES) => text.trimEnd().split('\n').slice(-lines).join('\n');

/** Beginning and end of a long output. */
function ends(text) {
  const lines = text.trimEnd().split('\n');
  if (lines.length <= TAIL_LINES) return lines.join('\n');
  return [...lines.slice(0, HEAD_LINES), '  …', ...lines.slice(HEAD_LINES - TAIL_LINES)].join('\n');
}

/** Runs a program to its end and keeps what it prints. @returns {Promise<{code: number, output: string}>} */
export function capture(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code: code ?? (signal ? 1 : 0), output }));
    options.started?.(child);
  });
}

/** Runs a program that must succeed. @throws with the end of its output when it does not */
export async function mustRun(what, command, args, options) {
  const { code, output } = await capture(command, args, options);
  if (code !== 0) throw new Error(`${what} failed (${command} ended with ${code}):\n${ends(output)}`);
  return output;
}
