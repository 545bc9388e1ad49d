import { Injectable } from '@nestjs/common';
import { Audit } from '../../../platform/audit/index.js';
import { affected, Database, type Tx } from '../../../platform/database/index.js';
import { Sessions } from '../../../platform/session/index.js';
import { Passwords } from './passwords.js';
import { SecondFactor, type Enrolling } from './second-factor.service.js';
import { SignInThrottle } from './sign-in-throttle.js';

export interface PasswordAccepted {
  staffId: string;
  /** False at the first sign-in: the app is still to be connected. */
  enrolled: boolean;
}

/** Two steps and a session for each: the password opens the second factor, and only that the back office. */
@Injectable()
export class StaffSignIn {
  constructor(
    private readonly database: Database,
    private readonly passwords: Passwords,
    private readonly secondFactor: SecondFactor,
    private readonly throttle: SignInThrottle,
    private readonly sessions: Sessions,
    private readonly audit: Audit,
  ) {}

  /**
   * Null for a wrong password, an unknown or a disabled account, after the same work for each.
   * @throws TooManyRequests after too many failures
   */
  async checkPassword(
    email: string,
    password: string,
    ip: string,
    now: Date,
  ): Promise<PasswordAccepted | null> {
    const address = email.trim().toLowerCase();
    const attempt = await this.throttle.password(address, ip, now);
    const [member] = await this.database.read<{ id: string; passwordHash: string | null; enrolled: boolean }>(
      `SELECT id, password_hash AS "passwordHash", totp_sealed IS NOT NULL AS enrolled FROM staff
       WHERE email = $1 AND disabled_at IS NULL`,
      [address],
    );
    if (!(await this.passwords.verify(member?.passwordHash, password)) || !member) return null;
    await this.throttle.forgive(attempt);
    return { staffId: member.id, enrolled: member.enrolled };
  }

  /** @returns the token of a session that opens the second factor and nothing else */
  async openSecondStep(
    { staffId, enrolled }: PasswordAccepted,
    instead: string | undefined,
    now: Date,
  ): Promise<string> {
    return this.database.transaction(async (tx) => {
      if (!enrolled) await this.secondFactor.begin(tx, staffId, now);
      return this.sessions.create(tx, { kind: 'staffPending', accountId: staffId, instead }, now);
    });
  }

  /** @returns the token of a full session, or null when the code is wrong. @throws TooManyRequests */
  async enterCode(staffId: string, code: string, pendingToken: string, now: Date): Promise<string | null> {
    const attempt = await this.throttle.code(staffId, now);
    const token = await this.database.transaction(async (tx) =>
      (await this.secondFactor.accept(tx, staffId, code, now))
        ? this.elevate(tx, staffId, pendingToken, now)
        : null,
    );
    if (token) await this.throttle.forgive(attempt);
    return token;
  }

  /** Finishes the enrolment. @returns a full session and the recovery codes, or null when the code is wrong */
  async enrol(
    who: Enrolling,
    code: string,
    previousToken: string,
    now: Date,
  ): Promise<{ token: string; recoveryCodes: string[] } | null> {
    const { staffId } = who;
    const attempt = await this.throttle.code(staffId, now);
    const done = await this.database.transaction(async (tx) => {
      const recoveryCodes = await this.secondFactor.enrol(tx, who, code, now);
      if (!recoveryCodes) return null;
      await this.sessions.endAllOf(tx, 'staff', staffId);
      return { token: await this.elevate(tx, staffId, previousToken, now), recoveryCodes };
    });
    if (done) await this.throttle.forgive(attempt);
    return done;
  }

  /** Asked again before something that a borrowed screen should not be able to do. @throws TooManyRequests */
  async confirmPassword(staffId: string, password: string, ip: string, now: Date): Promise<boolean> {
    const [member] = await this.database.read<{ email: string }>('SELECT email FROM staff WHERE id = $1', [
      staffId,
    ]);
    const accepted = member && (await this.checkPassword(member.email, password, ip, now));
    return accepted?.staffId === staffId;
  }

  async signOut(token: string): Promise<void> {
    await this.database.transaction((tx) => this.sessions.end(tx, token));
  }

  private async elevate(tx: Tx, staffId: string, pendingToken: string, now: Date): Promise<string> {
    await affected(tx, 'UPDATE staff SET signed_in_at = $2 WHERE id = $1', [staffId, now]);
    await this.sessions.endAllOf(tx, 'staffPending', staffId);
    const actor = { kind: 'staff', id: staffId } as const;
    await this.audit.record(
      tx,
      { actor, action: 'staff.signIn', subject: { type: 'staff', id: staffId } },
      now,
    );
    return this.sessions.create(tx, { kind: 'staff', accountId: staffId, instead: pendingToken }, now);
  }
}
