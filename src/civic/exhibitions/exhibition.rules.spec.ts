import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { boardProblems, LIMITS, reordered, roomPath, type BoardInput } from './exhibition.rules.js';

const BOARD: BoardInput = {
  heading: 'Мостът',
  text: 'Свързва двата бряга.',
  figure: '',
  figureLabel: '',
  alt: 'Каменен мост над река',
  credit: '',
  about: null,
};
const problemsOf = (more: Partial<BoardInput>, known = true) =>
  Object.fromEntries(
    Object.entries(boardProblems({ ...BOARD, ...more }, known)).flatMap(([field, problem]) =>
      problem ? [[field, problem.code]] : [],
    ),
  );

describe('a board', () => {
  it.each<[string, Partial<BoardInput>, object]>([
    ['is whole', {}, {}],
    ['is described to those who cannot see', { alt: '  ' }, { alt: 'altMissing' }],
    ['is described in words, not by a file', { alt: 'IMG_2041.JPG' }, { alt: 'altIsFileName' }],
    ['has a number with what it counts', { figure: '1 207' }, { figureLabel: 'figureAlone' }],
    ['has words with their number', { figureLabel: 'подписа' }, { figure: 'figureAlone' }],
    ['fits on its sheet', { text: 'а'.repeat(LIMITS.text + 1) }, { text: 'tooLong' }],
    ['has a heading', { heading: '' }, { heading: 'required' }],
    ['has nothing that cannot be seen', { heading: 'Мост\u202eът' }, { heading: 'strangeCharacters' }],
  ])('%s', (_what, more, found) => expect(problemsOf(more)).toEqual(found));

  it('stands for what everybody can read', () => {
    expect(problemsOf({ about: 'event:7' }, false)).toEqual({ about: 'subjectUnknown' });
    expect(problemsOf({ about: 'event:7' }, true)).toEqual({});
  });
});

describe('an order', () => {
  const ids = fc.uniqueArray(fc.bigInt({ min: 1n, max: 99n }).map(String), { minLength: 1, maxLength: 12 });

  it('holds the same things, the moved one at its place and all others as they were', () => {
    fc.assert(
      fc.property(ids, fc.nat(), fc.integer({ min: -3, max: 20 }), (order, pick, place) => {
        const id = order[pick % order.length]!;
        const after = reordered(order, id, place);
        expect([...after].sort()).toEqual([...order].sort());
        expect(after.indexOf(id)).toBe(Math.min(Math.max(place, 1), order.length) - 1);
        expect(after.filter((one) => one !== id)).toEqual(order.filter((one) => one !== id));
      }),
    );
  });
});

it('a room has an address that can be read', () => {
  expect(roomPath({ id: '3', title: 'Заедно на площада' })).toBe('/exhibition/3-zaedno-na-ploshtada');
  expect(roomPath({ id: '3', title: '!!!' })).toBe('/exhibition/3');
});
