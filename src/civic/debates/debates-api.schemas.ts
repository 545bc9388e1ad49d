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
} from '../../platform/http/index.js';
import { PROPOSER_KINDS } from './debate.entity.js';
import { PUBLIC_STATES } from './debate.lifecycle.js';
import { DEFAULT_PER_CALL, MOST_PER_CALL } from './debates.forms.js';

export const API_PATH = '/api/v1/debates';

const unit = z.object({ id: z.string(), name: apiText }).nullable();

export const debateSummary = z.object({
  id: z.string(),
  url: z.url(),
  apiUrl: z.url(),
  state: z.object({ code: z.enum(PUBLIC_STATES), label: apiText }),
  title: z.string(),
  lang: z.enum(['bg', 'en']),
  proposer: z.object({
    kind: z.enum(PROPOSER_KINDS),
    name: z.string().nullable().describe('Only what its owner shows; an organisation’s always'),
  }),
  topics: z.array(z.object({ code: z.string(), label: apiText })),
  places: z.array(z.object({ ekatte: z.string(), name: apiText })),
  unit,
  opensAt: apiTime,
  closesAt: apiTime,
  closesOn: z.iso.date(),
  concludedAt: apiTime.nullable(),
  changedAt: apiTime,
});

export const debateDetail = debateSummary.extend({
  why: z.string(),
  opinions: z.object({
    total: z.number().int(),
    for: z.number().int(),
    against: z.number().int(),
    neutral: z.number().int(),
    question: z.number().int(),
    answers: z.number().int().describe('Official ones'),
    participants: z.number().int(),
  }),
  commentsUrl: z.url(),
  conclusion: z
    .object({
      at: apiTime,
      unit,
      official: z.string(),
      text: z.string(),
      taken: z.array(z.string()),
      declined: z.array(z.object({ text: z.string(), reason: z.string() })),
      reviewOn: z.iso.date().nullable(),
      review: z.object({ at: apiTime, note: z.string() }).nullable(),
    })
    .nullable(),
  files: z.array(
    z.object({
      name: z.string(),
      url: z.url(),
      mediaType: z.string(),
      bytes: z.number().int(),
      sha256: z.string(),
      addedAt: apiTime,
    }),
  ),
  history: z.array(z.object({ event: z.string(), at: apiTime })),
});

export const debatePage = z.object({
  items: z.array(debateSummary),
  count: z.number().int().describe('Of all that the filters leave, on all pages'),
  next: apiNextPage,
});

export const debateApi = {
  paths: {
    [API_PATH]: {
      get: {
        operationId: 'listDebates',
        summary: 'Public debates, the newest first',
        'x-summary-bg': 'Дебатите, най-новите първи',
        parameters: [
          apiParameter('state', 'Only in this state', { type: 'string', enum: PUBLIC_STATES }),
          apiParameter('topic', 'Only on this topic', { type: 'string' }),
          apiParameter('place', 'Only what concerns this settlement, by EKATTE', { type: 'string' }),
          apiParameter('q', 'Words that question or reasons contain', {
            type: 'string',
            maxLength: LONGEST_SEARCH,
          }),
          ...apiPaging({ most: MOST_PER_CALL, usual: DEFAULT_PER_CALL }),
        ],
        responses: {
          200: apiAnswer('DebatePage', 'One page'),
          400: apiProblem('A parameter makes no sense'),
          429: apiProblem('Too many searches within a minute'),
        },
      },
    },
    [`${API_PATH}/{id}`]: {
      get: {
        operationId: 'getDebate',
        summary: 'One public debate with its conclusion, documents and history',
        'x-summary-bg': 'Един дебат със заключението, документите и историята му',
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
        responses: {
          200: apiAnswer('Debate', 'The debate'),
          404: apiProblem('There is none, or it is not public'),
        },
      },
    },
  },
  schemas: { DebateSummary: debateSummary, Debate: debateDetail, DebatePage: debatePage },
};
