import type { Socket } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import { until } from './until.js';

/** Where in the conversation the sink may misbehave; `end` is after the final dot. */
export type Stage = 'connect' | 'from' | 'recipient' | 'end';

export type Reply = 'ok' | 'hang' | 'reset' | { code: number; text?: string } | { slowMs: number };

export interface Moment {
  stage: Stage;
  /** The recipient; empty before one was named. */
  to: string;
  /** How many letters had been received whole before this moment. */
  received: number;
}

/** A letter that reached the sink whole. */
export interface Letter {
  from: string;
  to: string[];
  raw: string;
  /** True when the sink also answered 250. */
  accepted: boolean;
  parse(): Promise<Email>;
}

/** A mail server on loopback that keeps every letter and fails on demand. */
export class SmtpSink {
  readonly letters: Letter[] = [];
  /** What to answer; replaced by tests that want trouble. */
  script: (moment: Moment) => Reply = () => 'ok';

  readonly #sockets = new Map<number, Socket>();
  readonly #server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    disableReverseLookup: true,
    onConnect: (session, done) => this.#answer('connect', session, done),
    onMailFrom: (_address, session, done) => this.#answer('from', session, done),
    onRcptTo: (address, session, done) => this.#answer('recipient', session, done, address.address),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const letter = letterOf(session, Buffer.concat(chunks).toString('utf8'));
        const accept = (error?: Error | null) => {
          letter.accepted = !error;
          done(error);
        };
        this.#answer('end', session, accept, letter.to[0]);
        this.letters.push(letter);
      });
    },
  });
  #port = 0;

  get url(): string {
    return `smtp://127.0.0.1:${this.#port}`;
  }

  get accepted(): Letter[] {
    return this.letters.filter(({ accepted }) => accepted);
  }

  async open(port = 0): Promise<this> {
    this.#server.server.on('connection', (socket: Socket) => {
      const remote = socket.remotePort ?? 0;
      this.#sockets.set(remote, socket);
      socket.on('close', () => this.#sockets.delete(remote));
    });
    this.#server.on('error', () => undefined);
    await new Promise<void>((resolve) => this.#server.listen(port, '127.0.0.1', () => resolve()));
    const address = this.#server.server.address();
    this.#port = typeof address === 'object' && address ? address.port : 0;
    return this;
  }

  /** The newest letter to this address, as soon as there is one. */
  async letterTo(address: string, atLeast = 1): Promise<Email> {
    const letter = await until(`letter number ${atLeast} to ${address}`, () => {
      const found = this.accepted.filter(({ to }) => to.includes(address));
      return found.length >= atLeast && found.at(-1);
    });
    return letter.parse();
  }

  forget(): void {
    this.letters.length = 0;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets.values()) socket.destroy();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  #answer(stage: Stage, session: SMTPServerSession, done: (error?: Error | null) => void, to = ''): void {
    const reply = this.script({ stage, to, received: this.letters.length });
    if (reply === 'hang') return;
    if (reply === 'reset') {
      this.#sockets.get(session.remotePort)?.resetAndDestroy();
      return;
    }
    if (reply === 'ok') done();
    else if ('slowMs' in reply) setTimeout(done, reply.slowMs);
    else done(Object.assign(new Error(reply.text ?? 'As the script says'), { responseCode: reply.code }));
  }
}

function letterOf(session: SMTPServerSession, raw: string): Letter {
  const from = session.envelope.mailFrom;
  let parsed: Promise<Email> | undefined;
  return {
    from: from ? from.address : '',
    to: session.envelope.rcptTo.map(({ address }) => address),
    raw,
    accepted: false,
    parse: () => (parsed ??= PostalMime.parse(raw)),
  };
}

export const smtpSink = (): Promise<SmtpSink> => new SmtpSink().open();
