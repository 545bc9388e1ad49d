import type { Tx } from '../../platform/database/index.js';
import type { Locale, Text } from '../../platform/i18n/index.js';
import type { MailContent } from '../../platform/mail/index.js';

/** What a module says of its own table whose rows wait for a letter. `Own` is what it keeps in each of them. */
export interface Confirmable<Own extends object> {
  /** Its entity extends UnconfirmedRow. */
  table: string;
  /** Names a row to the mailbox, and what is sealed in it. */
  ref: string;
  /** The kind of the letter, and the purpose of its link. */
  letter: string;
  /** The page behind the link, before the token. */
  path: string;
  /** Where each thing lies. */
  columns: { readonly [Property in keyof Own]: string };
  /** Which of them are written sealed; '' is NULL. */
  sealed: readonly (keyof Own & string)[];
  /** The column that tells what became of it. */
  made: string;
  /** What is set beside the address once it is made: nothing of it is needed twice. */
  emptied?: string;
  /** The letter is of use after it was confirmed, as long as the account stands. */
  staysOnceMade?: true;
  /** In the data of whoever asks for theirs: the name of the holder, and the columns. */
  personal: { name: string; label: Text; exported: string };
}

export interface Asking<Own> {
  kept: Own;
  email: string;
  locale: Locale;
  letter: (link: string, expiresAt: Date) => MailContent;
  /** How long the link works; three if nobody says otherwise. */
  days?: number;
}

export type Waiting<Own> = Own & {
  id: string;
  emailLookup: string;
  email: string;
  createdAt: Date;
  /** Null while it waits. */
  madeId: string | null;
  isExpired: boolean;
};

export interface Confirming<Made> {
  locale: Locale;
  /** Typed with it; '' for none. */
  name: string;
  showsName: boolean;
  /** The session that ends. */
  instead: string | undefined;
  make: (tx: Tx, person: { participantId: string; shownName: string | null }) => Promise<Made>;
}

export type Outcome<Made> =
  | { kind: 'made'; made: Made; session: string }
  | { kind: 'used'; madeId: string }
  | { kind: 'expired' | 'disabled' };
