import { z } from 'zod';
import {
  apiAnswer,
  apiNextPage,
  apiPaging,
  apiParameter,
  apiProblem,
  apiText,
  apiTime,
  LONGEST_SEARCH,
} from '../../../../platform/http/index.js';
import { ADDRESSEES, RECOMMENDATIONS_PATH, STAGES, VERDICTS } from '../../recommendation.rules.js';
import { ANSWERS, DISPUTED, OUTCOMES, SHOWN_STATES } from '../lists/recommendation-filters.js';

export const API_PATH = `/api/v1${RECOMMENDATIONS_PATH}`;
export const MOST_PER_CALL = 100;
export const DEFAULT_PER_CALL = 50;

const coded = z.object({ code: z.string(), label: apiText });
const day = z.iso.date();
const percent = z.int().min(0).max(100);
const side = z.enum(['municipality', 'organisation']);

/** What either side said, with what shows it. */
const evidence = z.object({
  text: z.string(),
  link: z.url().nullable(),
  file: z.url().nullable(),
  at: apiTime,
});

export const recommendationSummary = z.object({
  id: z.string(),
  url: z.url(),
  apiUrl: z.url(),
  title: z.string(),
  lang: z.enum(['bg', 'en']),
  measure: z.string(),
  organisation: z.object({ id: z.string(), name: z.string() }),
  set: z.string().nullable(),
  state: coded,
  overdue: z.boolean().describe('Computed at the moment of the answer, never stored'),
  addressee: z.enum(ADDRESSEES),
  unit: z.object({ id: z.string(), name: apiText }).nullable(),
  stage: z.enum(STAGES),
  area: coded.nullable(),
  progress: percent.describe('As the municipality reported'),
  verdict: z.enum(VERDICTS).nullable().describe('As the organisation judged'),
  disputes: z.int(),
  disputeOpen: z.boolean(),
  sentAt: apiTime.describe('From here the term of the first answer is counted (Art. 118(1))'),
  incomingNumber: z.string().nullable(),
  registeredLate: z.boolean(),
  answeredAt: apiTime.nullable(),
  answeredLate: z.boolean(),
  agreedOn: day.nullable().describe('The last day agreed upon'),
  endedAt: apiTime.nullable(),
  changedAt: apiTime,
});

export const recommendationDetail = recommendationSummary.extend({
  problem: z.string(),
  expectedResult: z.string(),
  partners: z.string(),
  termFrom: day.nullable(),
  termTo: day.nullable(),
  reviewOn: day.nullable(),
  endReason: z.string().nullable(),
  answer: z.object({ outcome: apiText, text: z.string(), by: z.string(), on: day, url: z.url() }).nullable(),
  reports: z.array(evidence.extend({ state: z.string(), progress: percent })),
  verdicts: z.array(evidence.extend({ verdict: z.enum(VERDICTS) })),
  disputeHistory: z.array(
    evidence.extend({ answer: evidence.extend({ by: z.string(), late: z.boolean() }).nullable() }),
  ),
  milestones: z.array(
    z.object({ title: z.string(), dueOn: day, doneOn: day.nullable(), evidence: evidence.nullable() }),
  ),
  indicators: z.array(
    z.object({
      name: z.string(),
      unit: z.string(),
      baseline: z.number().nullable(),
      target: z.number(),
      measured: z.array(evidence.extend({ on: day, value: z.number(), by: side })),
    }),
  ),
});

export const recommendationPage = z.object({
  items: z.array(recommendationSummary),
  count: z.int().describe('Of all that the filters leave, on all pages; of a search, the first thousand'),
  next: apiNextPage,
});

const text = { type: 'string' } as const;

export const recommendationApi = {
  paths: {
    [API_PATH]: {
      get: {
        operationId: 'listRecommendations',
        summary: 'Recommendations to the municipality, the newest first',
        'x-summary-bg': 'Препоръките към общината, най-новите първи',
        parameters: [
          apiParameter('state', 'Only in this state', { ...text, enum: [...SHOWN_STATES] }),
          apiParameter('overdue', 'Only what is overdue now', { ...text, enum: ['yes'] }),
          apiParameter('unit', 'Only of this unit, by its id; none for what is not assigned', text),
          apiParameter('topic', 'Only in this area', text),
          apiParameter('stage', 'Only in this stage of policy', { ...text, enum: [...STAGES] }),
          apiParameter('organisation', 'Only by this organisation, by its id', text),
          apiParameter('year', 'Only what was sent in this year', { type: 'integer' }),
          apiParameter('set', 'Only of this set', text),
          apiParameter('answer', 'Only by its first answer', { ...text, enum: [...ANSWERS] }),
          apiParameter('outcome', 'Only by what was decided', { ...text, enum: [...OUTCOMES] }),
          apiParameter('disputed', 'Only what was disputed', { ...text, enum: [...DISPUTED] }),
          apiParameter('q', 'Words that title, problem or measure contain', {
            ...text,
            maxLength: LONGEST_SEARCH,
          }),
          ...apiPaging({ most: MOST_PER_CALL, usual: DEFAULT_PER_CALL }),
        ],
        responses: {
          200: apiAnswer('RecommendationPage', 'One page'),
          400: apiProblem('A parameter makes no sense'),
          429: apiProblem('Too many searches within a minute'),
        },
      },
    },
    [`${API_PATH}/{id}`]: {
      get: {
        operationId: 'getRecommendation',
        summary: 'One recommendation with everything that both sides said of it',
        'x-summary-bg': 'Една препоръка с всичко, което двете страни са казали за нея',
        parameters: [{ name: 'id', in: 'path', required: true, schema: text }],
        responses: {
          200: apiAnswer('Recommendation', 'The recommendation'),
          404: apiProblem('There is none, or it is not public'),
        },
      },
    },
  },
  schemas: {
    RecommendationSummary: recommendationSummary,
    Recommendation: recommendationDetail,
    RecommendationPage: recommendationPage,
  },
};
