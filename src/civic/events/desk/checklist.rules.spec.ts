import { expect, it } from '@jest/globals';
import { later, NOW } from '../event.factory.js';
import { checklist } from './checklist.rules.js';

const EVENT = {
  state: 'draft',
  kind: 'roundTable',
  form: 'inPerson',
  unitId: '3',
  startsAt: later(20),
  announcedAt: null,
  streamUrl: '',
  recordingUrl: '',
} as const;
const NOTHING = { slots: 0, organisers: 0, after: 0, photos: 0 };

const missing = (more: Partial<Parameters<typeof checklist>[0]>, parts = NOTHING) =>
  checklist({ ...EVENT, ...more }, parts, NOW)
    .filter(({ done }) => !done)
    .map(({ key }) => key);

it('tells what an event lacks before it and after it, and asks nothing of what is off', () => {
  expect(missing({ unitId: null })).toEqual(['checkUnit', 'checkProgramme', 'checkOrganiser']);
  expect(missing({}, { ...NOTHING, slots: 1, organisers: 1 })).toEqual([]);
  expect(missing({ form: 'online' })).toContain('checkStream');
  expect(missing({ kind: 'councilSession' })).toContain('checkCouncilStream');
  expect(missing({ kind: 'budgetHearing', startsAt: later(6) })).toContain('checkBudgetNotice');
  expect(missing({ kind: 'budgetHearing', startsAt: later(7) })).not.toContain('checkBudgetNotice');
  expect(missing({ state: 'held' })).toEqual(['checkAfter', 'checkPhotos']);
  expect(missing({ state: 'held', form: 'hybrid' })).toContain('checkRecording');
  expect(missing({ state: 'cancelled', unitId: null })).toEqual([]);
});
