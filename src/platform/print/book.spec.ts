import { describe, expect, it } from '@jest/globals';
import { bookDocx } from './book-docx.js';
import { bookPdf } from './book-pdf.js';
import type { PrintedBook } from './printed-book.js';

const book: PrintedBook = {
  lang: 'bg-BG',
  title: 'Добри практики',
  publisher: 'Община Сандански',
  edition: ['Версия 1'],
  createdAt: new Date('2026-11-02T08:00:00Z'),
  contents: 'Съдържание',
  page: 'Страница \u0001',
  chapters: ['Първа', 'Втора'].map((title) => ({
    title,
    blocks: [
      { kind: 'paragraph', text: 'Дълъг текст за участието. '.repeat(400) },
      { kind: 'heading', text: 'Подзаглавие' },
      { kind: 'item', text: 'точка' },
    ],
  })),
};

describe('a book', () => {
  it('is a tagged PDF on standing pages, with a bookmark for each chapter', async () => {
    const text = (await bookPdf(book)).toString('latin1');
    const boxes = [...text.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
    expect(boxes.length).toBeGreaterThanOrEqual(5);
    for (const [, width, height] of boxes) expect(Number(width)).toBeLessThan(Number(height));
    for (const said of ['/StructTreeRoot', '/Marked true', '/S /H2', '/S /H3', '/Lang (bg-BG)'])
      expect([said, text.includes(said)]).toEqual([said, true]);
    expect(text.match(/\/Title/g)!.length).toBeGreaterThanOrEqual(3);
  });

  it('is a document of an office', async () => {
    const docx = await bookDocx(book);
    expect(docx.subarray(0, 2).toString()).toBe('PK');
    expect(docx.includes('word/document.xml')).toBe(true);
  });
});
