import { describe, expect, it } from '@jest/globals';
import { readingOf } from './chapters.rules.js';
import { headed } from './pdf-headings.rules.js';
import { repaired } from './pdf-letters.rules.js';
import { linesOf, type Line, type PageLines } from './pdf-lines.rules.js';
import { paragraphsOf } from './pdf-paragraphs.rules.js';
import { withoutRepeats } from './pdf-repeats.rules.js';
import { openDocumentBlocks } from './open-document-text.js';

const LEADING = 14;

/** Lines one below the other, from the top of a page; what differs is said. */
function page(number: number, ...given: (string | (Partial<Line> & { text: string }))[]): PageLines {
  const lines = given.map((line, at) => {
    const own = typeof line === 'string' ? { text: line } : line;
    return { page: number, x: 72, right: 520, y: 700 - at * LEADING, size: 11, level: 0, ...own };
  });
  return { number, bottom: 0, top: 842, lines };
}

const paragraphs = (...pages: PageLines[]) =>
  paragraphsOf(pages.flatMap(({ lines }) => lines)).map(({ text }) => text);

describe('paragraphs of a PDF', () => {
  it('have their words whole, and keep the hyphens that belong to a word', () => {
    expect(
      paragraphs(
        page(1, 'Общината озеле-', 'нява и поддър\u00AD', 'жа най-', 'добрите и по-', 'големи паркове.'),
      ),
    ).toEqual(['Общината озеленява и поддържа най-добрите и по-големи паркове.']);
  });

  it('keep a hyphen that the same word has elsewhere', () => {
    expect(
      paragraphs(page(1, 'Научно-популярна среща и научно-', 'популярна изложба на озеле-', 'няването')),
    ).toEqual(['Научно-популярна среща и научно-популярна изложба на озеленяването']);
  });

  it('end where a line ends early, a gap opens, another begins further in or is an item', () => {
    expect(
      paragraphs(
        page(
          1,
          'Първият абзац е дълъг и',
          { text: 'свършва тук.', right: 150 },
          'Вторият започва и',
          'продължава.',
          { text: 'Третият е навътре', x: 90 },
          'и продължава.',
          '1. Точка',
          'на два реда;',
          '2. друга точка.',
        ),
      ),
    ).toEqual([
      'Първият абзац е дълъг и свършва тук.',
      'Вторият започва и продължава.',
      'Третият е навътре и продължава.',
      '1. Точка на два реда;',
      '2. друга точка.',
    ]);
    expect(paragraphs(page(1, 'Едно', 'две', { text: 'три', y: 600 }, { text: 'четири', y: 586 }))).toEqual([
      'Едно две',
      'три четири',
    ]);
  });

  it('go on at the top of the next page when the sentence does', () => {
    expect(paragraphs(page(1, 'Изречението не'), page(2, 'свършва тук.', 'Край.'))).toEqual([
      'Изречението не свършва тук. Край.',
    ]);
    expect(paragraphs(page(1, 'Свърши.'), page(2, 'и друго'))).toEqual(['Свърши.', 'и друго']);
  });
});

describe('running heads and numbers of pages', () => {
  const pages = [1, 2, 3, 4].map((number) =>
    page(
      number,
      { text: 'Наръчник', y: 800 },
      { text: `Приложение № ${number}`, y: 780, size: 18 },
      `Текст на страница ${number}, който никъде не се повтаря`,
      'Същото изречение в средата',
      { text: `Стр. ${number} от 4`, y: 30 },
    ),
  );

  it('are left out, headings and what returns in the middle are not', () => {
    expect(withoutRepeats(pages)[1]!.lines.map(({ text }) => text)).toEqual([
      'Приложение № 2',
      'Текст на страница 2, който никъде не се повтаря',
      'Същото изречение в средата',
    ]);
    expect(withoutRepeats(pages.slice(0, 2))[0]!.lines).toHaveLength(5);
  });
});

describe('headings of a PDF', () => {
  const text = ['Дълъг текст на наръчника.', 'Още един ред.', 'И още един.', 'И последен.'];
  const levels = (lines: Line[]) =>
    lines.filter(({ level }) => level > 0).map(({ level, text }) => [level, text]);

  it('are told by the bookmarks, on two lines too, and put in where no line spells them', () => {
    const pages = [page(1, 'Глава първа', 'Общи положения', '1.1 Цел', ...text), page(2, ...text)];
    const bookmarks = [
      { level: 1, title: 'Глава първа. Общи положения', page: 1, y: null },
      { level: 2, title: 'Цел', page: 1, y: null },
      { level: 2, title: 'Скрита глава', page: 2, y: 690 },
    ];
    const found = headed(pages, bookmarks);
    expect(levels(found)).toEqual([
      [1, 'Глава първа. Общи положения'],
      [2, 'Цел'],
      [2, 'Скрита глава'],
    ]);
    expect(found.findIndex(({ text }) => text === 'Скрита глава')).toBe(7);
  });

  it('are told by the structure, when bookmarks only count pages', () => {
    const pages = [page(1, { text: 'Заглавие', level: 2 }, ...text)];
    expect(levels(headed(pages, [{ level: 1, title: 'Страница 1', page: 1, y: null }]))).toEqual([
      [2, 'Заглавие'],
    ]);
  });

  it('are told by their size, unless half of the document is large', () => {
    const large = { text: 'Наръчник', size: 24 };
    const smaller = { text: 'Раздел', size: 16 };
    expect(levels(headed([page(1, large, smaller, ...text, ...text)], []))).toEqual([
      [1, 'Наръчник'],
      [2, 'Раздел'],
    ]);
    expect(levels(headed([page(1, large, large, large, ...text)], []))).toEqual([]);
  });
});

