import { expect, it } from '@jest/globals';
import { checkMark } from './checklist.rules.js';

const TODAY = '2026-11-22';

it.each([
  [{ doneOn: '2026-11-22', note: '' }, {}],
  [{ doneOn: '2026-11-01', note: 'Протокол № 1, тел. 0888 123 456' }, {}],
  [{ doneOn: '', note: '' }, { doneOn: 'dateMissing' }],
  [{ doneOn: '2026-02-30', note: '' }, { doneOn: 'dateWrong' }],
  [{ doneOn: '2026-11-23', note: '' }, { doneOn: 'dateAhead' }],
  [{ doneOn: TODAY, note: 'я'.repeat(501) }, { note: 'noteTooLong' }],
  [{ doneOn: TODAY, note: 'Председател: 7523169263' }, { note: 'noteEgn' }],
  [{ doneOn: TODAY, note: 'Председател: 752316 9263.' }, { note: 'noteEgn' }],
  [{ doneOn: TODAY, note: 'Дело 7523169264' }, {}],
])('a step marked with %j has problems %j', (input, problems) => {
  expect(checkMark(input, TODAY)).toEqual(problems);
});
