import { Injectable } from '@nestjs/common';
import type { SubjectRef } from '../../subjects/index.js';
import { canonicalEmail, Crypto } from '../../../platform/crypto/index.js';
import { affected, readerOf, rows, type Tx } from '../../../platform/database/index.js';
import { NotFound, RuleBroken } from '../../../platform/errors/index.js';
import type { Locale } from '../../../platform/i18n/index.js';
import { CaseRegister } from '../cases/case-register.js';
import { Measures } from '../cases/measures.service.js';
import { ModeratedSubjects } from '../cases/moderated-subjects.js';
import { Letters } from '../statements/letters.service.js';
import { Reasons, type Reason } from '../reasons/reasons.service.js';
import { LONGEST_REPORT, obstacle, REPORT_EMAIL, reportProblems } from './report.rules.js';

const REMEMBERED_MS = 365 * 86_400_000;

export interface NewReport {
  ref: SubjectRef;
  /** Of the list of reasons; the ground follows from it. */
  reason: string;
  explanation: string;
  goodFaith: boolean;
  /** Whoever is signed in needs no address. */
  participantId: string | null;
  email: string | null;
  locale: Locale;
  /** `networkOf(request.ip)`. */
  network: string;
}

/** `counted` was new, `again` is by somebody who reported it already; `hidden` when it made the house hide the text. */
export interface Reported {
  outcome: 'counted' | 'again';
  hidden: boolean;
  caseId: string;
}

/** What people have against what others wrote. */
@Injectable()
export class Reports {
  constructor(
    private readonly register: CaseRegister,
    private readonly measures: Measures,
    private readonly subjects: ModeratedSubjects,
    private readonly reasons: Reasons,
    private readonly letters: Letters,
    private readonly crypto: Crypto,
  ) {}

  /**
   * @throws NotFound for what is not there (any more), RuleBroken for one's own, for what is hidden already, and with
   * a code at each field that the law or the form asks for
   */
  async report(tx: Tx, report: NewReport, now: Date): Promise<Reported> {
    const subject = await this.subjects.load(readerOf(tx), report.ref);
    const hindrance = obstacle(subject, report.participantId);
    if (!subject || hindrance === 'subjectGone') throw new NotFound('subjectGone');
    if (hindrance) throw new RuleBroken(hindrance);
    const reason = await this.reasons.required(readerOf(tx), report.reason);
    const problems = reportProblems(report, reason);
    if (Object.keys(problems).length > 0)
      throw new RuleBroken('reportInvalid', { max: LONGEST_REPORT }, problems);
    const { id: caseId } = await this.register.open(tx, report.ref, { cause: 'reports' }, now);
    const reportId = await this.store(tx, caseId, report, reason, now);
    if (!reportId) return { outcome: 'again', hidden: false, caseId };
    const reports = await this.count(tx, caseId, reason);
    const hidden = await this.measures.hideAfter(tx, { caseId, reports, subject }, now);
    await this.letters.reportReceived(tx, reportId, now);
    return { outcome: 'counted', hidden, caseId };
  }

  /** Whoever has been told what was decided is forgotten after a year; what was reported stays. */
  async forgetReporters(tx: Tx, now: Date): Promise<void> {
    await affected(
      tx,
      `UPDATE moderation_report AS report SET email_lookup = NULL, email_sealed = NULL
       FROM moderation_case AS "case"
       WHERE "case".id = report.case_id AND "case".closed_at < $1 AND report.email_lookup IS NOT NULL`,
      [new Date(now.getTime() - REMEMBERED_MS)],
    );
  }

  private async store(
    tx: Tx,
    caseId: string,
    report: NewReport,
    reason: Reason,
    now: Date,
  ): Promise<string | null> {
    const { participantId, network, locale, explanation, goodFaith } = report;
    const email = participantId === null ? report.email : null;
    const lookup = email ? this.crypto.lookup(canonicalEmail(email), REPORT_EMAIL) : null;
    const who = participantId
      ? `participant:${participantId}`
      : lookup
        ? `email:${lookup}`
        : `network:${network}`;
    const key = (value: string) => this.crypto.lookup(`${caseId}:${value}`, 'moderation.reporter');
    const [made] = await rows<{ id: string }>(
      tx,
      `INSERT INTO moderation_report (case_id, ground, reason, explanation, good_faith, participant_id, email_lookup,
                                      email_sealed, locale, reporter_key, network_key, signed_in, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
       ON CONFLICT (case_id, reporter_key) DO NOTHING RETURNING id`,
      [
        caseId,
        reason.ground,
        reason.code,
        explanation,
        goodFaith,
        participantId,
        lookup,
        email && this.crypto.encrypt(email, REPORT_EMAIL),
        locale,
        key(who),
        key(`network:${network}`),
        participantId !== null,
        now,
      ],
    );
    return made?.id ?? null;
  }

  /**
   * Counted anew under the lock of the case. Each account is one person, each network without an account one more:
   * whoever signs out, or invents addresses, does not become several.
   */
  private async count(tx: Tx, caseId: string, { ground }: Reason): Promise<number> {
    const [counted] = await rows<{ reports: number }>(
      tx,
      `UPDATE moderation_case SET illegal = illegal OR $2, reports =
         (SELECT count(*) FILTER (WHERE signed_in) + count(DISTINCT network_key) FILTER (WHERE NOT signed_in
            AND network_key NOT IN (SELECT network_key FROM moderation_report WHERE case_id = $1 AND signed_in))
          FROM moderation_report WHERE case_id = $1)
       WHERE id = $1 RETURNING reports`,
      [caseId, ground === 'illegal'],
    );
    return counted!.reports;
  }
}
