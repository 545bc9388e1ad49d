import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../../../platform/config/index.js';
import { Crypto, randomToken } from '../../../platform/crypto/index.js';
import { affected, Database, readerOf, rows, type Tx } from '../../../platform/database/index.js';
import { BadRequest } from '../../../platform/errors/index.js';
import { localePath, type Locale } from '../../../platform/i18n/index.js';
import { Mail } from '../../../platform/mail/index.js';
import { Sessions } from '../../../platform/session/index.js';
import {
  CHALLENGE_KEPT_MS,
  CHALLENGE_LASTS_MS,
  challengeProblem,
  CODE_TRIES,
  codeOf,
  codeProblem,
  type ChallengeProblem,
} from './challenge.rules.js';
import { SIGN_IN_LETTERS } from './participants.rate-limits.js';
import { Participants } from './participants.service.js';
import { signInMail } from './views/sign-in.email.js';

const EMAIL = 'signInChallenge.email';
const LETTER = 'accounts.signIn';
/** Three proofs of one row: only the last two sign anybody in. */
const REFERENCE = 'accounts.signIn.reference';
const LINK = 'accounts.signIn.link';
const CODE = 'accounts.signIn.code';

interface Challenge {
  id: string;
  emailLookup: string;
  emailSealed: string;
  nonce: string;
  locale: Locale;
  next: string;
  wrongCodes: number;
  expiresAt: Date;
  consumedAt: Date | null;
}

export type SignInOutcome =
  | { kind: 'signedIn'; participantId: string; token: string; next: string }
  | { kind: 'refused'; problem: ChallengeProblem | 'disabled' }
  | { kind: 'wrongCode'; triesLeft: number };

const COLUMNS = `id, email_lookup AS "emailLookup", email_sealed AS "emailSealed", nonce, locale, next,
  wrong_codes AS "wrongCodes", expires_at AS "expiresAt", consumed_at AS "consumedAt"`;

/** Signing in by a letter: its link or its code. The first time makes the account. */
@Injectable()
export class SignIn {
  constructor(
    private readonly database: Database,
    private readonly crypto: Crypto,
    private readonly config: Config,
    private readonly participants: Participants,
    private readonly sessions: Sessions,
    private readonly mail: Mail,
  ) {}

