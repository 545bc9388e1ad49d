import { describe, expect, it } from '@jest/globals';
import {
  campaignProblems,
  goalProblems,
  reachProblems,
  type CampaignInput,
  type GoalInput,
  type Problems,
  type ReachInput,
} from './campaign.rules.js';

const codes = (problems: Problems) =>
  Object.fromEntries(
    Object.entries(problems).flatMap(([field, problem]) => (problem ? [[field, problem.code]] : [])),
  );

describe('a goal', () => {
  const GOAL: GoalInput = { goal: 'Хора на срещите', target: 250, countedBy: 'visitors', measure: '' };
  it.each<[string, Partial<GoalInput>, object]>([
    ['is counted against a number', {}, {}],
    ['that is counted has a number', { target: null }, { target: 'targetMissing' }],
    [
      'that nobody counts says how it is measured',
      { countedBy: null, target: null },
      { measure: 'measureMissing' },
    ],
    ['may be measured by words', { countedBy: null, target: null, measure: 'Анкета преди и след' }, {}],
    ['has a whole number', { target: 2.5 }, { target: 'notACount' }],
    ['has a number above nothing', { target: 0 }, { target: 'notACount' }],
    ['is counted by what we know', { countedBy: 'clicks' as never }, { countedBy: 'unknownChoice' }],
  ])('%s', (_what, more, found) => expect(codes(goalProblems({ ...GOAL, ...more }))).toEqual(found));
});

describe('what the staff counted', () => {
  const COUNT: ReachInput = {
    kind: 'leaflets',
    what: 'листовки на пазара',
    count: 340,
    happenedOn: '2026-05-14',
    source: 'протокол',
  };
  it.each<[string, Partial<ReachInput>, object]>([
    ['is taken with its source', {}, {}],
    ['on this very day too', { happenedOn: '2026-05-20' }, {}],
    ['is nothing that is still to come', { happenedOn: '2026-05-21' }, { happenedOn: 'inFuture' }],
    ['has a source', { source: '' }, { source: 'required' }],
    ['is a number of something', { count: -3, what: '' }, { count: 'notACount', what: 'required' }],
  ])('%s', (_what, more, found) =>
    expect(codes(reachProblems({ ...COUNT, ...more }, '2026-05-20'))).toEqual(found),
  );
});

describe('a campaign', () => {
  const INPUT: CampaignInput = {
    title: 'Вдигнете ръка',
    message: 'Градът се решава с вдигната ръка.',
    why: 'Малко хора знаят, че могат да предложат промяна.',
    lang: 'bg',
    startsOn: '2026-05-01',
    endsOn: '2026-06-01',
    organisers: '',
    funding: '',
    topics: ['youth'],
    actions: ['event:7'],
  };
  const KNOWN = { topics: new Set(['youth']), actions: new Set(['event:7']) };
  it.each<[string, Partial<CampaignInput>, object]>([
    ['is whole', {}, {}],
    ['may last a day', { endsOn: '2026-05-01' }, {}],
    ['ends after it began', { endsOn: '2026-04-30' }, { endsOn: 'endsBeforeStart' }],
    ['has days', { startsOn: null, endsOn: null }, { startsOn: 'required', endsOn: 'required' }],
    ['has actions that everybody can read', { actions: ['event:8'] }, { actions: 'subjectUnknown' }],
  ])('%s', (_what, more, found) =>
    expect(codes(campaignProblems({ ...INPUT, ...more }, KNOWN))).toEqual(found),
  );
});
