import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** Stands before PostgreSQL or Redis and cuts, delays or freezes what passes. */
export class TcpProxy {
  readonly #server: Server;
  readonly #pairs = new Set<[Socket, Socket]>();
  #isCut = false;
  #delayMs = 0;

  constructor(private readonly target: { host: string; port: number }) {
    this.#server = createServer((client) => this.#join(client));
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** The same address as `url`, but through this proxy. */
  through(url: string): string {
    const changed = new URL(url);
    changed.hostname = '127.0.0.1';
    changed.port = String(this.port);
    return changed.toString();
  }

  async open(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', () => resolve()));
    return this;
  }

  /** Every connection breaks, and new ones are refused at once. */
  cut(): void {
    this.#isCut = true;
    for (const pair of this.#pairs) for (const socket of pair) socket.resetAndDestroy();
  }

  restore(): void {
    this.#isCut = false;
    this.#delayMs = 0;
    for (const pair of this.#pairs) for (const socket of pair) socket.resume();
  }

  /** Whatever passes from now on arrives this much later. */
  delay(ms: number): void {
    this.#delayMs = ms;
  }

  /** Connections stay open, but nothing passes: the other side seems to hang. */
  freeze(): void {
    for (const pair of this.#pairs) for (const socket of pair) socket.pause();
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  #join(client: Socket): void {
    if (this.#isCut) {
      client.resetAndDestroy();
      return;
    }
    const server = connect(this.target);
    const pair: [Socket, Socket] = [client, server];
    this.#pairs.add(pair);
    this.#carry(client, server);
    this.#carry(server, client);
    for (const socket of pair) {
      socket.on('error', () => undefined);
      socket.on('close', () => {
        this.#pairs.delete(pair);
        for (const other of pair) other.destroy();
      });
    }
  }

  #carry(from: Socket, to: Socket): void {
    from.setNoDelay(true);
    from.on('data', (chunk: Buffer) => {
      if (this.#delayMs === 0) to.write(chunk);
      else setTimeout(() => to.writable && to.write(chunk), this.#delayMs);
    });
    from.on('end', () => to.end());
  }
}

/** A proxy before the server that this address names. */
export function proxyTo(url: string): Promise<TcpProxy> {
  const { hostname, port } = new URL(url);
  return new TcpProxy({ host: hostname, port: Number(port) }).open();
}
