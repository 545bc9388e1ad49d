import { Injectable } from '@nestjs/common';
import { Decisions } from '../../../commons/decisions/index.js';
import { Audit, actorId, type Actor } from '../../../platform/audit/index.js';
import { dateIn, localTime } from '../../../platform/clock/index.js';
import { readerOf, rows, type Reader, type Tx } from '../../../platform/database/index.js';
import { Conflict, IllegalTransition, RuleBroken } from '../../../platform/errors/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { ArticleTrail } from '../comparison/article-trail.service.js';
import { ConsultationProgress } from '../consultation-progress.service.js';
import { CONSULTATION } from '../consultation.subject.js';
import { isSame, withoutNames } from './report.assembly.js';
import { reportPublished } from './report.domain-events.js';
import { ReportQueries, type StoredReport } from './report.queries.js';
import { isReportable, orderProblems, type ReportOrder } from './report.rules.js';
import { reportSnapshot, totalsOf, type ReportRow } from './report.snapshot.js';
import { ReportSources } from './report.sources.js';

/** The справка goes out: once with every decision, and again as a new version when something has to be corrected. */
@Injectable()
export class ConsultationReports {
  constructor(
    private readonly sources: ReportSources,
    private readonly queries: ReportQueries,
    private readonly decisions: Decisions,
    private readonly progress: ConsultationProgress,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly articleTrail: ArticleTrail,
  ) {}

  latest(reader: Reader, consultationId: string): Promise<StoredReport | null> {
    return this.queries.one(reader, consultationId);
  }

  /**
   * Publishes all decisions and the table of them in one transaction.
   * @returns the version
   * @throws RuleBroken while something is undecided, or what was said about it does not hold
   * @throws Conflict when a colleague was faster, or nothing changed since the version before
   * @throws IllegalTransition before the end of the term, and once the council has it
   */
  async publish(
    tx: Tx,
    consultationId: string,
    order: ReportOrder,
    actor: Actor,
    now: Date,
  ): Promise<number> {
    const reader = readerOf(tx);
    const head = await this.sources.locked(tx, consultationId);
    if (!isReportable(head.state)) throw new IllegalTransition('reportNotNow');
    const latest = await this.queries.one(reader, consultationId);
    const version = (latest?.version ?? 0) + 1;
    if (order.seen !== undefined && order.seen !== version - 1) throw new Conflict('reportMeanwhile');
    const problems = orderProblems(order, version - 1, now);
    if (Object.keys(problems).length > 0) throw new RuleBroken('reportInvalid', {}, problems);

    const process = { type: CONSULTATION, id: consultationId };
    // Told before the decisions are, so that its documents do not wait behind thousands of letters.
    const decided = await this.decisions.progress(reader, process);
    await this.outbox.publish(
      tx,
      reportPublished(consultationId, { version, none: order.none }, decided),
      now,
    );
    await this.decisions.publish(tx, process, now);
    await this.articleTrail.settle(tx, consultationId, now);
    const table = await this.sources.rows(reader, consultationId);
    requireTold(table, order.none);

    const snapshot = reportSnapshot.parse({
      schema: 1,
      version,
      note: order.note.trim(),
      publishedAt: localTime(now),
      place:
        order.place === 'here'
          ? { kind: 'here', url: '', on: dateIn(now) }
          : { kind: 'elsewhere', url: order.url.trim(), on: order.on },
      ...(await this.sources.head(tx, head)),
      none: order.none,
      totals: totalsOf(table),
      rows: withoutNames(table),
    });
    if (latest && isSame(latest.snapshot.rows, snapshot.rows)) throw new Conflict('reportUnchanged');
    const { place, note, none } = snapshot;
    await rows(
      tx,
      `INSERT INTO consultation_report (consultation_id, version, note, none, snapshot, place, url, published_at, published_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        consultationId,
        version,
        note,
        none,
        JSON.stringify(snapshot),
        place.kind,
        place.url,
        now,
        actorId(actor),
      ],
    );
    await this.progress.publishReport(tx, consultationId, { version, none, note }, actor, now);
    const details = { version, contributions: table.length, place: place.kind };
    const action = 'consultation.report';
    await this.audit.record(tx, { actor, action, subject: process, details }, now);
    return version;
  }
}

/** „Няма постъпили предложения“ is an outcome of its own: it is said, and only where it is true. */
function requireTold(table: readonly ReportRow[], none: boolean): void {
  if (none && table.length > 0)
    throw new RuleBroken('reportNotNone', { count: table.length }, { none: 'reportNotNone' });
  if (!none && table.length === 0) throw new RuleBroken('reportNoneUnsaid', {}, { none: 'reportNoneUnsaid' });
}
