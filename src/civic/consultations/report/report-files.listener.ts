import { Injectable, type OnModuleInit } from '@nestjs/common';
import { affected, readerOf, type Tx } from '../../../platform/database/index.js';
import { Files } from '../../../platform/files/index.js';
import { DomainListeners, type DomainListener, type OccurredEvent } from '../../../platform/outbox/index.js';
import { PageVersions } from '../../../platform/page-versions/index.js';
import { CONSULTATION } from '../consultation.subject.js';
import { REPORT_FORMATS } from './consultation-report-file.entity.js';
import { REPORT_PUBLISHED } from './report.domain-events.js';
import { reportMessages } from './report.messages.js';
import { printed } from './print/printing.js';
import { printedReport } from './report.printed.js';
import { HELD_BY_REPORTS, ReportQueries } from './report.queries.js';
import type { ReportSnapshot } from './report.snapshot.js';

/**
 * Makes the documents of a version after the click of the clerk was answered. All of it is one transaction with the
 * delivery: a worker that is killed leaves nothing behind, and the next one makes them once.
 */
@Injectable()
export class ReportFileMaker implements DomainListener, OnModuleInit {
  readonly name = 'consultations.reportFiles';
  readonly events = [REPORT_PUBLISHED];

  constructor(
    private readonly listeners: DomainListeners,
    private readonly queries: ReportQueries,
    private readonly files: Files,
    private readonly pageVersions: PageVersions,
  ) {}

  onModuleInit(): void {
    this.listeners.register(this);
    this.files.holdBy('consultations.reports', HELD_BY_REPORTS);
  }

  async run(tx: Tx, { payload, occurredAt }: OccurredEvent): Promise<void> {
    const consultationId = String(payload['id']);
    const report = await this.queries.one(readerOf(tx), consultationId, Number(payload['version']));
    if (!report) return;
    const made = await this.queries.files(readerOf(tx), report.id);
    const words = printedReport(report.snapshot);
    for (const format of REPORT_FORMATS.filter((one) => !made.has(one))) {
      const buffer = await printed({ format, report: words });
      const name = `${fileTitle(report.snapshot)}.${format}`;
      const { id } = await this.files.store(tx, { name, buffer, by: { kind: 'system' } }, occurredAt);
      await affected(
        tx,
        'INSERT INTO consultation_report_file (report_id, format, file_id) VALUES ($1, $2, $3)',
        [report.id, format, id],
      );
    }
    await this.pageVersions.bump(tx, [`subject:${CONSULTATION}:${consultationId}`]);
  }
}

function fileTitle({ consultation, version }: ReportSnapshot): string {
  return reportMessages('bg')('fileName', { number: consultation.number, version });
}
