import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isSafeAddress } from './inline.rules.js';
import { parsePage } from './page-markup.rules.js';

const problemsOf = (text: string) => parsePage(text).problems.map(({ kind, line }) => [kind, line]);
const kindsOf = (text: string) => parsePage(text).blocks.map(({ kind }) => kind);

describe('the markup of pages', () => {
  it('reads headings, paragraphs, lists, doors and tables', () => {
    const text = [
      '## Първо',
      'Ред едно',
      'ред две',
      '',
      '- точка',
      '- друга',
      '1. стъпка',
      '### Второ',
      '- [Пишете](/write) – отговаряме до 14 дни',
      '- [Дебати](/debates) – кажете мнението си',
      '',
      '| Какво | Докога |',
      '|---|---|',
      '| профил | докато го изтриете |',
    ].join('\n');
    expect(problemsOf(text)).toEqual([]);
    expect(kindsOf(text)).toEqual(['heading', 'paragraph', 'list', 'list', 'heading', 'doors', 'table']);
    expect(parsePage(text).blocks.at(-1)).toMatchObject({ head: { length: 2 }, rows: { length: 1 } });
  });

  it('reads what stands inside a line, one in the other', () => {
    expect(parsePage('**Вижте [закона](https://lex.bg/a_(b))** и *още*, {dpoEmail}.').blocks).toEqual([
      {
        kind: 'paragraph',
        lines: [
          [
            {
              kind: 'strong',
              parts: [
                { kind: 'text', text: 'Вижте ' },
                { kind: 'link', href: 'https://lex.bg/a_(b)', parts: [{ kind: 'text', text: 'закона' }] },
              ],
            },
            { kind: 'text', text: ' и ' },
            { kind: 'emphasis', parts: [{ kind: 'text', text: 'още' }] },
            { kind: 'text', text: ', ' },
            { kind: 'placeholder', name: 'dpoEmail' },
            { kind: 'text', text: '.' },
          ],
        ],
      },
    ]);
  });

  it('takes an address for a link, without the full stop after it', () => {
    const [block] = parsePage('Жалба: https://www.cpdp.bg.').blocks;
    expect(block).toMatchObject({
      lines: [[{ text: 'Жалба: ' }, { kind: 'link', href: 'https://www.cpdp.bg' }, { text: '.' }]],
    });
  });

  it.each([
    ['a script', 'Добър ден\n<script>alert(1)</script>', [['html', 2]]],
    ['a tag with a handler', '<img src=x onerror=alert(1)>', [['html', 1]]],
    ['a comment', '<!-- тайно -->', [['html', 1]]],
    ['a script in a link', '[натиснете](javascript:alert(1))', [['link', 1]]],
    ['a script in capitals', '[натиснете]( JaVaScRiPt:alert(1) )', [['link', 1]]],
    ['data in a link', '[натиснете](data:text/html,1)', [['link', 1]]],
    ['another site that looks like a path', '[натиснете](//zlo.example)', [['link', 1]]],
    ['a link without words', '[](/write)', [['link', 1]]],
    ['an unknown placeholder', 'Пишете на {nobody}.', [['placeholder', 1]]],
    ['a bold that never ends', 'Това е **важно', [['unclosed', 1]]],
    ['a title of its own', '# Заглавие', [['heading', 1]]],
    ['a row with a cell too many', '| а | б |\n| в | г | д |', [['table', 2]]],
    ['a table with a column without a name', '| а | |\n| в | г |', [['table', 1]]],
    ['a table that is a head alone', '| а | б |', [['table', 1]]],
  ])('refuses %s, with its line', (_what, text, problems) => {
    expect(problemsOf(text)).toEqual(problems);
  });

  it('takes signs for signs: 3 < 5, a price with * and a lonely bracket', () => {
    expect(problemsOf('3 < 5 и 5 > 3; 2 * 2 [виж бележката]')).toEqual([]);
  });

  it('survives anything, and no safe address runs a script', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'*[](){}|#-1. \n<аa:/'), maxLength: 300 }), (text) => {
        expect(() => parsePage(text)).not.toThrow();
      }),
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (rest) => {
        expect(isSafeAddress(`javascript:${rest}`)).toBe(false);
        expect(isSafeAddress(`data:${rest}`)).toBe(false);
        expect(isSafeAddress(`\tjavascript:${rest}`)).toBe(false);
      }),
    );
  });
});
