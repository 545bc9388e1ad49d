import { z } from 'zod';
import {
  apiAnswer,
  apiNextPage,
  apiPaging,
  apiProblem,
  apiText,
  apiTime,
} from '../../../../platform/http/index.js';
import { ACTING_FOR, CHANNELS, CONTRIBUTION_STATES } from '../contribution.rules.js';

export const MOST_PER_CALL = 200;
export const DEFAULT_PER_CALL = 100;

export const CONTRIBUTIONS_API = (consultationId: string): string =>
  `/api/v1/consultations/${consultationId}/contributions`;

export const contributionItem = z.object({
  id: z.string(),
  number: z.number().int().describe('Within its consultation, without gaps'),
  url: z.url(),
  article: z.string().nullable().describe('Null for the whole draft'),
  articleLabel: apiText.nullable(),
  textVersion: z.number().int(),
  text: z.string().nullable().describe('Null where it is withheld'),
  lang: z.enum(['bg', 'en']),
  state: z.enum(CONTRIBUTION_STATES),
  name: z.string().nullable().describe('Only where its author shows it'),
  actingFor: z.enum(ACTING_FOR),
  onBehalfOf: z.string(),
  organisation: z.object({ id: z.string(), name: z.string() }).nullable(),
  channel: z.enum(CHANNELS),
  receivedAt: apiTime,
  late: z.boolean(),
  files: z.array(
    z.object({ name: z.string(), url: z.url(), mediaType: z.string(), bytes: z.number().int() }),
  ),
  decision: z
    .object({ outcome: z.string(), reason: z.string(), changedArticle: z.string(), url: z.url() })
    .nullable()
    .describe('Null until it is published'),
});

export const contributionPage = z.object({ items: z.array(contributionItem), next: apiNextPage });

const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };
const absent = apiProblem('There is no such consultation, or it is not public');

export const contributionApi = {
  paths: {
    [CONTRIBUTIONS_API('{id}')]: {
      get: {
        operationId: 'listContributions',
        summary: 'The contributions to one consultation, in the order of their numbers',
        'x-summary-bg': 'Предложенията по една консултация, по реда на номерата им',
        parameters: [id, ...apiPaging({ most: MOST_PER_CALL, usual: DEFAULT_PER_CALL })],
        responses: {
          200: apiAnswer('ContributionPage', 'One page'),
          400: apiProblem('A parameter makes no sense'),
          404: absent,
        },
      },
    },
    [`${CONTRIBUTIONS_API('{id}')}.csv`]: {
      get: {
        operationId: 'downloadContributions',
        summary: 'The same as a table; the header x-row-count says how many rows there are',
        'x-summary-bg': 'Същите като таблица; заглавието x-row-count казва броя на редовете',
        parameters: [id],
        responses: { 200: { description: 'The table', content: { 'text/csv': {} } }, 404: absent },
      },
    },
  },
  schemas: { Contribution: contributionItem, ContributionPage: contributionPage },
};
