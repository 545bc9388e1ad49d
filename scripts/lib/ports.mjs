import { createServer } from 'node:net';
import { Refusal } from './steps.mjs';

const HIGHEST = 65_535;

function canListen(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT'));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** "localhost" may mean either loopback address, so a port is free only when both are. */
export async function isFree(port) {
  return (await canListen(port, '127.0.0.1')) && (await canListen(port, '::1'));
}

/** The first free port from `first` up. */
export async function freePortFrom(first) {
  for (let port = first; port <= HIGHEST; port += 1) if (await isFree(port)) return port;
  throw new Refusal(`No port from ${first} up is free.`);
}

/** A free port that the system picks. */
export function anyFreePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port: 0, host: '127.0.0.1' }, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
