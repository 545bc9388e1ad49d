import { describe, expect, it } from '@jest/globals';
import { xlsx, zip } from '../../../platform/files/office.factory.js';
import { xlsxOf } from '../../../platform/http/index.js';
import { csvTable } from './csv-table.js';
import { elements } from './sheet-xml.js';
import { NoTable, TABLE_LIMITS } from './table.js';
import { in1251 } from './tables.factory.js';
import { FORMULA, xlsxTable } from './xlsx-table.js';

const fault = async (work: () => unknown): Promise<unknown> => {
  try {
    await work();
    return null;
  } catch (error) {
    return error instanceof NoTable ? [error.fault, error.params] : error;
  }
};
const cells = (text: string | Buffer) => csvTable(Buffer.from(text)).rows.map((row) => row.cells);

describe('a CSV file', () => {
  it.each([',', ';', '\t'])('may have „%s“ between its cells', (separator) => {
    const table = csvTable(Buffer.from(`\ufeffА${separator}Б\r\n1${separator}"2${separator}""3"""\r\n`));
    expect(table.headings).toEqual(['А', 'Б']);
    expect(table.rows).toEqual([{ number: 2, cells: ['1', `2${separator}"3"`] }]);
  });

  it('is counted as a spreadsheet counts it, with empty rows and lines inside of cells', () => {
    const { rows } = csvTable(Buffer.from('А,Б\n\n1,"два\r\nреда"\n,\n3,4'));
    expect(rows).toEqual([
      { number: 3, cells: ['1', 'два\nреда'] },
      { number: 5, cells: ['3', '4'] },
    ]);
  });

  it('is read in UTF-8, UTF-16 and Windows-1251', () => {
    const text = 'Препоръка накратко;Проблем\r\nПубличен регистър „Концесии“ – №1;Договорите ги няма\r\n';
    const expected = [['Публичен регистър „Концесии“ – №1', 'Договорите ги няма']];
    expect(cells(text)).toEqual(expected);
    expect(cells(in1251(text))).toEqual(expected);
    expect(cells(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]))).toEqual(expected);
  });

  it('keeps what begins like a formula as text', () => {
    expect(cells('А,Б\n=1+1,@x')).toEqual([['=1+1', '@x']]);
  });

  it('in another encoding is refused rather than guessed', async () => {
    const koi8 = Buffer.from([0xf0, 0xd2, 0xcf, 0xc2, 0xcc, 0xc5, 0xcd, 0x0a, 0xc1, 0xc2, 0xd7]);
    const cp866 = Buffer.from([0x8f, 0xe0, 0xae, 0xa1, 0xab, 0xa5, 0xac, 0x0a, 0xa0, 0xa1]);
    const latin = Buffer.from('Pr\u00e9nom\n\u00e9\u00e8\u00ea\u00eb\u00fc', 'latin1');
    for (const bytes of [koi8, cp866, latin])
      expect(await fault(() => csvTable(bytes))).toEqual(['encodingUnknown', {}]);
  });

  it.each([
    ['nothing', '', 'fileEmpty'],
    ['headings alone', 'А,Б\n', 'noRows'],
    ['a quotation mark that nothing closes', 'А,Б\n"1,2\n3,4', 'quoteOpen'],
    ['words after a closed mark', 'А,Б\n"1"x,2', 'quoteOpen'],
    ['NUL', 'А,Б\n1,\u0000', 'encodingUnknown'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'encodingUnknown'],
    ['too many columns', `${'А,'.repeat(80)}\n1`, 'tooManyColumns'],
    ['too many rows', `А\n${'1\n'.repeat(TABLE_LIMITS.rows + 1)}`, 'tooManyRows'],
  ])('with %s is none', async (_what, content, expected) => {
    expect(await fault(() => csvTable(Buffer.from(content)))).toMatchObject([expected, {}]);
  });
});

const sheet = (rows: string, more: { name: string; content: string }[] = []) =>
  zip([
    { name: '[Content_Types].xml', content: '<Types/>' },
    {
      name: 'xl/workbook.xml',
      content: '<workbook><sheets><sheet name="a" r:id="rId7"/></sheets></workbook>',
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: '<Relationships><Relationship Id="rId7" Target="worksheets/sheet9.xml"/></Relationships>',
    },
    { name: 'xl/worksheets/sheet9.xml', content: `<worksheet><sheetData>${rows}</sheetData></worksheet>` },
    ...more,
  ]);

describe('an XLSX file', () => {
  it('that we write is read back, whatever the texts begin with', async () => {
    const rows = [
      ['=1+1', 12.5, true],
      ['<b>&"\n', null, ''],
    ];
    const table = await xlsxTable(await xlsxOf([{ name: 'Лист', headings: ['А', 'Б', 'В'], rows }]));
    expect(table.headings).toEqual(['А', 'Б', 'В']);
    expect(table.rows.map((row) => row.cells)).toEqual([['=1+1', '12.5', '1'], ['<b>&"\n']]);
  });

  it('has its first sheet read, shared and inline texts, and rows as it numbers them', async () => {
    const shared = {
      name: 'xl/sharedStrings.xml',
      content:
        '<sst><si><t>Заглавие</t></si><si><r><t>Две </t></r><r><t xml:space="preserve">части &amp;</t></r><rPh><t>x</t></rPh></si></sst>',
    };
    const bytes = sheet(
      `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>Срок</t></is></c></row>
       <row r="4"><c r="A4" t="s"><v>1</v></c><c r="B4"/><c r="C4" s="3"><v>46568</v></c></row>`,
      [shared],
    );
    expect(await xlsxTable(bytes)).toEqual({
      headings: ['Заглавие', '', 'Срок'],
      rows: [{ number: 4, cells: ['Две части &', '', '46568'] }],
    });
  });

  it('has formulas count by what was saved with them; without that they are told', async () => {
    const bytes = sheet(
      '<row><c><v>1</v></c></row><row r="2"><c r="A2"><f>1+1</f><v>2</v></c><c r="B2"><f>WEBSERVICE("http://evil")</f></c></row>',
    );
    expect((await xlsxTable(bytes)).rows[0]!.cells).toEqual(['2', FORMULA]);
  });

  it.each([
    ['no sheet', () => xlsx(), 'fileBroken'],
    ['a row that is not closed', () => sheet('<row r="1"><c><v>1</v></c>'), 'fileBroken'],
    ['entities of its own', () => sheet('<!DOCTYPE x [<!ENTITY a "b">]><row/>'), 'fileBroken'],
    ['too many rows', () => sheet('<row><c><v>1</v></c></row>'.repeat(TABLE_LIMITS.rows + 2)), 'tooManyRows'],
    ['too many columns', () => sheet('<row><c r="ZZ1"><v>1</v></c></row>'), 'tooManyColumns'],
  ])('with %s is none', async (_what, bytes, expected) => {
    expect(await fault(() => xlsxTable(bytes()))).toMatchObject([expected, {}]);
  });

  it('that swells is refused before it has, and one that makes no end is passed once', async () => {
    const bomb = sheet(`<row><c t="inlineStr"><is><t>${'я'.repeat(40_000_000)}</t></is></c></row>`);
    expect(await fault(() => xlsxTable(bomb))).toMatchObject({ reason: 'archiveBomb' });
    const endless = '<row '.repeat(1_000_000) + '<row>'.repeat(500_000);
    expect(await fault(() => [...elements(endless, 'row')])).toMatchObject(['fileBroken', {}]);
  });
});
