import MailComposer from 'nodemailer/lib/mail-composer';
import type { Sender } from './headers.rules.js';
import type { RenderedMail } from './mail-content.js';

export interface MimeOptions {
  from: Sender;
  to: string;
  mail: RenderedMail;
  messageId: string;
  date: Date;
  headers?: Record<string, string>;
}

/** The whole message as bytes, the two texts in base64: mostly Cyrillic, it is smaller so than quoted-printable. */
export function mimeMessage({ from, to, mail, messageId, date, headers }: MimeOptions): Promise<Buffer> {
  return new MailComposer({
    from,
    to: { name: '', address: to },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId,
    date,
    headers: { 'Auto-Submitted': 'auto-generated', ...headers },
    textEncoding: 'base64',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
}
