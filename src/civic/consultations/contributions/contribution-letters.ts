import { Injectable } from '@nestjs/common';
import { OUTCOMES, type DecisionView } from '../../../commons/decisions/index.js';
import { Config } from '../../../platform/config/index.js';
import { Crypto } from '../../../platform/crypto/index.js';
import { affected, readerOf, rows, type Tx } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { localePath, pick, type Locale } from '../../../platform/i18n/index.js';
import { Mail } from '../../../platform/mail/index.js';
import { ContributionPeople } from './contribution-people.js';
import { contributionPath } from './contribution.rules.js';
import { decisionMail, receiptMail } from './views/contribution.emails.js';

export const RECEIPT = 'contributions.receipt';
export const DECISION = 'contributions.decision';
const SILENCE = 'contributions.silence';

interface About {
  id: string;
  number: number;
  title: string;
  receivedAt: Date;
  late: boolean;
}

/** Contributors hear that theirs arrived, and what was decided on it. */
@Injectable()
export class ContributionLetters {
  constructor(
    private readonly people: ContributionPeople,
    private readonly mail: Mail,
    private readonly config: Config,
    private readonly crypto: Crypto,
  ) {}

  async receipt(tx: Tx, id: string, now: Date): Promise<void> {
    const letter = (await this.people.addresses(readerOf(tx), [id])).get(id);
    if (!letter) return;
    const [about] = await this.about(tx, [id]);
    const message = receiptMail({
      ...about!,
      ...this.linksOf(id, contributionPath(id), letter.locale),
      locale: letter.locale,
    });
    await this.mail.enqueue(tx, { kind: RECEIPT, ...letter, key: `${RECEIPT}:${id}`, message }, now);
  }

  /** Once for each wording that became public. */
  async decided(
    tx: Tx,
    decision: DecisionView,
    contributionIds: readonly string[],
    now: Date,
  ): Promise<void> {
    const letters = await this.people.addresses(readerOf(tx), contributionIds);
    for (const about of await this.about(tx, [...letters.keys()])) {
      const letter = letters.get(about.id)!;
      const { locale } = letter;
      const message = decisionMail({
        ...about,
        ...this.linksOf(about.id, decision.path, locale),
        locale,
        outcome: pick(OUTCOMES[decision.outcome].label, locale),
        reason: decision.reason,
        changed: decision.version > 1,
      });
      const key = `${DECISION}:${about.id}:${decision.id}:${decision.version}`;
      await this.mail.enqueue(tx, { kind: DECISION, ...letter, key, message }, now);
    }
  }

  /** @throws NotFound for a link that we did not make */
  async numberOf(tx: Tx, id: string, proof: string): Promise<number> {
    const known = this.crypto.verify(SILENCE, proof, id);
    const [about] = known ? await this.about(tx, [id]) : [];
    if (!about) throw new NotFound('contributionNotFound');
    return about.number;
  }

  /** No more letters about this one. @throws NotFound as above */
  async silence(tx: Tx, id: string, proof: string, now: Date): Promise<void> {
    await this.numberOf(tx, id, proof);
    await affected(
      tx,
      'UPDATE contribution_person SET silent_since = coalesce(silent_since, $2) WHERE contribution_id = $1',
      [id, now],
    );
  }

  private linksOf(id: string, path: string, locale: Locale): { link: string; silence: string } {
    const at = (where: string) => new URL(localePath(locale, where), this.config.publicUrl).href;
    return {
      link: at(path),
      silence: at(`${contributionPath(id)}/silence/${this.crypto.sign(SILENCE, id)}`),
    };
  }

  private about(tx: Tx, ids: readonly string[]): Promise<About[]> {
    return rows<About>(
      tx,
      `SELECT contribution.id, contribution.number, title, received_at AS "receivedAt", late
       FROM contribution JOIN consultation ON consultation.id = consultation_id
       WHERE contribution.id = ANY($1::bigint[]) ORDER BY contribution.id`,
      [ids],
    );
  }
}
