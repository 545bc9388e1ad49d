import { Injectable } from '@nestjs/common';
import { StaffAccess, Units } from '../../../../commons/accounts/index.js';
import { Audit } from '../../../../platform/audit/index.js';
import { Config } from '../../../../platform/config/index.js';
import { readerOf, rows, type Tx } from '../../../../platform/database/index.js';
import { IllegalTransition, RuleBroken } from '../../../../platform/errors/index.js';
import { formatDate } from '../../../../platform/i18n/index.js';
import { Mail } from '../../../../platform/mail/index.js';
import type { Issuer } from '../../drafts/recommendation-draft.js';
import { lockIssued } from '../../recommendation-row.js';
import { RECOMMENDATION, recordPath } from '../../recommendation.rules.js';
import { WorkspaceQueries } from '../workspace.queries.js';
import { askableFrom, isOwed } from './asking.rules.js';
import { askedMail } from './views/asked.email.js';

export const ASKED_LETTER = 'recommendations.asked';
/** Staff read Bulgarian. */
const LOCALE = 'bg';

/** „Поискайте отговор“: a letter to the responsible unit, once a week at most. */
@Injectable()
export class Asking {
  constructor(
    private readonly queries: WorkspaceQueries,
    private readonly units: Units,
    private readonly staff: StaffAccess,
    private readonly mail: Mail,
    private readonly config: Config,
    private readonly audit: Audit,
  ) {}

  /** @throws RuleBroken `askedAlready` within a week; IllegalTransition where nothing is owed */
  async ask(tx: Tx, id: string, issuer: Issuer, now: Date): Promise<void> {
    // Whoever asks at the same time waits for this row, and finds the letter that went.
    const row = await lockIssued(tx, id, issuer.organisationId);
    if (!isOwed(row)) throw new IllegalTransition('illegalTransition');
    const own = await this.queries.one(readerOf(tx), issuer.organisationId, id);
    const from = askableFrom(own?.askedAt ?? null, now);
    if (from) throw new RuleBroken('askedAlready', { date: formatDate(from, LOCALE) });
    const [made] = await rows<{ id: string }>(
      tx,
      'INSERT INTO recommendation_reminder (recommendation_id, unit_id, at) VALUES ($1, $2, $3) RETURNING id',
      [id, row.unitId, now],
    );
    const message = askedMail({
      locale: LOCALE,
      title: row.title,
      organisation: issuer.name,
      sentOn: formatDate(row.sentAt!, LOCALE),
      disputed: row.disputeId !== null,
      link: new URL(recordPath(id), this.config.publicUrl).href,
    });
    for (const [at, to] of (await this.addresses(tx, row.unitId)).entries()) {
      const key = `${ASKED_LETTER}:${made!.id}:${at}`;
      const letter = {
        kind: ASKED_LETTER,
        to,
        toRef: `recommendation:${id}`,
        locale: LOCALE,
        key,
        message,
      } as const;
      await this.mail.enqueue(tx, letter, now);
    }
    const actor = { kind: 'participant', id: issuer.participantId } as const;
    const subject = { type: RECOMMENDATION, id };
    await this.audit.record(tx, { actor, action: 'recommendation.asked', subject }, now);
  }

  /** The unit's own address; before it is assigned, those who assign. */
  private async addresses(tx: Tx, unitId: string | null): Promise<string[]> {
    const unit = unitId === null ? null : await this.units.byId(unitId);
    if (unit?.email) return [unit.email];
    const everybody = await this.staff.everybody(readerOf(tx));
    return everybody.filter(({ named }) => named.has('recommendations.register')).map(({ email }) => email);
  }
}
