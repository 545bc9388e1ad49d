import { describe, expect, it } from '@jest/globals';
import { zip, type Packed } from '../../../../platform/files/office.factory.js';
import { docxOf } from './docx-of.js';
import { docxText, recognised, type DocxLimits } from './docx-text.js';

const TEXT = `Глава първа. Общи положения

Раздел I. Предмет

Чл. 1. Предмет
(1) Наредбата урежда:
1. едно;
2. друго:
а) първо;
б) второ;
3. трето.
(2) Тя се прилага за всички.

Чл. 2. (1) Без заглавие.
(2) Втора алинея.

Чл. 2а. Вмъкнат член.

Чл. 3. Последен
(1) Край.

Преходни и заключителни разпоредби

§ 1. Първи параграф.

§ 2. (1) Втори параграф.
(2) С алинея.`;

describe('a Word document', () => {
  it.each([false, true])('gives its text back, numbered by Word: %s', async (isNumberedByWord) => {
    const { text, warnings } = await read(await docxOf(TEXT, { isNumberedByWord }));
    expect(text).toBe(TEXT);
    expect(warnings).toEqual([]);
  });

  it('tells what was recognised', () => {
    expect(recognised(TEXT)).toBe('Разпознати: 4 члена, 7 алинеи, 2 параграфа, 3 заглавия.');
    expect(recognised('Само изречение.')).toContain('Не бяха разпознати членове');
  });

  it('keeps tables as lines and footnotes as notes, and tells what was left out', async () => {
    const body = [
      p('Чл. 1. Такси', '<w:pStyle w:val="Heading1"/>'),
      `<w:tbl>${row('Чл. 2.', 'Вид')}${row('1. Съд', '110\u00A0л')}</w:tbl>`,
      `<w:p>${run('Стара')}<w:del w:id="1"><w:r><w:delText>изтрита</w:delText></w:r></w:del><w:ins w:id="2">${run(' нова')}</w:ins><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="0"/></w:r></w:p>`,
      `<w:p>${run('ме\u00ADки\tпренос')}<w:r><w:br/></w:r>${run('(2) Нов ред')}</w:p>`,
      p('Приходи', '<w:pStyle w:val="Heading1"/>'),
      p('Чл. 1. Пак.'),
    ];
    const { text, warnings } = await read(
      document(body.join(''), [
        {
          name: 'word/styles.xml',
          content: `<w:styles ${W}><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>`,
        },
        {
          name: 'word/footnotes.xml',
          content: `<w:footnotes ${W}><w:footnote w:id="2">${p('Виж закона.')}</w:footnote></w:footnotes>`,
        },
        {
          name: 'word/comments.xml',
          content: `<w:comments ${W}><w:comment w:id="0">${p('Тайна бележка')}</w:comment></w:comments>`,
        },
      ]),
    );
    expect(text).toBe(
      'Чл. 1. Такси\n\n| Чл. 2. | Вид\n1. Съд | 110 л\n\nСтара нова [1]\n\nмеки пренос\n(2) Нов ред\n\n# Приходи\n\nЧл. 1. Пак.\n\n# Бележки под линия\n\n[1] Виж закона.',
    );
    expect(warnings.map((warning) => warning.split(' ').slice(0, 3).join(' '))).toEqual([
      'В документа има',
      'Коментарите в полето',
      'Таблиците са взети',
      'Номера, които се',
    ]);
  });

  it('is numbered as Word numbers it: by styles, from another start, after deeper levels', async () => {
    const list = (id: number, levels: string) =>
      `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
    const level = (at: number, format: string, label: string, start = 1) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${label}"/></w:lvl>`;
    const numbering = `<w:numbering ${W}>${list(0, level(0, 'decimal', 'Чл. %1.', 5) + level(1, 'decimal', '(%2)'))}${list(1, level(0, 'upperRoman', 'Раздел %1') + level(1, 'russianLower', '%2)') + level(2, 'bullet', '\uF0B7'))}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="20"/></w:lvlOverride></w:num></w:numbering>`;
    const styles = `<w:styles ${W}><w:style w:type="paragraph" w:styleId="Art"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Sub"><w:basedOn w:val="Art"/></w:style></w:styles>`;
    const by = (numId: number, ilvl: number) =>
      `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${numId}"/></w:numPr>`;
    const body = [
      p('Четири', by(2, 0)),
      p('Едно.', '<w:pStyle w:val="Art"/>'),
      p('алинея', by(1, 1)),
      p('алинея', by(1, 1)),
      p('Две.', '<w:pStyle w:val="Sub"/>'),
      p('алинея', by(1, 1)),
      p('Три.', by(3, 0)),
      p('Без номер.', '<w:pStyle w:val="Art"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
      p('буква', by(2, 1)),
      p('тире', by(2, 2)),
    ];
    const { text } = await read(
      document(body.join(''), [
        { name: 'word/numbering.xml', content: numbering },
        { name: 'word/styles.xml', content: styles },
      ]),
    );
    expect(text.replace(/\n+/g, '\n')).toBe(
      'Раздел I Четири\nЧл. 5. Едно.\n(1) алинея\n(2) алинея\nЧл. 6. Две.\n(1) алинея\nЧл. 20. Три.\nБез номер.\nа) буква\n– тире',
    );
  });

  it.each<[what: string, reason: string, document: () => Buffer]>([
    ['is no archive', 'docxBroken', () => Buffer.from('PK мляко')],
    ['is cut off', 'docxBroken', () => document(p('Чл. 1. Да.')).subarray(0, -40)],
    [
      'is locked',
      'docxBroken',
      () => document(p('а'), [{ name: 'word/x.xml', content: 'x', encrypted: true }]),
    ],
    ['has garbage where it was packed', 'docxBroken', () => garbled(document(p('Чл. 1. Да.')))],
    ['is empty', 'docxEmpty', () => document('')],
    ['has empty paragraphs alone', 'docxEmpty', () => document(`${p('')}${p(' \u200B')}`)],
    ['holds a picture alone', 'docxImagesOnly', () => document(PICTURE, [PICTURE_RELATION])],
    ['is longer than a text may be', 'docxTooLong', () => document(p('дума '.repeat(500)))],
    ['unpacks to more than it says', 'docxTooHeavy', () => document(p('а'), [LIAR])],
  ])('that %s is told as %s', async (_what, reason, made) => {
    await expect(read(made())).rejects.toMatchObject({ status: 422, code: reason });
  });

  it('is read beside the pages: what breaks, hangs or eats memory there is told, and the next one is read', async () => {
    const sound = document(p('Чл. 1. Да.'));
    const told = (made: Buffer, limits?: Partial<DocxLimits>) =>
      docxText(made, limits).then(
        ({ text }) => text,
        (error: { code: string }) => error.code,
      );
    expect(
      await Promise.all([
        told(document('</w:p><')),
        told(sound, { milliseconds: 0 }),
        told(sound, { megabytes: 4 }),
        told(sound),
      ]),
    ).toEqual(['docxBroken', 'docxTooHeavy', 'docxTooHeavy', 'Чл. 1. Да.']);
  });
});

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const PICTURE = `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:embed="rId1" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
const PICTURE_RELATION: Packed = {
  name: 'word/_rels/document.xml.rels',
  content:
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/image1.png"/></Relationships>',
};

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (text: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${run(text)}</w:p>`;
const row = (...cells: string[]) => `<w:tr>${cells.map((cell) => `<w:tc>${p(cell)}</w:tc>`).join('')}</w:tr>`;

function document(body: string, more: Packed[] = []): Buffer {
  return zip([
    {
      name: '[Content_Types].xml',
      content: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    },
    { name: 'word/document.xml', content: `<w:document ${W}><w:body>${body}</w:body></w:document>` },
    ...more,
  ]);
}

/** The packed bytes of the document are no longer those that were packed. */
function garbled(archive: Buffer): Buffer {
  const at = archive.indexOf('word/document.xml') + 'word/document.xml'.length;
  return Buffer.concat([archive.subarray(0, at), Buffer.alloc(12, 0xff), archive.subarray(at + 12)]);
}

const LIAR: Packed = { name: 'word/x.xml', content: Buffer.alloc(300_000), claims: { unpacked: 10 } };

const read = (made: Buffer) => docxText(made, { unpackedBytes: 200_000, characters: 2_000 });
