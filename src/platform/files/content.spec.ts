import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { inspectContent } from './content.js';
import { namedKind } from './file-name.rules.js';
import { FileRefused } from './file-refused.js';
import { docx, jpeg, odt, pdf, png, xlsx, zip, type Packed } from './office.factory.js';
import { pictureFacts } from './picture-header.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'content-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Null when the file is taken, else why not. */
async function refusal(name: string, content: string | Buffer): Promise<string | null> {
  const path = join(folder, 'file');
  writeFileSync(path, content);
  try {
    await inspectContent(path, namedKind(name));
    return null;
  } catch (error) {
    if (error instanceof FileRefused) return error.reason;
    throw error;
  }
}

const php = '<?php system($_GET["c"]); ?>';
const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
const windows1251 = Buffer.from([0xcd, 0xe0, 0xf0, 0xe5, 0xe4, 0xe1, 0xe0]);
const document: Packed[] = [
  { name: '[Content_Types].xml', content: '' },
  { name: 'word/document.xml', content: 'x' },
];

describe('files that are taken', () => {
  test.each([
    ['Проект на наредба.pdf', pdf()],
    ['мотиви.docx', docx()],
    ['МОТИВИ.DOCX', docx()],
    ['с коментар.docx', zip(document, { comment: 'PK\u0005\u0006 and more of it, longer than a record' })],
    ['бюджет.xlsx', xlsx()],
    ['справка.odt', odt()],
    ['снимка.png', png()],
    ['снимка.jpg', jpeg()],
    ['снимка.jpeg', jpeg()],
    ['бележки.txt', 'Текст\tс табулация\r\n'],
    ['таблица.csv', '\ufeffиме;брой\nМелник;3\n'],
    ['голям.txt', 'я'.repeat(100_001)],
    ['формула.txt', 'a < b и <b>нещо</b>'],
  ])('%s', async (name, content) => {
    expect(await refusal(name, content)).toBeNull();
  });
});

describe('files whose content is not what the name says', () => {
  test.each([
    ['php.pdf', php],
    ['without-end.pdf', '%PDF-1.7 and nothing more'],
    ['late.pdf', `${php}${pdf().toString()}`],
    ['svg.png', svg],
    ['png.jpg', png()],
    ['pdf.docx', pdf()],
    ['xlsx.docx', xlsx()],
    ['docx.odt', docx()],
    ['page.txt', '<!DOCTYPE html><script>alert(1)</script>'],
    ['page.csv', `\ufeff ${svg}`],
    ['program.txt', php],
    ['script.txt', '#!/bin/sh\nrm -rf /'],
    ['binary.txt', 'MZ\u0000\u0001'],
    ['late-binary.csv', `${'a,b\n'.repeat(40_000)}\u0000`],
  ])('%s is refused', async (name, content) => {
    expect(await refusal(name, content)).toBe('contentDiffers');
  });

  it('says so of text that is not UTF-8, cut in the middle included', async () => {
    expect(await refusal('стар.txt', windows1251)).toBe('notUtf8');
    expect(await refusal('cut.txt', Buffer.from('я').subarray(0, 1))).toBe('notUtf8');
  });

  it('says so of an empty file', async () => {
    expect(await refusal('empty.pdf', '')).toBe('empty');
  });
});

describe('pictures, by what their header claims', () => {
  const cut = (picture: Buffer) => picture.subarray(0, -4);

  test.each<[string, string, Buffer, string | null]>([
    ['of a good camera', 'снимка.jpg', jpeg(8_000, 6_000), null],
    ['of a scanner', 'снимка.png', png(7_000, 7_000), null],
    ['of 60,000 × 60,000 in a few bytes', 'бомба.png', png(60_000, 60_000), 'pictureTooLarge'],
    ['as a JPEG', 'бомба.jpg', jpeg(65_000, 65_000), 'pictureTooLarge'],
    ['of 60 megapixels', 'голяма.jpg', jpeg(10_000, 6_000), 'pictureTooLarge'],
    ['one pixel high and endless', 'лента.png', png(40_000_000, 1), 'pictureTooLarge'],
    ['without a pixel', 'нула.png', png(0, 5), 'pictureBroken'],
    ['cut off in the header', 'отрязана.png', png().subarray(0, 20), 'pictureBroken'],
    ['cut off before the frame', 'отрязана.jpg', cut(cut(jpeg())), 'pictureBroken'],
    [
      'that ends before it began',
      'празна.jpg',
      Buffer.from('ffd8ffd90000000000000000', 'hex'),
      'pictureBroken',
    ],
    ['of fill bytes alone', 'пълнеж.jpg', Buffer.from(`ffd8${'ff'.repeat(2_000)}`, 'hex'), 'pictureBroken'],
  ])('%s: %s', async (_what, name, picture, reason) => {
    expect(await refusal(name, picture)).toBe(reason);
  });

  it('tells the size that was too large, and the one that is not', async () => {
    const refused = await pictureFacts(png(60_000, 50_000)).catch((error: FileRefused) => error);
    expect((refused as FileRefused).sentence('bg')).toBe(
      'Снимката е твърде голяма: 60\u00a0000 × 50\u00a0000 пиксела. Намалете я до най-много 50 мегапиксела и я качете отново.',
    );
    expect((refused as FileRefused).sentence('en')).toContain('60,000 × 50,000 pixels');
  });
});

