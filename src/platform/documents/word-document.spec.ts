import { describe, expect, it } from '@jest/globals';
import { wordDocument } from './word-document.js';
import { wordText } from './word-text.js';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const MOST = { pages: 1, characters: 1_000 };

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const note = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
const p = (content: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
const styled = (style: string) => `<w:pStyle w:val="${style}"/>`;
const numbered = (list: number) => `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`;
const style = (id: string, name: string, properties = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:pPr>${properties}</w:pPr></w:style>`;
const level = (at: number, format: string, label: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${label}"/></w:lvl>`;
const list = (id: number, content: string) =>
  `<w:abstractNum w:abstractNumId="${id}">${content}</w:abstractNum>`;
const used = (id: number) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`;

function parts(body: string, more: Record<string, string> = {}) {
  const all = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"></Types>',
    'word/document.xml': `<w:document ${W}><w:body>${body}</w:body></w:document>`,
    ...more,
  };
  return new Map(Object.entries(all).map(([name, content]) => [name, Buffer.from(content)]));
}

const STYLES = `<w:styles ${W}>${[
  style('T', 'Title'),
  style('H1', 'heading 1', numbered(1)),
  style('H2', 'heading 2', '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'),
  style('Z3', 'Заглавие 3'),
].join('')}</w:styles>`;

const NUMBERING = `<w:numbering ${W}>${[
  list(1, level(0, 'decimal', 'Глава %1.') + level(1, 'decimal', '%1.%2.')),
  list(2, '<w:styleLink w:val="Тирета"/>' + level(0, 'bullet', '\uF0B7')),
  list(3, '<w:numStyleLink w:val="Тирета"/>'),
  list(4, level(0, 'russianLower', '%1)')),
  used(1),
  used(2),
  used(3),
  used(4),
].join('')}</w:numbering>`;

const FOOTNOTES = `<w:footnotes ${W}><w:footnote w:id="2">${p(run('Виж закона.'))}</w:footnote><w:footnote w:id="3">${p(run('Без ДДС.'))}</w:footnote></w:footnotes>`;

const MORE = {
  'word/styles.xml': STYLES,
  'word/numbering.xml': NUMBERING,
  'word/footnotes.xml': FOOTNOTES,
};

describe('a Word document', () => {
  it('has chapters by their levels, with the numbers that Word counts', async () => {
    const body = [
      p(run('Наръчник'), styled('T')),
      p(run('Дървета'), styled('H1')),
      p(run('Засаждане'), styled('H2')),
      p(run('липа;'), numbered(4)),
      p(run('бреза.'), numbered(4)),
      p(run('Поливане'), styled('H2')),
      p(run('сутрин'), numbered(3)),
      p(run('Вода'), styled('Z3')),
      p(run('Храсти'), styled('H1')),
      p(run('Жив плет'), styled('H2')),
    ];
    expect(await wordText(parts(body.join(''), MORE), MOST)).toMatchObject({
      state: 'read',
      chapters: [
        { level: 1, title: 'Наръчник', paragraphs: [] },
        { level: 1, title: 'Глава 1. Дървета', paragraphs: [] },
        { level: 2, title: '1.1. Засаждане', paragraphs: ['а) липа;', 'б) бреза.'] },
        { level: 2, title: '1.2. Поливане', paragraphs: ['– сутрин'] },
        { level: 3, title: 'Вода', paragraphs: [] },
        { level: 1, title: 'Глава 2. Храсти', paragraphs: [] },
        { level: 2, title: '2.1. Жив плет', paragraphs: [] },
      ],
    });
  });

  it('has its notes below what refers to them, and no mark in a title', async () => {
    const row = (...cells: string[]) =>
      `<w:tr>${cells.map((cell) => `<w:tc>${p(cell)}</w:tc>`).join('')}</w:tr>`;
    const body = [
      p(run('Такси') + note(2), styled('T')),
      `<w:tbl>${row(run('Съд'), run('110') + note(3))}${row(run('Торба'), run('2') + note(3))}</w:tbl>`,
      p(run('Край.') + note(2)),
    ];
    expect(await wordText(parts(body.join(''), MORE), MOST)).toMatchObject({
      chapters: [
        {
          title: 'Такси',
          paragraphs: ['[1] Виж закона.', 'Съд | 110 [2]', 'Торба | 2 [2]', '[2] Без ДДС.', 'Край. [1]'],
        },
      ],
    });
  });

  it('is cut where it is longer than was asked for, and is then no text', async () => {
    const made = parts(p(run('Кратко.')) + p(run('дума '.repeat(10))));
    const most = { pages: 1, characters: 20 };
    expect(await wordDocument(made, most)).toEqual({
      state: 'read',
      blocks: [{ kind: 'text', level: 0, text: 'Кратко.' }],
      images: 0,
      hasChanges: false,
      hasComments: false,
      isCut: true,
    });
    expect(await wordText(made, most)).toEqual({ state: 'tooLong' });
  });
});
