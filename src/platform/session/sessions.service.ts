import { Injectable } from '@nestjs/common';
import { randomToken, sha256 } from '../crypto/index.js';
import { affected, Database, rows, type Tx } from '../database/index.js';
import { expiryOf, isAlive, isSeenAgain, sessionLimits, type SessionKind } from './session.rules.js';

export interface Session {
  id: string;
  kind: SessionKind;
  accountId: string;
  createdAt: Date;
  seenAt: Date;
  expiresAt: Date;
}

const TOKEN = /^[A-Za-z0-9_-]{43}$/;
const SWEPT_AT_ONCE = 5_000;

@Injectable()
export class Sessions {
  constructor(private readonly database: Database) {}

  /**
   * Signs somebody in under a new token, whatever cookie the browser brought: that one dies, so that neither a
   * planted nor a lower session lives on beside the new one.
   * @returns the token for the cookie; only its hash is stored
   */
  async create(
    tx: Tx,
    { kind, accountId, instead }: { kind: SessionKind; accountId: string; instead?: string | null },
    now: Date,
  ): Promise<string> {
    if (instead) await this.end(tx, instead);
    const token = randomToken();
    await rows(
      tx,
      `INSERT INTO session (token_hash, kind, account_id, created_at, seen_at, expires_at)
       VALUES ($1, $2, $3, $4, $4, $5)`,
      [sha256(token), kind, accountId, now, expiryOf(kind, now)],
    );
    return token;
  }

  /** The living session behind a cookie, or null; notes that it was seen. */
  async find(kind: SessionKind, token: string | undefined, now: Date): Promise<Session | null> {
    if (!token || !TOKEN.test(token)) return null;
    const [session] = await this.database.read<Session>(
      `SELECT id, kind, account_id AS "accountId", created_at AS "createdAt", seen_at AS "seenAt",
              expires_at AS "expiresAt"
       FROM session WHERE token_hash = $1 AND kind = $2`,
      [sha256(token), kind],
    );
    if (!session || !isAlive(session, now)) return null;
    if (isSeenAgain(session, now)) {
      await this.database.transaction((tx) =>
        affected(tx, 'UPDATE session SET seen_at = $2 WHERE id = $1 AND seen_at < $2', [session.id, now]),
      );
    }
    return session;
  }

  async end(tx: Tx, token: string): Promise<void> {
    await affected(tx, 'DELETE FROM session WHERE token_hash = $1', [sha256(token)]);
  }

  /** Signs an account out everywhere, except (if given) in the session of one token. */
  async endAllOf(tx: Tx, kind: SessionKind, accountId: string, exceptToken?: string): Promise<number> {
    return affected(tx, 'DELETE FROM session WHERE kind = $1 AND account_id = $2 AND token_hash <> $3', [
      kind,
      accountId,
      exceptToken ? sha256(exceptToken) : '',
    ]);
  }

  /** How many living sessions an account has. */
  async countOf(kind: SessionKind, accountId: string, now: Date): Promise<number> {
    const [row] = await this.database.read<{ count: number }>(
      `SELECT count(*)::int AS count FROM session
       WHERE kind = $1 AND account_id = $2 AND expires_at > $3 AND seen_at > $4`,
      [kind, accountId, now, new Date(now.getTime() - sessionLimits[kind].idleMs)],
    );
    return row?.count ?? 0;
  }

  /** Forgets what has run out; `find` refuses it anyway. */
  async sweep(now: Date): Promise<number> {
    let swept = 0;
    for (const kind of Object.keys(sessionLimits) as SessionKind[]) {
      const idleSince = new Date(now.getTime() - sessionLimits[kind].idleMs);
      let gone: number;
      do {
        gone = await this.database.transaction((tx) =>
          affected(
            tx,
            `DELETE FROM session WHERE id IN (
               SELECT id FROM session WHERE kind = $1 AND (expires_at <= $2 OR seen_at <= $3)
               LIMIT ${SWEPT_AT_ONCE} FOR UPDATE SKIP LOCKED)`,
            [kind, now, idleSince],
          ),
        );
        swept += gone;
      } while (gone === SWEPT_AT_ONCE);
    }
    return swept;
  }
}