describe('office documents that would do harm', () => {
  const big = (claims: Packed['claims']): Packed => ({
    name: 'word/media/a.xml',
    content: 'a'.repeat(100),
    claims,
  });

  test.each<[string, Buffer, string]>([
    ['a bomb of zeros', docx({ name: 'word/b.xml', content: Buffer.alloc(30_000_000) }), 'archiveBomb'],
    ['a claim of gigabytes', docx(big({ unpacked: 4_000_000_000 })), 'archiveBomb'],
    ['entries over each other', docx(big({ at: 0 }), big({ at: 0 })), 'archiveBroken'],
    ['an entry beyond the end', docx(big({ packed: 1_000_000 })), 'archiveBroken'],
    [
      'too many entries',
      docx(...Array.from({ length: 3_001 }, (_, index) => ({ name: `word/${index}.xml`, content: '' }))),
      'archiveBomb',
    ],
    ['a way out of the folder', docx({ name: '../../etc/cron.d/x', content: 'x' }), 'archiveBroken'],
    ['an absolute way out', docx({ name: '/etc/passwd', content: 'x' }), 'archiveBroken'],
    ['a way out of another system', docx({ name: 'word\\..\\..\\x', content: 'x' }), 'archiveBroken'],
    ['a password', docx({ name: 'word/x.xml', content: 'x', encrypted: true }), 'archiveLocked'],
    ['macros', docx({ name: 'word/vbaProject.bin', content: 'x' }), 'macros'],
    ['a wrong count', zip(document, { count: 9 }), 'archiveBroken'],
    ['no list of contents', docx().subarray(0, -30), 'archiveBroken'],
    ['the sign of a ZIP64 archive', zip(document, { count: 0xffff }), 'archiveBroken'],
  ])('%s is refused', async (_what, content, reason) => {
    expect(await refusal('документ.docx', content)).toBe(reason);
  });

  it('are refused, not stumbled over, wherever a byte is wrong', async () => {
    const honest = docx();
    await fc.assert(
      fc.asyncProperty(fc.nat(honest.length - 1), fc.integer({ min: 0, max: 255 }), async (at, byte) => {
        const broken = Buffer.from(honest);
        broken[at] = byte;
        await refusal('документ.docx', broken);
      }),
      { numRuns: 300 },
    );
  });
});

describe('names', () => {
  const reasonOf = (name: string) => {
    try {
      return namedKind(name).name;
    } catch (error) {
      return (error as FileRefused).reason;
    }
  };

  test.each([
    ['', 'nameMissing'],
    ['   ', 'nameMissing'],
    ['../таен.pdf', 'nameBroken'],
    ['a/b.pdf', 'nameBroken'],
    ['C:\\x.pdf', 'nameBroken'],
    ['x\r\nSet-Cookie: a.pdf', 'nameBroken'],
    ['x\u0000.pdf', 'nameBroken'],
    ['\u202efdp.exe.pdf', 'nameBroken'],
    ['\ud800.pdf', 'nameBroken'],
    ['.htaccess', 'nameBroken'],
    [`${'я'.repeat(150)}.pdf`, 'nameTooLong'],
    ['page.html', 'kindRefused'],
    ['drawing.svg', 'kindRefused'],
    ['shell.php', 'kindRefused'],
    ['pdf', 'kindRefused'],
    ['x.pdf.exe', 'kindRefused'],
    ['x.constructor', 'kindRefused'],
  ])('%j is refused: %s', (name, reason) => {
    expect(reasonOf(name)).toBe(reason);
  });

  it('are kept as people write them', () => {
    expect(reasonOf(' Проект № 3 (изм.), „зелена система“ – 2026 г..PDF ')).toBe(
      'Проект № 3 (изм.), „зелена система“ – 2026 г..PDF',
    );
    expect(reasonOf('Й.pdf'.normalize('NFD'))).toBe('Й.pdf');
  });
});

it('says why in both languages', () => {
  const refused = new FileRefused('tooLarge', { limit: '20 MB' });
  expect(refused.sentence('bg')).toBe('Файлът е по-голям от 20 MB. Намалете го или го разделете на части.');
  expect(refused.sentence('en')).toBe('The file is larger than 20 MB. Make it smaller or split it.');
});
