import { reportDocx } from './report-docx.js';
import { reportPdf } from './report-pdf.js';

export const FORMS = { docx: reportDocx, pdf: reportPdf } as const;
