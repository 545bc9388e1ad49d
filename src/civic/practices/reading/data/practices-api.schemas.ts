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
import { ACTOR_KINDS, COST_CODES, COST_KINDS, OUTCOMES, PRACTICES_PATH } from '../../practice.rules.js';
import { ORDERS, PLACES } from '../../practices.queries.js';

export const API_PATH = `/api/v1${PRACTICES_PATH}`;
export const MOST_PER_CALL = 100;
export const DEFAULT_PER_CALL = 50;

const coded = z.object({ code: z.string(), label: apiText });

export const practiceSummary = z.object({
  id: z.string(),
  url: z.url(),
  apiUrl: z.url(),
  title: z.string(),
  lang: z.enum(['bg', 'en']),
  summary: z.string(),
  state: coded,
  actor: z.object({
    kind: z.object({ code: z.enum(ACTOR_KINDS), label: apiText }).nullable(),
    name: z.string(),
  }),
  place: z.object({
    settlement: z.object({ ekatte: z.string(), name: apiText }).nullable(),
    name: z.string(),
    country: z.string(),
  }),
  fromYear: z.int().nullable(),
  toYear: z.int().nullable().describe('Null: it goes on'),
  cost: z.object({
    kind: z.object({ code: z.enum(COST_KINDS), label: apiText }).nullable(),
    amountEur: z.number().nullable(),
    payer: z.string(),
  }),
  measuredResults: z.int().describe('How many results have numbers'),
  topics: z.array(coded),
  proposedBy: z.string().nullable().describe('Null: the municipality itself'),
  contact: z
    .object({ name: z.string(), email: z.string().nullable(), phone: z.string().nullable() })
    .nullable()
    .describe('Of an organisation; null where it is that of a person'),
  supporters: z.int().describe('How many people want it here'),
  answer: z
    .object({
      outcome: z.object({ code: z.enum(OUTCOMES), label: apiText }),
      text: z.string(),
      unit: apiText.nullable(),
      answeredAt: apiTime,
    })
    .nullable(),
  publishedAt: apiTime,
  changedAt: apiTime,
});

export const practiceDetail = practiceSummary.extend({
  problem: z.string(),
  solution: z.string(),
  results: z.array(
    z.object({
      indicator: z.string(),
      unit: z.string(),
      before: z.number(),
      after: z.number(),
      measured: z.string(),
      source: z.string(),
    }),
  ),
  success: z.string(),
  steps: z.array(z.string()),
  risks: z.string(),
  evidence: z.array(z.object({ label: z.string(), url: z.url() })),
  photo: z.object({ url: z.url(), alt: z.string() }).nullable(),
  supportersByPlace: z.array(
    z.object({
      settlement: z.object({ ekatte: z.string(), name: apiText }).nullable(),
      count: z.int(),
    }),
  ),
  versions: z.array(
    z.object({ number: z.int(), at: apiTime, changed: z.array(z.string()), note: z.string() }),
  ),
});

export const practicePage = z.object({
  items: z.array(practiceSummary),
  count: z.int().describe('Of all that the filters leave, on all pages'),
  next: apiNextPage,
});

const text = { type: 'string' } as const;

export const practiceApi = {
  paths: {
    [API_PATH]: {
      get: {
        operationId: 'listPractices',
        summary: 'Good practices, the newest first',
        'x-summary-bg': 'Добри практики, от най-новата назад',
        parameters: [
          apiParameter('topic', 'Only on this topic', text),
          apiParameter('actor', 'Only done by this kind of actor', { ...text, enum: [...ACTOR_KINDS] }),
          apiParameter('where', 'Only of the municipality, elsewhere in the country, or abroad', {
            ...text,
            enum: [...PLACES],
          }),
          apiParameter('cost', 'Only of this class of cost', { ...text, enum: [...COST_CODES] }),
          apiParameter('numbers', 'Only with results in numbers', { ...text, enum: ['yes'] }),
          apiParameter('q', 'Words that title, summary, problem or solution contain', {
            ...text,
            maxLength: LONGEST_SEARCH,
          }),
          apiParameter('order', 'The newest or the most wanted first', { ...text, enum: [...ORDERS] }),
          ...apiPaging({ most: MOST_PER_CALL, usual: DEFAULT_PER_CALL }),
        ],
        responses: {
          200: apiAnswer('PracticePage', 'One page'),
          400: apiProblem('A parameter makes no sense'),
          429: apiProblem('Too many searches within a minute'),
        },
      },
    },
    [`${API_PATH}/{id}`]: {
      get: {
        operationId: 'getPractice',
        summary: 'One good practice with results, evidence, support and versions',
        'x-summary-bg': 'Една добра практика с резултати, доказателства, подкрепа и версии',
        parameters: [{ name: 'id', in: 'path', required: true, schema: text }],
        responses: {
          200: apiAnswer('Practice', 'The practice'),
          404: apiProblem('There is none, or it is not published'),
        },
      },
    },
  },
  schemas: { PracticeSummary: practiceSummary, Practice: practiceDetail, PracticePage: practicePage },
};
