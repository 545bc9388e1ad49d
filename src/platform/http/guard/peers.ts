import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

export type Trust = (address: string) => boolean;

/** Which peers are proxies whose word about where a request came from is taken. @param networks „127.0.0.1, 10.0.0.0/8“ */
export function trustIn(networks: string | false): Trust {
  if (networks === false) return () => false;
  const list = new BlockList();
  for (const network of networks.split(',')) {
    const [address = '', bits] = network.trim().split('/');
    const family = address.includes(':') ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return (address) => {
    const plain = unmapped(address);
    const version = isIP(plain);
    return version !== 0 && list.check(plain, version === 6 ? 'ipv6' : 'ipv4');
  };
}

/** Where a request came from: the nearest address that is no trusted proxy. */
export function clientOf({ socket, headers }: IncomingMessage, trusts: Trust): string {
  const peer = socket.remoteAddress ?? '';
  const forwarded = headers['x-forwarded-for'];
  if (forwarded === undefined || !trusts(peer)) return peer;
  const hops = String(forwarded)
    .split(',')
    .map((hop) => hop.trim());
  return hops.findLast((hop) => !trusts(hop)) ?? hops[0]!;
}

function unmapped(address: string): string {
  return /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address;
}
