import { expect, test } from '@jest/globals';
import { debatesSettings } from './debates.settings.js';

test.each([
  ['shortestDays', 0, 'Напишете цяло число от 1 до 366.'],
  ['conclusionDays', 181, 'Напишете цяло число от 1 до 180.'],
  ['longestDays', 8.5, 'Напишете цяло число от 1 до 366.'],
  ['usualDays', 91, 'Напишете брой дни между най-краткия и най-дългия дебат.'],
])('%s of %d is refused in words', (field, value, message) => {
  const { schema, defaults } = debatesSettings;
  const { error } = schema.safeParse({ ...defaults, [field]: value });
  expect(error?.issues.map(({ path, message }) => [path, message])).toEqual([[[field], message]]);
});
