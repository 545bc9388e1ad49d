import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { generateSecret, generateURI } from 'otplib';
import { Audit } from '../../../platform/audit/index.js';
import { Crypto } from '../../../platform/crypto/index.js';
import { affected, rows, type Reader, type Tx } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import {
  normalisedRecoveryCode,
  PENDING_KEY_LASTS_MS,
  RECOVERY_CODES,
  recoveryCodeOf,
  totpStep,
} from './second-factor.rules.js';

const SECRET = 'staff.totp';
const ISSUER = 'Megdan';

export interface Enrolment {
  secret: string;
  /** What the QR code says. */
  uri: string;
}

/** Who connects an app: somebody inside may replace theirs, a password alone connects only the first one. */
export interface Enrolling {
  staffId: string;
  isInside: boolean;
}

const PENDING = `SELECT email, totp_pending_sealed AS sealed FROM staff
  WHERE id = $1 AND totp_pending_at > $2 AND ($3 OR totp_sealed IS NULL)`;

/** Codes of an authenticator app, and the recovery codes that stand in for it. */
@Injectable()
export class SecondFactor {
  constructor(
    private readonly crypto: Crypto,
    private readonly audit: Audit,
  ) {}

  /** Makes the first key; it counts only once a code of it was entered. An unfinished enrolment keeps its key. */
  async begin(tx: Tx, staffId: string, now: Date): Promise<void> {
    await affected(
      tx,
      `UPDATE staff SET totp_pending_at = $3,
         totp_pending_sealed = CASE WHEN totp_pending_at > $4 THEN totp_pending_sealed ELSE $2 END
       WHERE id = $1 AND totp_sealed IS NULL`,
      [staffId, this.newKey(), now, oldest(now)],
    );
  }

  /** Makes a key for another app; the one in use works until a code of the new one was entered. */
  async beginAnother(tx: Tx, staffId: string, now: Date): Promise<void> {
    await affected(tx, 'UPDATE staff SET totp_pending_sealed = $2, totp_pending_at = $3 WHERE id = $1', [
      staffId,
      this.newKey(),
      now,
    ]);
    await this.record(tx, 'staff.beginSecondFactor', staffId, now);
  }

  async pending(reader: Reader, who: Enrolling, now: Date): Promise<Enrolment | null> {
    const [row] = await reader.read<{ email: string; sealed: string }>(PENDING, openTo(who, now));
    if (!row) return null;
    const secret = this.open(row.sealed);
    return { secret, uri: generateURI({ issuer: ISSUER, label: row.email, secret }) };
  }

  /** Takes the pending key into use when the code is right. @returns new recovery codes, or null when it is wrong */
  async enrol(tx: Tx, who: Enrolling, code: string, now: Date): Promise<string[] | null> {
    const { staffId } = who;
    const [row] = await rows<{ sealed: string }>(tx, `${PENDING} FOR UPDATE`, openTo(who, now));
    const step = row ? totpStep(this.open(row.sealed), code, now) : null;
    if (!row || step === null) return null;
    await this.install(tx, staffId, row.sealed, step, now);
    await this.record(tx, 'staff.enrolSecondFactor', staffId, now);
    return this.newRecoveryCodes(tx, staffId, now);
  }

  /** Puts a known key into use at once, for the first administrator and the demonstration. */
  async enrolKnown(tx: Tx, staffId: string, secret: string, now: Date): Promise<void> {
    await this.install(tx, staffId, this.crypto.encrypt(secret, SECRET), null, now);
  }

  /** True for a code of the app that was not used before, or for an unused recovery code. */
  async accept(tx: Tx, staffId: string, typed: string, now: Date): Promise<boolean> {
    const code = typed.replace(/\s/g, '');
    return /^\d{6}$/.test(code)
      ? this.acceptCode(tx, staffId, code, now)
      : this.acceptRecovery(tx, staffId, typed, now);
  }