  /**
   * Sends a letter, unless this mailbox got enough of them within the hour. Known and unknown addresses take exactly the same way; a known one is written to in the spelling
   * it was confirmed in, because only that mailbox has proved to be this person's.
   * @returns a reference to the challenge for the page that asks for the code; it signs nobody in
   */
  async request(
    { email, next, locale }: { email: string; next: string; locale: Locale },
    now: Date,
  ): Promise<string> {
    return this.database.transaction(async (tx) => {
      const emailLookup = this.participants.emailLookup(email);
      const to = (await this.participants.confirmedAddress(readerOf(tx), emailLookup)) ?? email;
      const nonce = randomToken(16);
      const [row] = await rows<{ id: string }>(
        tx,
        `INSERT INTO sign_in_challenge (email_lookup, email_sealed, nonce, locale, next, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
        [
          emailLookup,
          this.crypto.encrypt(to, EMAIL),
          nonce,
          locale,
          next,
          now,
          new Date(now.getTime() + CHALLENGE_LASTS_MS),
        ],
      );
      const id = row!.id;
      const reference = this.token(REFERENCE, id, nonce);
      const since = new Date(now.getTime() - SIGN_IN_LETTERS.perMs);
      if ((await this.mail.countSince(tx, LETTER, to, since)) >= SIGN_IN_LETTERS.max) return reference;
      await this.mail.enqueue(
        tx,
        {
          kind: LETTER,
          to,
          toRef: `signInChallenge:${id}`,
          locale,
          key: `${LETTER}:${id}`,
          message: signInMail({
            locale,
            code: this.codeFor(id, nonce),
            link: this.address(locale, `/sign-in/link/${this.token(LINK, id, nonce)}`),
            expiresAt: new Date(now.getTime() + CHALLENGE_LASTS_MS),
          }),
        },
        now,
      );
      return reference;
    });
  }

  /** What the link still opens; changes nothing. @throws BadRequest for a link that we did not make */
  async inspectLink(token: string, now: Date): Promise<{ problem: ChallengeProblem | null; next: string }> {
    const challenge = await this.challenge(LINK, token);
    return { problem: challengeProblem(challenge, now), next: challenge.next };
  }

  /** Whether the page for the code is still worth showing. @throws BadRequest as above */
  async inspectReference(
    reference: string,
    now: Date,
  ): Promise<{ problem: ChallengeProblem | null; next: string }> {
    const challenge = await this.challenge(REFERENCE, reference);
    return { problem: codeProblem(challenge, now), next: challenge.next };
  }

  /** @throws BadRequest for a link that we did not make */
  async byLink(token: string, instead: string | undefined, now: Date): Promise<SignInOutcome> {
    const challenge = await this.challenge(LINK, token);
    const problem = challengeProblem(challenge, now);
    if (problem) return { kind: 'refused', problem };
    return this.database.transaction((tx) => this.consume(tx, challenge, instead, now));
  }

  /** A wrong code costs a try before it is compared, so that parallel guesses have no more tries than five. */
  async byCode(
    reference: string,
    code: string,
    instead: string | undefined,
    now: Date,
  ): Promise<SignInOutcome> {
    const challenge = await this.challenge(REFERENCE, reference);
    const problem = codeProblem(challenge, now);
    if (problem) return { kind: 'refused', problem };
    const [tried] = await this.database.transaction((tx) =>
      rows<{ wrongCodes: number }>(
        tx,
        `UPDATE sign_in_challenge SET wrong_codes = wrong_codes + 1
         WHERE id = $1 AND wrong_codes < $2 AND consumed_at IS NULL RETURNING wrong_codes AS "wrongCodes"`,
        [challenge.id, CODE_TRIES],
      ),
    );
    if (!tried) return { kind: 'refused', problem: 'exhausted' };
    if (!isSame(code, this.codeFor(challenge.id, challenge.nonce)))
      return { kind: 'wrongCode', triesLeft: CODE_TRIES - tried.wrongCodes };
    return this.database.transaction((tx) => this.consume(tx, challenge, instead, now));
  }

  /** Forgets challenges once nobody can be told anything about them. */
  async sweep(now: Date): Promise<number> {
    return this.database.transaction((tx) =>
      affected(tx, 'DELETE FROM sign_in_challenge WHERE expires_at < $1', [
        new Date(now.getTime() - CHALLENGE_KEPT_MS),
      ]),
    );
  }

  private async consume(
    tx: Tx,
    challenge: Challenge,
    instead: string | undefined,
    now: Date,
  ): Promise<SignInOutcome> {
    const used = await affected(
      tx,
      'UPDATE sign_in_challenge SET consumed_at = $2 WHERE id = $1 AND consumed_at IS NULL AND expires_at > $2',
      [challenge.id, now],
    );
    if (used === 0) return { kind: 'refused', problem: 'used' };
    const email = this.crypto.decrypt(challenge.emailSealed, EMAIL);
    const { emailLookup, locale } = challenge;
    const participantId = await this.participants.proven(tx, { emailLookup, email, locale }, now);
    if (!participantId) return { kind: 'refused', problem: 'disabled' };
    const token = await this.sessions.create(
      tx,
      { kind: 'participant', accountId: participantId, instead },
      now,
    );
    return { kind: 'signedIn', participantId, token, next: challenge.next };
  }

  private async challenge(purpose: string, token: string): Promise<Challenge> {
    const [id = '', proof = ''] = token.split('.');
    if (/^\d{1,18}$/.test(id)) {
      const [challenge] = await this.database.read<Challenge>(
        `SELECT ${COLUMNS} FROM sign_in_challenge WHERE id = $1`,
        [id],
      );
      if (challenge && this.crypto.verify(purpose, proof, id, challenge.nonce)) return challenge;
    }
    throw new BadRequest('linkUnknown');
  }

  private token(purpose: string, id: string, nonce: string): string {
    return `${id}.${this.crypto.sign(purpose, id, nonce)}`;
  }

  private codeFor(id: string, nonce: string): string {
    return codeOf(this.crypto.sign(CODE, id, nonce));
  }

  private address(locale: Locale, path: string): string {
    return new URL(localePath(locale, path), this.config.publicUrl).href;
  }
}

function isSame(typed: string, expected: string): boolean {
  const [left, right] = [Buffer.from(typed), Buffer.from(expected)];
  return left.length === right.length && timingSafeEqual(left, right);
}
