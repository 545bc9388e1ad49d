import { describe, expect, it } from '@jest/globals';
import { folded, insideText, marked, searchWords, snippet } from './search-words.js';

describe('words that are searched for', () => {
  it('are compared without case, ё and й', () => {
    expect(searchWords('Ёлка ПРОУЧВАНЕТО, най-добрите')).toEqual(['елка', 'проучван', 'наи', 'добр']);
    expect(folded('и\u0306')).toBe('и');
  });

  it('are one where their stems are', () => {
    expect(searchWords('гражданите, граждани и гражданско')).toEqual(['граждан', 'гражданск']);
  });

  it('are looked for in texts as they are', () => {
    expect(insideText(['раион', 'елка'])).toBe('\\m(?:ра[иѝй]\u0306?он|[еѐё]\u0308?лка)');
  });

  it('leave out signs, single letters and repetitions', () => {
    expect(searchWords('а & | ! :* план план 5 № 12')).toEqual(['план', '5', '12']);
    expect(searchWords(') OR (')).toEqual(['or']);
    expect(searchWords('едно две три четири пет шест седем осем девет')).toHaveLength(8);
  });
});

describe('what was found', () => {
  it('is marked as whole words, by their beginnings alone', () => {
    expect(marked('Добри практики и недобри', ['добр'])).toEqual([
      { text: 'Добри', hit: true },
      { text: ' практики и недобри', hit: false },
    ]);
    expect(marked('нищо', ['друго'])).toEqual([{ text: 'нищо', hit: false }]);
    expect(marked('', ['друго'])).toEqual([]);
  });

  it('keeps its own letters where й was typed as и', () => {
    expect(marked('Районът', searchWords('раион')).at(0)).toEqual({ text: 'Районът', hit: true });
  });

  it('is cut between words', () => {
    const piece = 'ство на  гражданите\nв процеси';
    expect(snippet(piece, { begins: false, ends: false })).toBe('… на гражданите в …');
    expect(snippet(piece, { begins: true, ends: true })).toBe('ство на гражданите в процеси');
  });
});