describe('lines of a PDF', () => {
  const item = (str: string, x: number, y: number, more: object = {}) => ({
    str,
    width: 40,
    height: 10,
    transform: [10, 0, 0, 10, x, y],
    hasEOL: false,
    ...more,
  });

  it('are put together from pieces, apart from other columns and from artifacts', () => {
    const lines = linesOf(
      [
        { type: 'beginMarkedContentProps', tag: 'H1', id: 'a' },
        item('Общин', 0, 700),
        item('ата', 40, 700),
        item('реши', 85, 700, { hasEOL: true }),
        { type: 'endMarkedContent' },
        { type: 'beginMarkedContent', tag: 'Artifact' },
        item('Стр. 1', 0, 20),
        { type: 'endMarkedContent' },
        item('друга', 0, 680),
        item('колона', 200, 680),
      ],
      1,
      new Map([['a', 1]]),
    );
    expect(lines.map(({ text, level }) => [text, level])).toEqual([
      ['Общината реши', 1],
      ['друга', 0],
      ['колона', 0],
    ]);
  });

  it('written by an old table are turned into Cyrillic, and French is not', () => {
    const read = (text: string) => repaired([page(1, text)])[0]!.lines[0]!.text;
    expect(read('Íàðåäáà ¹ 5')).toBe('Наредба № 5');
    expect(read('Décision n° 5 à Genève')).toBe('Décision n° 5 à Genève');
  });
});

describe('chapters', () => {
  const most = { characters: 1_000 };

  it('hold what stands below them, without signs that nobody sees', () => {
    const blocks = [
      { level: 0, text: 'Преди\u0000 всичко' },
      { level: 9, text: ' Глава\nпърва ' },
      { level: 0, text: 'ме\u00ADки  думи' },
      { level: 0, text: ' ' },
      { level: 0, text: 'Цел . . . . . . . 12' },
    ];
    expect(readingOf(blocks, null, most)).toEqual({
      state: 'read',
      text: 'Преди всичко\n\nГлава първа\n\nмеки думи\n\nЦел … 12',
      chapters: [
        { level: 0, title: '', paragraphs: ['Преди всичко'] },
        { level: 6, title: 'Глава първа', paragraphs: ['меки думи', 'Цел … 12'] },
      ],
      pages: null,
    });
  });

  it('are none where there are no letters, or too many', () => {
    expect(readingOf([{ level: 0, text: '1 2 \ue000 3' }], 1, most)).toEqual({ state: 'empty' });
    expect(readingOf([{ level: 0, text: 'а'.repeat(1_001) }], 1, most)).toEqual({ state: 'tooLong' });
  });
});

describe('an OpenDocument text', () => {
  const read = (body: string) =>
    openDocumentBlocks(new Map([['content.xml', Buffer.from(`<?xml version="1.0"?><o>${body}</o>`)]]));

  it('gives headings, paragraphs and rows of tables', () => {
    expect(
      read(
        `<text:h text:outline-level="2" a="1>0">Глава &#8222;две&#x201c;</text:h><text:p>Първи<text:s/>ред<text:line-break/>и <text:span>втори</text:span><office:annotation><text:p>тайна</text:p></office:annotation> &amp; край</text:p><table:table-row><table:table-cell><text:p>а</text:p><text:p>б</text:p></table:table-cell><table:table-cell/><table:table-cell><text:p>в</text:p></table:table-cell></table:table-row>`,
      ),
    ).toEqual([
      { level: 2, text: 'Глава „две“' },
      { level: 0, text: 'Първи ред\nи втори & край' },
      { level: 0, text: 'а б |  | в' },
    ]);
  });

  it.each([
    ['ends in the middle', '<text:p>а'],
    ['crosses its marks', '<a><b></a></b>'],
    ['defines entities', '<!DOCTYPE o [<!ENTITY a "аааа">]>'],
  ])('that %s is broken', (_what, body) => {
    expect(() => read(body)).toThrow();
  });
});
