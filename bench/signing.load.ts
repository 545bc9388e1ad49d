/**
 * People who press the button of their letters, in a process of its own on bare sockets: each link once, at a steady pace or one after
 * the other as fast as the answers come.
 *
 * node signing.load.ts <file with {"port", "host", "pace", "connections", "paths"}>  →  {"perSecond", "p50", "p99", "refused"}
 */
import { readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';

interface Order {
  port: number;
  host: string;
  /** In a second; null is as fast as the answers come. */
  pace: number | null;
  connections: number;
  paths: string[];
}

const { port, host, pace, connections, paths } = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as Order;
const latencies: number[] = [];
let next = 0;
let refused = 0;
let first = '';

function press(at: number): string {
  return (
    `POST ${paths[at]} HTTP/1.1\r\nHost: ${host}\r\nOrigin: http://${host}\r\nSec-Fetch-Site: same-origin\r\n` +
    `X-Forwarded-For: 10.${(at >> 16) & 255}.${(at >> 8) & 255}.${at & 255}\r\n` +
    `Accept: text/html,application/xhtml+xml\r\nAccept-Language: bg\r\nUser-Agent: Mozilla/5.0 (bench)\r\n` +
    `Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 0\r\n\r\n`
  );
}

function answered(text: string, dueAt: number): void {
  if (!text.startsWith('HTTP/1.1 303')) {
    refused += 1;
    first ||= text.slice(0, 2_000);
  }
  latencies.push(performance.now() - dueAt);
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
let startedAt = 0;
const dueAt = (at: number) => (pace === null ? performance.now() : startedAt + (at * 1_000) / pace);

/** Presses until all are pressed; between two it waits for what is due. */
async function keepPressing(socket: Socket): Promise<void> {
  let told: (text: string) => void = () => undefined;
  let text = '';
  socket.on('data', (chunk) => {
    text += chunk.toString('latin1');
    const head = text.indexOf('\r\n\r\n');
    if (head < 0) return;
    const length = Number(/content-length: (\d+)/i.exec(text)?.[1] ?? 0);
    if (text.length < head + 4 + length) return;
    const whole = text;
    text = '';
    told(whole);
  });
  while (next < paths.length) {
    const at = next++;
    const due = dueAt(at);
    if (due > performance.now()) await pause(due - performance.now());
    const answer = new Promise<string>((resolve) => (told = resolve));
    socket.write(press(at));
    answered(await answer, due);
  }
}

function opened(): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket.setNoDelay(true)));
    socket.once('error', reject);
  });
}

const sockets = await Promise.all(Array.from({ length: connections }, opened));
startedAt = performance.now();
await Promise.all(sockets.map(keepPressing));
const elapsed = (performance.now() - startedAt) / 1_000;
latencies.sort((left, right) => left - right);
const at = (share: number) => latencies[Math.floor(latencies.length * share)] ?? 0;
if (first) process.stderr.write(`${first}\n`);
process.stdout.write(
  JSON.stringify({ perSecond: paths.length / elapsed, p50: at(0.5), p99: at(0.99), refused }),
);
process.exit(0);
