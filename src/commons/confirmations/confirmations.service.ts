import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/index.js';
import { Crypto } from '../../platform/crypto/index.js';
import { affected, Database, rows, type Tx } from '../../platform/database/index.js';
import { localePath } from '../../platform/i18n/index.js';
import { Mail } from '../../platform/mail/index.js';
import { Newcomers, type Profile } from '../accounts/index.js';
import type { Asking, Confirmable, Confirming, Outcome, Waiting } from './confirmable.js';

const DAY_MS = 86_400_000;
const PENDING_DAYS = 3;
const LETTERS = { max: 5, perMs: 3_600_000 };

/** Writing first and confirming the address after: nothing comes of it before its owner pressed a button. */
@Injectable()
export class Confirmations {
  constructor(
    private readonly database: Database,
    private readonly crypto: Crypto,
    private readonly config: Config,
    private readonly newcomers: Newcomers,
    private readonly mail: Mail,
  ) {}

  /**
   * Known and unknown addresses take the same way.
   * @returns false when the mailbox got enough letters for now, and nothing was stored
   */
  async ask<Own extends object>(
    tx: Tx,
    of: Confirmable<Own>,
    { kept, email, locale, letter, days = PENDING_DAYS }: Asking<Own>,
    now: Date,
  ): Promise<boolean> {
    const { lookup, to } = await this.newcomers.address(tx, email);
    const since = new Date(now.getTime() - LETTERS.perMs);
    if ((await this.mail.countSince(tx, of.letter, to, since)) >= LETTERS.max) return false;
    const expiresAt = new Date(now.getTime() + days * DAY_MS);
    const shared = {
      email_lookup: lookup,
      email_sealed: this.seal(of, 'email', to),
      created_at: now,
      expires_at: expiresAt,
    };
    const id = await insert(tx, of.table, { ...shared, ...this.columnsOf(of, kept) });
    const path = `${of.path}/${id}.${this.crypto.sign(of.letter, id, lookup)}`;
    const message = letter(new URL(localePath(locale, path), this.config.publicUrl).href, expiresAt);
    const about = { kind: of.letter, to, toRef: `${of.ref}:${id}`, key: `${of.letter}:${id}` };
    await this.mail.enqueue(tx, { ...about, locale, message }, now);
    return true;
  }

  /** What stands behind a link; changes nothing. Null for a link that we did not make. */
  async find<Own extends object>(
    of: Confirmable<Own>,
    token: string,
    now: Date,
  ): Promise<Waiting<Own> | null> {
    const [id = '', proof = ''] = token.split('.');
    if (!/^[1-9]\d{0,17}$/.test(id)) return null;
    const [row] = await this.database.read<Omit<Waiting<Own>, 'isExpired'> & { expiresAt: Date }>(
      `SELECT id, email_lookup AS "emailLookup", email_sealed AS email, created_at AS "createdAt",
         expires_at AS "expiresAt", ${of.made} AS "madeId", ${ownColumns(of)} FROM ${of.table} WHERE id = $1`,
      [id],
    );
    if (!row || !this.crypto.verify(of.letter, proof, id, row.emailLookup)) return null;
    return { ...row, ...this.unsealed(of, row), isExpired: row.expiresAt <= now } as unknown as Waiting<Own>;
  }

  /** Makes it once, however often it is asked for, and signs its owner in. */
  async confirm<Own extends object, Made extends { id: string }>(
    of: Confirmable<Own>,
    row: Waiting<Own>,
    by: Confirming<Made>,
    now: Date,
  ): Promise<Outcome<Made>> {
    if (row.madeId) return { kind: 'used', madeId: row.madeId };
    if (row.isExpired) return { kind: 'expired' };
    const known = await this.newcomers.profile(row.email);
    return this.database.transaction((tx) => this.make(tx, of, row, { ...by, known }, now));
  }

  private async make<Own extends object, Made extends { id: string }>(
    tx: Tx,
    of: Confirmable<Own>,
    { id, emailLookup, email }: Waiting<Own>,
    { known, instead, make, ...typed }: Confirming<Made> & { known: Profile | null },
    now: Date,
  ): Promise<Outcome<Made>> {
    const [locked] = await rows<{ madeId: string | null }>(
      tx,
      `SELECT ${of.made} AS "madeId" FROM ${of.table} WHERE id = $1 FOR UPDATE`,
      [id],
    );
    if (!locked) return { kind: 'expired' };
    if (locked.madeId) return { kind: 'used', madeId: locked.madeId };
    const proven = await this.newcomers.prove(tx, { ...typed, emailLookup, email }, known, now);
    if (!proven) return { kind: 'disabled' };
    const made = await make(tx, proven);
    const emptied = of.emptied ? `, ${of.emptied}` : '';
    const sql = `UPDATE ${of.table} SET ${of.made} = $2, email_sealed = ''${emptied} WHERE id = $1`;
    await affected(tx, sql, [id, made.id]);
    const session = await this.newcomers.signIn(tx, proven.participantId, instead, now);
    return { kind: 'made', made, session };
  }

  private columnsOf<Own extends object>(of: Confirmable<Own>, kept: Own): Record<string, unknown> {
    const sealed: readonly string[] = of.sealed;
    return Object.fromEntries(
      (Object.keys(of.columns) as (keyof Own & string)[]).map((property) => [
        of.columns[property],
        sealed.includes(property) ? this.seal(of, property, kept[property] as string) : kept[property],
      ]),
    );
  }

  private unsealed<Own extends object>(of: Confirmable<Own>, row: object): Record<string, string> {
    const kept = row as Record<string, string | null>;
    return Object.fromEntries(
      ['email', ...of.sealed].map((property) => {
        const sealed = kept[property];
        return [property, sealed ? this.crypto.decrypt(sealed, `${of.ref}.${property}`) : ''];
      }),
    );
  }

  private seal<Own extends object>(of: Confirmable<Own>, property: string, text: string): string | null {
    return text === '' ? null : this.crypto.encrypt(text, `${of.ref}.${property}`);
  }
}

function ownColumns<Own extends object>({ columns }: Confirmable<Own>): string {
  return Object.entries(columns)
    .map(([property, column]) => `${String(column)} AS "${property}"`)
    .join(', ');
}

async function insert(tx: Tx, table: string, values: Record<string, unknown>): Promise<string> {
  const columns = Object.keys(values);
  const places = columns.map((_, index) => `$${index + 1}`);
  const sql = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places.join(', ')}) RETURNING id`;
  const [made] = await rows<{ id: string }>(tx, sql, Object.values(values));
  return made!.id;
}
