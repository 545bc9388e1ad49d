export { drawable, fontFile } from './fonts.js';
export { PAGE_MARK, type CellPart, type PrintedBars, type PrintedReport } from './printed-report.js';
export { printed } from './printing.js';
