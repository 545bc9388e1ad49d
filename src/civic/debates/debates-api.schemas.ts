import { z } from 'zod';
import { LONGEST_SEARCH } from '../../platform/http/index.js';
import { PROPOSER_KINDS } from './debate.entity.js';
import { PUBLIC_STATES } from './debate.lifecycle.js';
import { DEFAULT_PER_CALL, MOST_PER_CALL } from './debates.forms.js';

export const API_PATH = '/api/v1/debates';

const text = z.object({ bg: z.string(), en: z.string() });
const time = z.iso.datetime({ offset: true });
const unit = z.object({ id: z.string(), name: text }).nullable();

export const debateSummary = z.object({
  id: z.string(),
  url: z.url(),
  apiUrl: z.url(),
  state: z.object({ code: z.enum(PUBLIC_STATES), label: text }),
  title: z.string(),
  lang: z.enum(['bg', 'en']),
  proposer: z.object({
    kind: z.enum(PROPOSER_KINDS),
    name: z.string().nullable().describe('Only what its owner shows; an organisation’s always'),
  }),
  topics: z.array(z.object({ code: z.string(), label: text })),
  places: z.array(z.object({ ekatte: z.string(), name: text })),
  unit,
  opensAt: time,
  closesAt: time,
  closesOn: z.iso.date(),
  concludedAt: time.nullable(),
  changedAt: time,
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
      at: time,
      unit,
      official: z.string(),
      text: z.string(),
      taken: z.array(z.string()),
      declined: z.array(z.object({ text: z.string(), reason: z.string() })),
      reviewOn: z.iso.date().nullable(),
      review: z.object({ at: time, note: z.string() }).nullable(),
    })
    .nullable(),
  files: z.array(
    z.object({
      name: z.string(),
      url: z.url(),
      mediaType: z.string(),
      bytes: z.number().int(),
      sha256: z.string(),
      addedAt: time,
    }),
  ),
  history: z.array(z.object({ event: z.string(), at: time })),
});

export const debatePage = z.object({
  items: z.array(debateSummary),
  count: z.number().int().describe('Of all that the filters leave, on all pages'),
  next: z.url().nullable().describe('The next page; null on the last'),
});

const parameter = (name: string, description: string, schema: object) => ({
  name,
  in: 'query',
  description,
  schema,
});
const answer = (name: string, description: string) => ({
  description,
  content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } },
});
const problem = (description: string) => ({ description, content: { 'application/problem+json': {} } });

export const debateApi = {
  paths: {
    [API_PATH]: {
      get: {
        operationId: 'listDebates',
        summary: 'Public debates, the newest first',
        'x-summary-bg': 'Дебатите, най-новите първи',
        parameters: [
          parameter('state', 'Only in this state', { type: 'string', enum: PUBLIC_STATES }),
          parameter('topic', 'Only on this topic', { type: 'string' }),
          parameter('place', 'Only what concerns this settlement, by EKATTE', { type: 'string' }),
          parameter('q', 'Words that question or reasons contain', {
            type: 'string',
            maxLength: LONGEST_SEARCH,
          }),
          parameter('cursor', 'Where the page begins; taken from `next`', { type: 'string' }),
          parameter('limit', 'How many at once', {
            type: 'integer',
            minimum: 1,
            maximum: MOST_PER_CALL,
            default: DEFAULT_PER_CALL,
          }),
        ],
        responses: {
          200: answer('DebatePage', 'One page'),
          400: problem('A parameter makes no sense'),
          429: problem('Too many searches within a minute'),
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
          200: answer('Debate', 'The debate'),
          404: problem('There is none, or it is not public'),
        },
      },
    },
  },
  schemas: { DebateSummary: debateSummary, Debate: debateDetail, DebatePage: debatePage },
};
