import { beforeAll, describe, expect, it } from '@jest/globals';
import mammoth from 'mammoth';
import { pdfText } from '../../../../test/support/pdf-text.js';
import { reportCsv } from './report.csv.js';
import { printed } from '../../../platform/print/index.js';
import { reportRowOf, snapshotOf } from './report.factory.js';
import { printedReport } from './report.printed.js';
import { reportSnapshot, type ReportRow, type ReportSnapshot } from './report.snapshot.js';

const HOSTILE = `=HYPERLINK("http://зло.example","виж")\n<script>alert('ж')</script> & „кавички“ \u0007\u202E ]]> ☺ ${'щ'.repeat(400)}`;

const bytesAsText = (bytes: Buffer) => bytes.toString('latin1');

/** The records of a CSV as a reader of RFC 4180 sees them. */
function csvRecords(csv: string): string[][] {
  const records: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy;
  for (let found = cell.exec(csv); found && found[0] !== ''; found = cell.exec(csv)) {
    records.at(-1)!.push(found[1]?.replaceAll('""', '"') ?? found[2]!);
    if (found[3] === '\r\n') records.push([]);
  }
  return records.filter(({ length }) => length > 0);
}

const flat = (text: string) => text.replace(/\s+/g, ' ');

describe('a справка', () => {
  const rows: ReportRow[] = [
    reportRowOf(1, {
      organisation: 'Сдружение „Зелен град“',
      actingFor: 'onBehalf',
      onBehalfOf: 'живущите на ул. „Пирин“ 4',
    }),
    reportRowOf(2, {
      text: null,
      withheldReason: { bg: 'лични данни', en: 'personal data' },
      contributor: null,
    }),
    reportRowOf(3, { late: true, channel: 'paper', anchor: null, article: null }),
    reportRowOf(4, { text: HOSTILE, contributor: HOSTILE, onBehalfOf: HOSTILE, actingFor: 'onBehalf' }),
  ];
  let snapshot: ReportSnapshot;
  let docx: { html: string; text: string };
  let pdf: Buffer;
  let onPaper: string;

  beforeAll(async () => {
    snapshot = snapshotOf(rows);
    const buffer = await printed({ format: 'docx', report: printedReport(snapshot) });
    docx = {
      html: (await mammoth.convertToHtml({ buffer })).value,
      text: (await mammoth.extractRawText({ buffer })).value,
    };
    pdf = await printed({ format: 'pdf', report: printedReport(snapshot) });
    onPaper = flat(pdfText(pdf));
  });

  it('counts what it shows, in words of the schema', () => {
    expect(snapshot.totals).toMatchObject({
      contributions: 4,
      late: 1,
      withheld: 1,
      outcomes: { accepted: 1, partiallyAccepted: 1, rejected: 1, outOfScope: 1 },
      channels: { site: 3, paper: 1, email: 0, hall: 0 },
    });
    expect(reportSnapshot.parse(JSON.parse(JSON.stringify(snapshot)))).toEqual(snapshot);
    expect(() => reportSnapshot.parse({ ...snapshot, schema: 2 })).toThrow();
  });

  it('is a DOCX with one table: a heading and a row for each contribution', () => {
    expect(docx.html.match(/<table>/g)).toHaveLength(1);
    expect(docx.html.match(/<tr>/g)).toHaveLength(rows.length + 1);
    expect(docx.html).toContain('<thead>');
    for (const told of [
      'Справка за постъпилите предложения по „Наредба за зелената система“',
      'Община Сандански',
      'живущите на ул. „Пирин“ 4',
      'чл. 12, ал. 3',
      'Текстът е скрит: лични данни',
      'след края на срока',
      'целия проект',
      'не се приема',
      'https://megdan.example/decisions/1',
    ])
      expect(docx.text).toContain(told);
    expect(docx.html).toContain('&lt;script&gt;alert');
  });

  it('is a PDF with a structure tree, its language, and letters that can be read', () => {
    const source = bytesAsText(pdf);
    for (const mark of [
      '/StructTreeRoot',
      '/Lang (bg-BG)',
      '/MarkInfo',
      '/Marked true',
      '/DisplayDocTitle true',
    ])
      expect(source).toContain(mark);
    expect(source.match(/\/S \/TR\b/g)).toHaveLength(rows.length + 1);
    expect(source.match(/\/S \/TD\b/g)).toHaveLength(rows.length * 7);
    expect(source.match(/\/S \/H1\b/g)).toHaveLength(1);
    for (const told of [
      'Справка за постъпилите предложения по „Наредба за зелената система“',
      'Мария Илиева',
      'Текстът е скрит: лични',
      'приема се частично',
      '/decisions/1',
    ])
      expect(onPaper).toContain(told);
    expect(onPaper).toContain('щщщщ');
    expect(onPaper).toContain('<script>');
  });

  it('goes on over many pages without losing a word of a long text', async () => {
    const words = Array.from({ length: 1_500 }, (_, at) => `дума${at}`);
    const long = flat(
      pdfText(
        await printed({
          format: 'pdf',
          report: printedReport(snapshotOf([reportRowOf(1, { text: words.join(' ') })])),
        }),
      ),
    );
    expect(words.filter((word) => !long.includes(word))).toEqual([]);
    expect(long).toContain('Страница 4');
  });

  it('is a CSV with as many records as contributions, and no formula among them', () => {
    const records = csvRecords(reportCsv(snapshot).replace('\uFEFF', ''));
    expect(records).toHaveLength(rows.length + 1);
    expect(new Set(records.map(({ length }) => length))).toEqual(new Set([records[0]!.length]));
    expect(records[4]![8]).toBe(`'${HOSTILE}`);
    expect(records[2]![8]).toBe('Текстът е скрит: лични данни');
  });

  it('says in every form that nobody sent anything', async () => {
    const none = snapshotOf([]);
    const buffer = await printed({ format: 'docx', report: printedReport(none) });
    const told = 'Няма постъпили предложения';
    expect((await mammoth.extractRawText({ buffer })).value).toContain(told);
    expect(flat(pdfText(await printed({ format: 'pdf', report: printedReport(none) })))).toContain(told);
    expect(csvRecords(reportCsv(none).replace('\uFEFF', ''))).toHaveLength(1);
  });
});
