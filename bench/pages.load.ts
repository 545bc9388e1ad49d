/**
 * Load in a process of its own: keep-alive connections without pipelining, on bare sockets, because an HTTP client in
 * JavaScript would need more time than the server it measures. Answers are told apart by the length that their head
 * names; of their bodies nothing is read.
 *
 * node pages.load.ts <port> <host header> <path> <accept-encoding> <connections> <seconds> [cookie]  →  {"perSecond", "p50", "p99"}
 */
import { connect, type Socket } from 'node:net';

const [port, host, path, encoding, connections, seconds, cookie] = process.argv.slice(2);
const request = Buffer.from(
  `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nAccept-Encoding: ${encoding}\r\nUser-Agent: bench\r\nAccept: text/html\r\n${cookie ? `Cookie: ${cookie}\r\n` : ''}\r\n`,
);
const latencies: number[] = [];
let measuring = true;

function opened(): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1', () => resolve(socket.setNoDelay(true)));
    socket.once('error', reject);
  });
}

/** Head and body together, from the first piece of an answer. */
function lengthOf(piece: Buffer): number {
  const head = piece.indexOf('\r\n\r\n');
  const text = piece.toString('latin1', 0, head);
  const length = Number(/content-length: (\d+)/i.exec(text)?.[1]);
  if (!text.startsWith('HTTP/1.1 200') || !(length >= 0)) throw new Error(`Not a page: ${text}`);
  return head + 4 + length;
}

function keepAsking(socket: Socket): void {
  let received = 0;
  let answerLength = 0;
  let askedAt = performance.now();
  socket.on('data', (chunk: Buffer) => {
    if (received === 0) answerLength = lengthOf(chunk);
    received += chunk.length;
    if (received < answerLength) return;
    if (received > answerLength) throw new Error('More than one answer');
    if (!measuring) return;
    const now = performance.now();
    latencies.push(now - askedAt);
    received = 0;
    askedAt = now;
    socket.write(request);
  });
  socket.write(request);
}

const sockets = await Promise.all(Array.from({ length: Number(connections) }, opened));
const startedAt = performance.now();
for (const socket of sockets) keepAsking(socket);
await new Promise((resolve) => setTimeout(resolve, Number(seconds) * 1000));
measuring = false;
const elapsed = (performance.now() - startedAt) / 1000;
for (const socket of sockets) socket.destroy();
latencies.sort((left, right) => left - right);
const at = (share: number) => latencies[Math.floor(latencies.length * share)] ?? 0;
process.stdout.write(JSON.stringify({ perSecond: latencies.length / elapsed, p50: at(0.5), p99: at(0.99) }));
