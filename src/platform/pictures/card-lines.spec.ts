import { expect, it } from '@jest/globals';
import { cardLines } from './card-lines.rules.js';

const wide = (text: string) => text.length;

it.each([
  ['Кратко', ['Кратко']],
  ['  Две   думи тук ', ['Две думи', 'тук']],
  ['едно две три четири пет', ['едно две', 'три', 'четири…']],
  ['едно две три четирипети шест', ['едно две', 'три', 'четирипе…']],
  ['едно две три, четирипетишест', ['едно две', 'три,', 'четирипе…']],
  ['Непротивоконституционен', ['Непротиво', 'конституц', 'ионен']],
  ['', []],
])('stands in lines: %j', (title, lines) => {
  expect(cardLines(title, { room: 9, most: 3, wide })).toEqual(lines);
});
