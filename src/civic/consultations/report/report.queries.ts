import { Injectable } from '@nestjs/common';
import type { Reader } from '../../../platform/database/index.js';
import type { KeptFile } from '../../../platform/files/index.js';
import type { ReportFormat } from './consultation-report-file.entity.js';
import { reportSnapshot, type ReportSnapshot, type ReportTotals } from './report.snapshot.js';

export interface StoredReport {
  id: string;
  version: number;
  snapshot: ReportSnapshot;
}

export interface ReportEdition {
  version: number;
  note: string;
  publishedAt: Date;
}

export type ReportFiles = ReadonlyMap<ReportFormat, Pick<KeptFile, 'key' | 'name' | 'mediaType' | 'bytes'>>;

/** Documents of the справка are for everybody, as the справка is. */
export const HELD_BY_REPORTS = 'SELECT file_id, true AS public FROM consultation_report_file';

@Injectable()
export class ReportQueries {
  /** @param version the latest where it is left out; null where there is none */
  async one(reader: Reader, consultationId: string, version?: number): Promise<StoredReport | null> {
    const [found] = await reader.read<StoredReport>(
      `SELECT id, version, snapshot FROM consultation_report
       WHERE consultation_id = $1 AND ($2::int IS NULL OR version = $2) ORDER BY version DESC LIMIT 1`,
      [consultationId, version ?? null],
    );
    return found ? { ...found, snapshot: reportSnapshot.parse(found.snapshot) } : null;
  }

  /** What was decided on how many, as the latest version says; null where there is none. */
  async outcomes(reader: Reader, consultationId: string): Promise<ReportTotals['outcomes'] | null> {
    const [found] = await reader.read<{ outcomes: ReportTotals['outcomes'] }>(
      `SELECT snapshot->'totals'->'outcomes' AS outcomes FROM consultation_report
       WHERE consultation_id = $1 ORDER BY version DESC LIMIT 1`,
      [consultationId],
    );
    return found?.outcomes ?? null;
  }

  /** The latest first. */
  editions(reader: Reader, consultationId: string): Promise<ReportEdition[]> {
    return reader.read<ReportEdition>(
      `SELECT version, note, published_at AS "publishedAt" FROM consultation_report
       WHERE consultation_id = $1 ORDER BY version DESC`,
      [consultationId],
    );
  }

  /** Those that are made already. */
  async files(reader: Reader, reportId: string): Promise<ReportFiles> {
    const found = await reader.read<KeptFile & { format: ReportFormat }>(
      `SELECT format, stored.key, stored.name, stored.media_type AS "mediaType", stored.bytes
       FROM consultation_report_file AS made JOIN stored_file AS stored ON stored.id = made.file_id
       WHERE report_id = $1`,
      [reportId],
    );
    return new Map(found.map(({ format, ...file }) => [format, file]));
  }
}
