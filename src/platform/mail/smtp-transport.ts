import { Readable } from 'node:stream';
import { parseConnectionUrl } from 'nodemailer/lib/shared';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { mimeMessage } from './mime.js';
import { type Outcome, outcomeOf, type Phase, type SmtpFailure } from './outcome.rules.js';
import { type MailLane, MailTransport, type OutgoingMail, type PreparedMail } from './transport.js';

const CONNECT_MS = 10_000;
const GREETING_MS = 15_000;
/** Longest wait for one reply. */
const REPLY_MS = 45_000;
/** Longest handover of one message, all replies together. */
export const HANDOVER_MS = 120_000;
const MESSAGES_A_CONNECTION = 200;
const IDLE_MS = 5_000;

export class SmtpTransport extends MailTransport {
  constructor(private readonly url: string) {
    super();
  }

  prepare(outgoing: OutgoingMail): PreparedMail {
    return { from: outgoing.from.address, to: outgoing.to, raw: mimeMessage(outgoing) };
  }

  openLane(): MailLane {
    return new SmtpLane(parseConnectionUrl(this.url));
  }
}

type ConnectionOptions = ReturnType<typeof parseConnectionUrl>;

/** Says how far the message went: nothing read, some of it, all of it (then the final dot follows). */
class MessageSource extends Readable {
  started = false;

  constructor(private readonly raw: Buffer) {
    super();
  }

  override _read(): void {
    this.started = true;
    this.push(this.raw);
    this.push(null);
  }

  get phase(): Phase {
    if (this.readableEnded) return 'finalDot';
    return this.started ? 'content' : 'envelope';
  }
}

class SmtpLane implements MailLane {
  private connection: SMTPConnection | null = null;
  private messages = 0;
  private idle?: NodeJS.Timeout;

  constructor(private readonly options: ConnectionOptions) {}

  async send(prepared: PreparedMail): Promise<Outcome> {
    clearTimeout(this.idle);
    const reused = this.connection !== null;
    let attempt = await this.attempt(prepared);
    // The server may have dropped a kept connection; nothing of the message was sent, so a new one may take it.
    if (reused && attempt.phase === 'envelope' && isDropped(attempt.failure))
      attempt = await this.attempt(prepared);
    if (!attempt.failure) {
      this.messages += 1;
      if (this.messages >= MESSAGES_A_CONNECTION) this.close();
      else this.idle = setTimeout(() => this.close(), IDLE_MS).unref();
      return { kind: 'accepted', reply: attempt.reply };
    }
    this.close();
    return outcomeOf(attempt.failure, attempt.phase);
  }

  close(): void {
    clearTimeout(this.idle);
    this.connection?.quit();
    this.connection = null;
    this.messages = 0;
  }

  private async attempt(prepared: PreparedMail): Promise<Attempt> {
    try {
      this.connection ??= await connect(this.options);
    } catch (error) {
      return { phase: 'connecting', reply: '', failure: error as SmtpFailure };
    }
    return handOver(this.connection, prepared, () => {
      this.connection = null;
      this.messages = 0;
    });
  }
}

interface Attempt {
  phase: Phase;
  reply: string;
  failure?: SmtpFailure;
}

function isDropped(failure?: SmtpFailure): boolean {
  return failure !== undefined && !failure.responseCode && failure.code !== 'ETIMEDOUT';
}

function connect(options: ConnectionOptions): Promise<SMTPConnection> {
  const { auth } = options;
  const connection = new SMTPConnection({
    ...options,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: GREETING_MS,
    dnsTimeout: CONNECT_MS,
    socketTimeout: REPLY_MS,
  });
  const { promise, resolve, reject } = Promise.withResolvers<SMTPConnection>();
  connection.on('error', reject);
  connection.once('end', () => reject({ code: 'ECONNECTION' } satisfies SmtpFailure));
  connection.connect((error) => {
    if (error) return reject(error);
    if (!auth) return resolve(connection);
    connection.login({ credentials: auth }, (refused) => (refused ? reject(refused) : resolve(connection)));
  });
  return promise.catch((error: unknown) => {
    connection.close();
    throw error;
  });
}

function handOver(
  connection: SMTPConnection,
  { from, to, raw }: PreparedMail,
  lost: () => void,
): Promise<Attempt> {
  const source = new MessageSource(raw);
  const { promise, resolve } = Promise.withResolvers<Attempt>();
  const end = (failure?: SmtpFailure, reply = '') => {
    clearTimeout(deadline);
    connection.off('end', ended);
    resolve({ phase: source.phase, reply, failure });
  };
  const ended = () => {
    lost();
    // The callback of `send` tells more, and comes right after.
    setImmediate(() => end({ code: 'ECONNECTION' }));
  };
  const deadline = setTimeout(() => {
    end({ code: 'ETIMEDOUT' });
    lost();
    connection.close();
  }, HANDOVER_MS);
  connection.once('end', ended);
  connection.send({ from, to, size: raw.length }, source, (error, info) => {
    if (error) end(error as SmtpFailure);
    else end(undefined, info.response.slice(0, 3));
  });
  return promise;
}
