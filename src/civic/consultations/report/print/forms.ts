import type { PrintedReport } from './printed-report.js';
import { reportDocx } from './report-docx.js';
import { reportPdf } from './report-pdf.js';

export const FORMS = { docx: reportDocx, pdf: reportPdf } as const;

/** What a thread that draws is asked. */
export interface PrintingOrder {
  format: keyof typeof FORMS;
  report: PrintedReport;
}
