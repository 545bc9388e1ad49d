export { bookDocx } from './book-docx.js';
export { bookPdf } from './book-pdf.js';
export { drawable, fontFile } from './fonts.js';
export type { BookBlock, PrintedBook } from './printed-book.js';
export { pictureBox, type Orientation, type PrintedBoard, type PrintedBoards } from './printed-boards.js';
export { PAGE_MARK, type CellPart, type PrintedBars, type PrintedReport } from './printed-report.js';
export { printed } from './printing.js';
