import { Injectable, type OnModuleInit } from '@nestjs/common';
import { affected, readerOf, rows, type Tx } from '../../../platform/database/index.js';
import { Files } from '../../../platform/files/index.js';
import { DomainListeners, type DomainListener, type OccurredEvent } from '../../../platform/outbox/index.js';
import { PageVersions } from '../../../platform/page-versions/index.js';
import { CONSULTATION } from '../consultation.subject.js';
import { CONTRIBUTION_MODERATED } from '../contributions/contribution.subject.js';
import { REPORT_FORMATS } from './consultation-report-file.entity.js';
import { REPORT_PUBLISHED } from './report.domain-events.js';
import { reportMessages } from './report.messages.js';
import { printed } from '../../../platform/print/index.js';
import { printedReport } from './report.printed.js';
import { HELD_BY_REPORTS, ReportQueries } from './report.queries.js';
import { ReportShown } from './report-shown.service.js';
import type { ReportSnapshot } from './report.snapshot.js';

/**
 * Makes the documents of a version after the click of the clerk was answered, and anew when a moderator withheld or gave
 * back the words of a contribution. All of it is one transaction with the delivery: a worker that is killed leaves
 * nothing behind, and the next one makes them once.
 */
@Injectable()
export class ReportFileMaker implements DomainListener, OnModuleInit {
  readonly name = 'consultations.reportFiles';
  readonly events = [REPORT_PUBLISHED, CONTRIBUTION_MODERATED];

  constructor(
    private readonly listeners: DomainListeners,
    private readonly queries: ReportQueries,
    private readonly shown: ReportShown,
    private readonly files: Files,
    private readonly pageVersions: PageVersions,
  ) {}

  onModuleInit(): void {
    this.listeners.register(this);
    this.files.holdBy('consultations.reports', HELD_BY_REPORTS);
  }

  async run(tx: Tx, { name, payload, occurredAt }: OccurredEvent): Promise<void> {
    const consultationId = String(payload['id']);
    if (name === REPORT_PUBLISHED) {
      await this.make(tx, consultationId, Number(payload['version']), occurredAt);
    } else {
      // Whoever publishes a version holds this row: a version is either seen here, or sees what was withheld.
      await rows(tx, 'SELECT 1 FROM consultation WHERE id = $1 FOR SHARE', [consultationId]);
      await affected(
        tx,
        `DELETE FROM consultation_report_file USING consultation_report AS report
         WHERE report.id = report_id AND consultation_id = $1`,
        [consultationId],
      );
      for (const { version } of await this.queries.editions(readerOf(tx), consultationId))
        await this.make(tx, consultationId, version, occurredAt);
    }
    await this.pageVersions.bump(tx, [`subject:${CONSULTATION}:${consultationId}`]);
  }

  private async make(tx: Tx, consultationId: string, version: number, now: Date): Promise<void> {
    const report = await this.queries.one(readerOf(tx), consultationId, version);
    if (!report) return;
    const snapshot = await this.shown.now(readerOf(tx), report.snapshot);
    const words = printedReport(snapshot);
    const made = await this.queries.files(readerOf(tx), report.id);
    for (const format of REPORT_FORMATS.filter((one) => !made.has(one))) {
      const buffer = await printed({ format, report: words });
      const name = `${fileTitle(snapshot)}.${format}`;
      const { id } = await this.files.store(tx, { name, buffer, by: { kind: 'system' } }, now);
      await affected(
        tx,
        'INSERT INTO consultation_report_file (report_id, format, file_id) VALUES ($1, $2, $3)',
        [report.id, format, id],
      );
    }
  }
}

function fileTitle({ consultation, version }: ReportSnapshot): string {
  return reportMessages('bg')('fileName', { number: consultation.number, version });
}
