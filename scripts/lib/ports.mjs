import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { Refusal } from './steps.mjs';

const LOWEST = 12_000;
const LENT_FROM = 32_768;
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

/**
 * A free port below those the system lends to outgoing connections (from 32768 on Linux), so that nobody's
 * connection sits on it between the asking and the listening.
 */
export async function anyFreePort() {
  for (;;) {
    const port = randomInt(LENT_FROM - LOWEST) + LOWEST;
    if (await isFree(port)) return port;
  }
}
