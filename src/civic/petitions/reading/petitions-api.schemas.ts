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
} from '../../../platform/http/index.js';
import { INITIATOR_KINDS } from '../petition.entity.js';
import { GROUPS } from '../petitions.queries.js';
import { CHRONICLE } from './petition.chronicle.js';
import { DEFAULT_PER_CALL, MOST_PER_CALL } from './petitions.forms.js';
import { FEWEST_FROM_A_PLACE } from './signature-figures.js';

export const API_PATH = '/api/v1/petitions';

const count = z.int().nonnegative();
const coded = z.object({ code: z.string(), label: apiText });
const place = z.object({ ekatte: z.string(), name: apiText });

export const petitionSummary = z.object({
  id: z.string(),
  url: z.url(),
  apiUrl: z.url(),
  state: coded,
  title: z.string().nullable().describe('Null where the words of a rejected petition are not shown'),
  demand: z.string().nullable(),
  lang: z.enum(['bg', 'en']),
  initiator: z.object({ kind: z.enum(INITIATOR_KINDS), name: z.string().nullable() }),
  topics: z.array(coded),
  places: z.array(place),
  unit: z.object({ id: z.string(), name: apiText }).nullable(),
  signatures: z.object({
    total: count,
    email: count.describe('By people who proved a mailbox'),
    verified: count.describe('By people who proved who they are'),
    paper: count,
  }),
  thresholds: z.object({ answer: count, hearing: count.nullable() }),
  publishedAt: apiTime.nullable(),
  closesAt: apiTime.nullable(),
  closesOn: z.iso.date().nullable(),
  closedAt: apiTime.nullable(),
  receivedAt: apiTime.nullable().describe('From here the term of the answer is counted (Art. 118(1))'),
  registeredAt: apiTime.nullable(),
  incomingNumber: z.string().nullable(),
  registeredLate: z.boolean(),
  answeredAt: apiTime.nullable(),
  rejectedAt: apiTime.nullable(),
  endedAt: apiTime.nullable(),
  changedAt: apiTime,
});

export const petitionDetail = petitionSummary.extend({
  why: z.string().nullable(),
  kind: coded,
  minimumAge: count,
  committee: z.array(z.object({ name: z.string(), place: place.nullable() })),
  rejection: z.object({ reason: coded, text: z.string() }).nullable(),
  notConsidered: z.object({ reason: coded, text: z.string() }).nullable(),
  forwarded: z.object({ to: z.string(), text: z.string() }).nullable(),
  stopped: z.object({ law: z.string(), text: z.string() }).nullable(),
  withdrawn: z.object({ text: z.string() }).nullable(),
  hearing: z.object({ at: apiTime, place: z.string(), note: z.string() }).nullable(),
  answer: z
    .object({ outcome: apiText, text: z.string(), by: z.string(), on: z.iso.date(), url: z.url() })
    .nullable(),
  byDay: z.array(z.object({ day: z.iso.date(), count: z.int(), total: count })),
  bySettlement: z.object({
    settlements: z
      .array(z.object({ ekatte: z.string().nullable().describe('Null for elsewhere'), name: apiText, count }))
      .describe(`Those with ${FEWEST_FROM_A_PLACE} signatures and more`),
    others: count.describe('All others together, so that nobody can tell who signed'),
  }),
  history: z.array(z.object({ event: z.enum(CHRONICLE), at: apiTime, signatures: count.nullable() })),
});

export const petitionPage = z.object({
  items: z.array(petitionSummary),
  count: count.describe('Of all that the filters leave, on all pages'),
  next: apiNextPage,
});

export const petitionApi = {
  paths: {
    [API_PATH]: {
      get: {
        operationId: 'listPetitions',
        summary: 'Public petitions, the newest first',
        'x-summary-bg': 'Подписките, най-новите първи',
        parameters: [
          apiParameter('state', 'Only in this part of their life', { type: 'string', enum: GROUPS }),
          apiParameter('topic', 'Only on this topic', { type: 'string' }),
          apiParameter('place', 'Only what concerns this settlement, by EKATTE', { type: 'string' }),
          apiParameter('q', 'Words that title, demand or reasons contain', {
            type: 'string',
            maxLength: LONGEST_SEARCH,
          }),
          ...apiPaging({ most: MOST_PER_CALL, usual: DEFAULT_PER_CALL }),
        ],
        responses: {
          200: apiAnswer('PetitionPage', 'One page'),
          400: apiProblem('A parameter makes no sense'),
          429: apiProblem('Too many searches within a minute'),
        },
      },
    },
    [`${API_PATH}/{id}`]: {
      get: {
        operationId: 'getPetition',
        summary: 'One public petition with every milestone, its counts and the answer',
        'x-summary-bg': 'Една подписка с всяка стъпка, броя на подписите и отговора',
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
        responses: {
          200: apiAnswer('Petition', 'The petition'),
          404: apiProblem('There is none, or it is not public'),
        },
      },
    },
  },
  schemas: { PetitionSummary: petitionSummary, Petition: petitionDetail, PetitionPage: petitionPage },
};
