import { expect, it } from '@jest/globals';
import { later, NOW } from '../event.factory.js';
import { checklist, type KindRules } from './checklist.rules.js';

const EVENT = {
  state: 'draft',
  form: 'inPerson',
  unitId: '3',
  startsAt: later(20),
  announcedAt: null,
  streamUrl: '',
  recordingUrl: '',
} as const;
const NOTHING = { slots: 0, organisers: 0, after: 0, photos: 0 };

const PLAIN: KindRules = { streamed: false, noticeDays: null };
const STREAMED: KindRules = { ...PLAIN, streamed: true };
const WEEK: KindRules = { ...PLAIN, noticeDays: 7 };

const missing = (more: Partial<Parameters<typeof checklist>[0]>, parts = NOTHING, kind = PLAIN) =>
  checklist({ ...EVENT, ...more }, kind, parts, NOW)
    .filter(({ done }) => !done)
    .map(({ key }) => key);

it('tells what an event lacks before it and after it, and asks nothing of what is off', () => {
  expect(missing({ unitId: null })).toEqual(['checkUnit', 'checkProgramme', 'checkOrganiser']);
  expect(missing({}, { ...NOTHING, slots: 1, organisers: 1 })).toEqual([]);
  expect(missing({ form: 'online' })).toContain('checkStream');
  expect(missing({}, NOTHING, STREAMED)).toContain('checkStream');
  expect(missing({ startsAt: later(6) }, NOTHING, WEEK)).toContain('checkNotice');
  expect(missing({ startsAt: later(7) }, NOTHING, WEEK)).not.toContain('checkNotice');
  expect(missing({ state: 'held' }, NOTHING, STREAMED)).toContain('checkRecording');
  expect(missing({ state: 'held' })).toEqual(['checkAfter', 'checkPhotos']);
  expect(missing({ state: 'held', form: 'hybrid' })).toContain('checkRecording');
  expect(missing({ state: 'cancelled', unitId: null })).toEqual([]);
});
