import type { Sender } from './headers.rules.js';
import type { RenderedMail } from './mail-content.js';
import type { Outcome } from './outcome.rules.js';

export interface OutgoingMail {
  from: Sender;
  to: string;
  mail: RenderedMail;
  messageId: string;
  date: Date;
  headers?: Record<string, string>;
}

/** Ready to be handed over: everything that takes time or may fail has been done. */
export interface PreparedMail {
  from: string;
  to: string;
  raw: Buffer;
}

/** One mail at a time, over a connection that is kept between them. */
export interface MailLane {
  send(prepared: PreparedMail): Promise<Outcome>;
  close(): void;
}

/** Where mails leave the house. */
export abstract class MailTransport {
  /** @throws RuleBroken when a header or an address cannot be written safely */
  abstract prepare(outgoing: OutgoingMail): PreparedMail;
  abstract openLane(): MailLane;
}