  /** The old codes stop working. */
  async newRecoveryCodes(tx: Tx, staffId: string, now: Date): Promise<string[]> {
    await affected(tx, 'DELETE FROM staff_recovery_code WHERE staff_id = $1', [staffId]);
    const codes = Array.from({ length: RECOVERY_CODES }, () => recoveryCodeOf(randomBytes(12)));
    await rows(
      tx,
      `INSERT INTO staff_recovery_code (staff_id, fingerprint)
       SELECT $1::bigint, fingerprint FROM unnest($2::text[]) AS fingerprint`,
      [staffId, codes.map((code) => this.fingerprint(staffId, code))],
    );
    await this.record(tx, 'staff.newRecoveryCodes', staffId, now);
    return codes;
  }

  async recoveryCodesLeft(reader: Reader, staffId: string): Promise<number> {
    const [row] = await reader.read<{ count: number }>(
      'SELECT count(*)::int AS count FROM staff_recovery_code WHERE staff_id = $1 AND used_at IS NULL',
      [staffId],
    );
    return row?.count ?? 0;
  }

  /** The app is lost: the next sign-in enrols a new one. */
  async reset(tx: Tx, staffId: string): Promise<void> {
    const sql = `UPDATE staff SET totp_sealed = NULL, totp_pending_sealed = NULL, totp_pending_at = NULL,
                   totp_enrolled_at = NULL, totp_last_step = NULL WHERE id = $1`;
    if ((await affected(tx, sql, [staffId])) === 0) throw new NotFound('notFound');
    await affected(tx, 'DELETE FROM staff_recovery_code WHERE staff_id = $1', [staffId]);
  }

  /** The secret in the clear, for the mailbox page of the demonstration. */
  open(sealed: string): string {
    return this.crypto.decrypt(sealed, SECRET);
  }

  private async acceptCode(tx: Tx, staffId: string, code: string, now: Date): Promise<boolean> {
    const [row] = await rows<{ sealed: string | null }>(
      tx,
      'SELECT totp_sealed AS sealed FROM staff WHERE id = $1',
      [staffId],
    );
    const step = row?.sealed ? totpStep(this.open(row.sealed), code, now) : null;
    if (step === null) return false;
    // The condition, not an earlier look, is what makes a code work once.
    const used = await affected(
      tx,
      'UPDATE staff SET totp_last_step = $2 WHERE id = $1 AND (totp_last_step IS NULL OR totp_last_step < $2)',
      [staffId, step],
    );
    return used > 0;
  }

  private async acceptRecovery(tx: Tx, staffId: string, typed: string, now: Date): Promise<boolean> {
    const used = await affected(
      tx,
      `UPDATE staff_recovery_code SET used_at = $3
       WHERE staff_id = $1 AND fingerprint = $2 AND used_at IS NULL`,
      [staffId, this.fingerprint(staffId, typed), now],
    );
    if (used > 0) await this.record(tx, 'staff.useRecoveryCode', staffId, now);
    return used > 0;
  }

  private async install(
    tx: Tx,
    staffId: string,
    sealed: string,
    step: number | null,
    now: Date,
  ): Promise<void> {
    await affected(
      tx,
      `UPDATE staff SET totp_sealed = $2, totp_pending_sealed = NULL, totp_pending_at = NULL,
         totp_enrolled_at = $4, totp_last_step = $3 WHERE id = $1`,
      [staffId, sealed, step, now],
    );
  }

  private newKey(): string {
    return this.crypto.encrypt(generateSecret(), SECRET);
  }

  private fingerprint(staffId: string, code: string): string {
    return this.crypto.lookup(`${staffId} ${normalisedRecoveryCode(code)}`, 'staff.recoveryCode');
  }

  private async record(tx: Tx, action: string, id: string, now: Date): Promise<void> {
    await this.audit.record(
      tx,
      { actor: { kind: 'staff', id }, action, subject: { type: 'staff', id } },
      now,
    );
  }
}

function openTo({ staffId, isInside }: Enrolling, now: Date): unknown[] {
  return [staffId, oldest(now), isInside];
}

function oldest(now: Date): Date {
  return new Date(now.getTime() - PENDING_KEY_LASTS_MS);
}
