/**
 * People who write, in a process of its own on bare sockets: at a steady pace, whatever the answers take, or one after
 * the other as fast as the answers come. Latency counts from the moment that the post was due.
 *
 * node comments.load.ts <file with {"port", "host", "path", "subject", "from", "pace", "connections", "seconds",
 *   "people": [{"cookie", "participant"}]}>  →  {"perSecond", "p50", "p99", "refused"}
 */
import { readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';

interface Order {
  port: number;
  host: string;
  path: string;
  subject: string;
  /** Number of the first text: no two are alike. */
  from: number;
  /** Posts in a second; null is as fast as the answers come. */
  pace: number | null;
  connections: number;
  seconds: number;
  people: { cookie: string; participant: string }[];
}

const order = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as Order;
const { port, host, path, subject, people, pace, seconds } = order;
const STANCES = ['for', 'against', 'neutral', 'question'];
const WORDS =
  'пешеходната зона в центъра ще върне хората по улиците и ще помогне на малките магазини около площада'.split(
    ' ',
  );
const latencies: number[] = [];
let number = order.from;
let refused = 0;
let first = '';

function post(): string {
  const at = number++;
  const { cookie, participant } = people[at % people.length]!;
  const words = Array.from({ length: 30 }, (_, index) => WORDS[(at * 7 + index * index) % WORDS.length]);
  const body = new URLSearchParams({
    subject,
    stance: STANCES[at % 4]!,
    text: `${words.join(' ')} ${at}`,
    participant,
  }).toString();
  return [
    `POST ${path} HTTP/1.1`,
    `Host: ${host}`,
    `Origin: http://${host}`,
    'Sec-Fetch-Site: same-origin',
    `X-Forwarded-For: 10.${at % 200}.${Math.floor(at / 200) % 250}.7`,
    `Cookie: ${cookie}`,
    'Content-Type: application/x-www-form-urlencoded',
    `Content-Length: ${body.length}`,
    '',
    body,
  ].join('\r\n');
}

interface Line {
  socket: Socket;
  dueAt: number;
}

const idle: Line[] = [];
const due: number[] = [];
let open = 0;
let ended = false;

function opened(): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.setNoDelay(true);
      const line = { socket, dueAt: 0 };
      let text = '';
      socket.on('data', (chunk) => {
        text += chunk.toString('latin1');
        const head = text.indexOf('\r\n\r\n');
        if (head < 0) return;
        const length = Number(/content-length: (\d+)/i.exec(text)?.[1] ?? 0);
        if (text.length < head + 4 + length) return;
        answered(line, text);
        text = '';
      });
      idle.push(line);
      resolve();
    });
    socket.once('error', reject);
  });
}

function answered(line: Line, text: string): void {
  if (!text.startsWith('HTTP/1.1 303')) {
    refused += 1;
    first ||= text.slice(0, 2_000);
  }
  latencies.push(performance.now() - line.dueAt);
  open -= 1;
  if (pace === null && !ended) send(line, performance.now());
  else {
    const next = due.shift();
    if (next === undefined) idle.push(line);
    else send(line, next);
  }
}

function send(line: Line, dueAt: number): void {
  line.dueAt = dueAt;
  open += 1;
  line.socket.write(post());
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
await Promise.all(Array.from({ length: order.connections }, opened));
const startedAt = performance.now();
if (pace === null) {
  for (const line of idle.splice(0)) send(line, performance.now());
  await pause(seconds * 1_000);
} else {
  const all = pace * seconds;
  for (let count = 0; count < all;) {
    for (; count < all && startedAt + (count * 1_000) / pace <= performance.now(); count += 1) {
      const dueAt = startedAt + (count * 1_000) / pace;
      const line = idle.pop();
      if (line) send(line, dueAt);
      else due.push(dueAt);
    }
    await pause(2);
  }
}
ended = true;
const elapsed = (performance.now() - startedAt) / 1_000;
const done = latencies.length;
while (open > 0 || due.length > 0) await pause(5);
latencies.sort((left, right) => left - right);
const at = (share: number) => latencies[Math.floor(latencies.length * share)] ?? 0;
if (first) process.stderr.write(`${first}\n`);
process.stdout.write(
  JSON.stringify({ perSecond: done / elapsed, p50: at(0.5), p99: at(0.99), refused, next: number }),
);
process.exit(0);
