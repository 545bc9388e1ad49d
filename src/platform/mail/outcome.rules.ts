/** What became of one handover to an SMTP server. */
export type Outcome =
  | { kind: 'accepted'; reply: string }
  /** Surely not accepted, may be tried again. `connection`: the server was not reached, whatever the message was. */
  | { kind: 'temporary'; reply: string; connection: boolean }
  /** `recipient`: the mailbox itself was refused. */
  | { kind: 'permanent'; reply: string; recipient: boolean }
  /** The final dot was sent, and no reply came back: accepted or not, nobody can tell. */
  | { kind: 'unknown'; reply: string };

/** How far the message had gone when something went wrong. */
export type Phase = 'connecting' | 'envelope' | 'content' | 'finalDot';

export interface SmtpFailure {
  code?: string;
  command?: string;
  response?: string;
  responseCode?: number;
}

const MAILBOX_STATUS = /^5\.[12]\.\d+$/;

/** Codes only: replies repeat addresses, and addresses do not belong into rows and logs. */
export function replyCode({ response = '', code = 'EUNKNOWN' }: SmtpFailure): string {
  const [, basic, enhanced] = /^(\d{3})(?:[ -]+([245]\.\d{1,3}\.\d{1,3}))?/.exec(response) ?? [];
  return [basic, enhanced].filter(Boolean).join(' ') || code;
}

/** Only an explicit reply settles the matter; without one, everything after the final dot is unknown. */
export function outcomeOf(failure: SmtpFailure, phase: Phase): Outcome {
  const reply = replyCode(failure);
  const { responseCode, command = '' } = failure;
  const signingIn = command.startsWith('AUTH') || failure.code === 'EAUTH';
  if (phase === 'connecting' || signingIn) return { kind: 'temporary', reply, connection: true };
  if (responseCode && responseCode >= 500 && responseCode !== 503) {
    const enhanced = reply.split(' ')[1] ?? '';
    const recipient = command === 'RCPT TO' ? !enhanced.startsWith('5.7.') : MAILBOX_STATUS.test(enhanced);
    return { kind: 'permanent', reply, recipient };
  }
  if (responseCode) return { kind: 'temporary', reply, connection: responseCode === 421 };
  if (phase === 'finalDot') return { kind: 'unknown', reply };
  return { kind: 'temporary', reply, connection: false };
}

const FIRST_BACKOFF_MS = 15_000;
const LONGEST_BACKOFF_MS = 60 * 60_000;
export const LETTER_PATIENCE_MS = 48 * 60 * 60_000;
export const BULK_ATTEMPTS = 8;
/** After a server that could not be reached at all. */
export const CONNECTION_REST_MS = 15_000;

/** 15 s, 30 s, 1 min … up to an hour. @param attempts how many have been made, at least 1 */
export function backoffMs(attempts: number): number {
  return Math.min(FIRST_BACKOFF_MS * 2 ** (attempts - 1), LONGEST_BACKOFF_MS);
}
