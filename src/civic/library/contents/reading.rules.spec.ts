import { describe, expect, it } from '@jest/globals';
import { proseOf } from './prose.rules.js';
import { copyToRead, readableAs, searchedText, type ReadCopy } from './reading-state.rules.js';

const PDF = 'application/pdf';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const copy = (mediaType: string, characters: number, lang = 'bg', sections = 5): ReadCopy => ({
  mediaType,
  characters,
  lang,
  sections,
});

describe('what is read of files', () => {
  it('is text, first page, both or nothing', () => {
    expect(readableAs(PDF)).toEqual({ text: 'pdf', cover: 'pdf' });
    expect(readableAs('image/png')).toEqual({ text: null, cover: 'picture' });
    expect(readableAs('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')).toEqual({
      text: null,
      cover: null,
    });
  });

  it('is searched as far as an index can hold it, and without half of a sign', () => {
    expect(searchedText('я'.repeat(500_000))).toHaveLength(400_000);
    const far = searchedText('漢'.repeat(400_000));
    expect(Buffer.byteLength(far)).toBeLessThanOrEqual(800_000);
    expect(far).toMatch(/^漢+$/);
    expect(searchedText(`${'a'.repeat(399_999)}😀`).isWellFormed()).toBe(true);
  });
});

describe('which of several files is read on the page', () => {
  it('is the first of its language, or its twin that keeps tables', () => {
    expect(copyToRead([copy(PDF, 1_000), copy(DOCX, 1_050)], 'bg')?.mediaType).toBe(DOCX);
    expect(copyToRead([copy(PDF, 1_000), copy(DOCX, 300)], 'bg')?.mediaType).toBe(PDF);
    expect(copyToRead([copy(PDF, 10), copy(PDF, 9_000)], 'bg')?.characters).toBe(10);
    expect(copyToRead([copy(PDF, 10, 'en')], 'bg')).toBeNull();
    expect(copyToRead([copy(PDF, 10, 'bg', 0)], 'bg')).toBeNull();
  });
});

describe('paragraphs', () => {
  it('become tables and lists again where they were', () => {
    expect(proseOf(['Преди.', 'Година | Брой', '2025 | 37', '• едно', '– две', 'а | б', 'След.'])).toEqual([
      { kind: 'text', text: 'Преди.' },
      {
        kind: 'table',
        rows: [
          ['Година', 'Брой'],
          ['2025', '37'],
        ],
      },
      { kind: 'list', items: ['едно', 'две'] },
      { kind: 'text', text: 'а | б' },
      { kind: 'text', text: 'След.' },
    ]);
  });
});
