/**
 * A mail server that takes everything and forgets it: as little work as possible beside what is measured.
 *
 * fork('digests.sink.ts')  →  {port}, then {count, at} whenever letters came, {raw} once of the first one
 */
import { createServer, type AddressInfo, type Socket } from 'node:net';

const REPORT_MS = 20;
const END = Buffer.from('\r\n.\r\n');
const tell = (message: object) => process.send?.(message);

let count = 0;
let lastAt = 0;
let told = 0;

function received(raw: Buffer): void {
  count += 1;
  lastAt = Date.now();
  if (count === 1) tell({ raw: raw.toString('latin1') });
}

function serve(socket: Socket): void {
  let rest: Buffer = Buffer.alloc(0);
  let inData = false;
  const say = (line: string) => socket.write(`${line}\r\n`);

  const command = (line: string) => {
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'EHLO') return say('250-sink\r\n250 8BITMIME');
    if (verb === 'DATA') {
      inData = true;
      return say('354 go on');
    }
    if (verb === 'QUIT') return socket.end('221 bye\r\n');
    say('250 ok');
  };

  const take = (): boolean => {
    const end = rest.indexOf(inData ? END : '\r\n');
    if (end === -1) return false;
    const part = rest.subarray(0, end);
    rest = rest.subarray(end + (inData ? END.length : 2));
    if (inData) {
      inData = false;
      received(part);
      say('250 taken');
    } else {
      command(part.toString('latin1'));
    }
    return true;
  };

  socket.on('data', (chunk: Buffer) => {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    while (take());
  });
  socket.on('error', () => undefined);
  socket.setNoDelay(true);
  say('220 sink');
}

const server = createServer(serve);
server.listen(0, '127.0.0.1', () => tell({ port: (server.address() as AddressInfo).port }));
setInterval(() => {
  if (count === told) return;
  told = count;
  tell({ count, at: lastAt });
}, REPORT_MS);
process.on('disconnect', () => process.exit(0));
