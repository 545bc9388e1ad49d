import { boardsPdf } from './boards-pdf.js';
import type { PrintedBoards } from './printed-boards.js';
import type { PrintedReport } from './printed-report.js';
import { reportDocx } from './report-docx.js';
import { reportPdf } from './report-pdf.js';

/** What is drawn, and in which form. */
export type PrintingOrder =
  | { format: 'docx' | 'pdf'; report: PrintedReport }
  | { format: 'boards'; boards: PrintedBoards };

export function drawn(order: PrintingOrder): Promise<Buffer> {
  if (order.format === 'boards') return boardsPdf(order.boards);
  return order.format === 'docx' ? reportDocx(order.report) : reportPdf(order.report);
}
