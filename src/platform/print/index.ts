export { PAGE_MARK, type CellPart, type PrintedReport } from './printed-report.js';
export { printed } from './printing.js';
