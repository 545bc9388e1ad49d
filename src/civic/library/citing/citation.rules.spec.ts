import { describe, expect, it } from '@jest/globals';
import { bibtex, citation, ris, type Cited } from './citation.rules.js';

const cited = (more: Partial<Cited> = {}): Cited => ({
  id: '12',
  kind: 'study',
  title: 'Добри практики на участие',
  lang: 'bg',
  authors: 'Попова, Ана\nСтоев, Иван\nЦентър за участие',
  publisher: 'Община Сандански',
  datedOn: '2026-03-09',
  currentVersion: 1,
  url: 'https://megdan.example/library/12-dobri-praktiki',
  ...more,
});

describe('a citation in words', () => {
  it('names the first author by the family name, the others as they are spoken', () => {
    expect(citation(cited(), '2026-11-30')).toBe(
      'ПОПОВА, Ана, Иван СТОЕВ и Център за участие. Добри практики на участие [онлайн]. Община Сандански, 2026 ' +
        '[прегледано 30.11.2026]. Достъпно на: https://megdan.example/library/12-dobri-praktiki',
    );
  });

  it('names whoever published it where nobody else is named, and the version from the second on', () => {
    expect(citation(cited({ authors: '', currentVersion: 2, kind: 'ordinance' }), '2026-11-30')).toBe(
      'Община Сандански. Добри практики на участие [онлайн]. Версия 2. 2026 [прегледано 30.11.2026]. ' +
        'Достъпно на: https://megdan.example/library/12-dobri-praktiki',
    );
  });

  it('speaks the language of what is cited, and does not double full stops', () => {
    const text = citation(
      cited({ lang: 'en', title: 'Good practices.', authors: 'Popova, Ana' }),
      '2026-11-30',
    );
    expect(text).toContain(
      'POPOVA, Ana. Good practices. [online]. Община Сандански, 2026 [viewed 30.11.2026]',
    );
  });
});

describe('BibTeX', () => {
  it('separates people from organisations', () => {
    expect(bibtex(cited({ currentVersion: 3 }))).toBe(
      `@techreport{megdan12,
  author = {Попова, Ана and Стоев, Иван and {Център за участие}},
  title = {{Добри практики на участие}},
  institution = {Община Сандански},
  year = {2026},
  month = {3},
  edition = {Версия 3},
  language = {bulgarian},
  url = {https://megdan.example/library/12-dobri-praktiki}
}
`,
    );
  });

  it('escapes what TeX would read as its own', () => {
    const text = bibtex(cited({ title: 'A_b & 5% {c} \\d ~e^\nf', authors: '', kind: 'poster' }));
    expect(text).toContain(
      'title = {{A\\_b \\& 5\\% \\{c\\} \\textbackslash{}d \\textasciitilde{}e\\textasciicircum{} f}}',
    );
    expect(text).toContain('author = {{Община Сандански}}');
    expect(text).toMatch(/^@misc/);
  });
});

describe('RIS', () => {
  it('is a line for each fact, in the order of the format', () => {
    expect(ris(cited({ currentVersion: 2 }))).toBe(
      [
        'TY  - RPRT',
        'ID  - megdan12',
        'AU  - Попова, Ана',
        'AU  - Стоев, Иван',
        'AU  - Център за участие',
        'TI  - Добри практики на участие',
        'PB  - Община Сандански',
        'PY  - 2026',
        'DA  - 2026/03/09',
        'ET  - 2',
        'LA  - bg',
        'UR  - https://megdan.example/library/12-dobri-praktiki',
        'ER  - ',
        '',
      ].join('\r\n'),
    );
  });

  it('lets no title begin a line of its own', () => {
    expect(ris(cited({ title: 'Едно\r\nER  - \r\nTY  - BOOK', kind: 'video' }))).toContain(
      'TI  - Едно ER - TY - BOOK\r\n',
    );
  });
});
