/**
 * Load in a process of its own: keep-alive connections without pipelining, on bare sockets, because an HTTP client in
 * JavaScript would need more time than the server it measures. All answers of a round have the same length, so they
 * are told apart by counting bytes.
 *
 * node pages.load.ts <port> <host header> <path> <accept-encoding> <connections> <seconds> [cookie]  →  {"perSecond", "p50", "p99"}
 */
import { connect, type Socket } from 'node:net';

const [port, host, path, encoding, connections, seconds, cookie] = process.argv.slice(2);
const request = Buffer.from(
  `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nAccept-Encoding: ${encoding}\r\nUser-Agent: bench\r\nAccept: text/html\r\n${cookie ? `Cookie: ${cookie}\r\n` : ''}\r\n`,
);
const latencies: number[] = [];
let answerLength = 0;
let measuring = true;

function opened(): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1', () => resolve(socket.setNoDelay(true)));
    socket.once('error', reject);
  });
}

/** Head and body of one answer, by its Content-Length. */
function lengthOfAnswer(socket: Socket): Promise<number> {
  return new Promise((resolve, reject) => {
    let text = '';
    const read = (chunk: Buffer) => {
      text += chunk.toString('latin1');
      const head = text.indexOf('\r\n\r\n');
      if (head === -1) return;
      if (!text.startsWith('HTTP/1.1 200')) return reject(new Error(text.slice(0, head)));
      const length = head + 4 + Number(/content-length: (\d+)/i.exec(text)?.[1]);
      if (text.length < length) return;
      socket.off('data', read);
      resolve(length);
    };
    socket.on('data', read);
    socket.write(request);
  });
}

function keepAsking(socket: Socket): void {
  let received = 0;
  let askedAt = performance.now();
  socket.on('data', (chunk: Buffer) => {
    received += chunk.length;
    if (received < answerLength) return;
    if (received > answerLength) throw new Error('An answer of another length');
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
answerLength = await lengthOfAnswer(sockets[0]!);
const startedAt = performance.now();
for (const socket of sockets) keepAsking(socket);
await new Promise((resolve) => setTimeout(resolve, Number(seconds) * 1000));
measuring = false;
const elapsed = (performance.now() - startedAt) / 1000;
for (const socket of sockets) socket.destroy();
latencies.sort((left, right) => left - right);
const at = (share: number) => latencies[Math.floor(latencies.length * share)] ?? 0;
process.stdout.write(JSON.stringify({ perSecond: latencies.length / elapsed, p50: at(0.5), p99: at(0.99) }));
