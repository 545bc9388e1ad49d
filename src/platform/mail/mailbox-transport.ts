import type { MailboxStore, StoredMail } from './mailbox.store.js';
import { type MailLane, MailTransport, type OutgoingMail, type PreparedMail } from './transport.js';

/** Without SMTP_URL mails are put into a folder, where the mailbox page and the tests find them. */
export class MailboxTransport extends MailTransport {
  constructor(private readonly store: MailboxStore) {
    super();
  }

  prepare({ from, to, mail, messageId, date, headers = {} }: OutgoingMail): PreparedMail {
    const stored: Omit<StoredMail, 'id'> = {
      at: date.toISOString(),
      from: from.address,
      to,
      ...mail,
      headers: { 'Message-ID': messageId, ...headers },
    };
    return { from: from.address, to, raw: Buffer.from(JSON.stringify(stored)) };
  }

  openLane(): MailLane {
    return {
      send: async ({ raw }) => {
        await this.store.put(JSON.parse(raw.toString()) as Omit<StoredMail, 'id'>);
        return { kind: 'accepted', reply: '250' };
      },
      close: () => undefined,
    };
  }
}
