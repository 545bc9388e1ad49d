import { z } from 'zod';
import { subjectParameter } from '../subjects/index.js';
import {
  apiAnswer,
  apiNextPage,
  apiPaging,
  apiParameter,
  apiProblem,
  apiText,
  apiTime,
  pageSize,
} from '../../platform/http/index.js';
import { DECISION_OUTCOMES } from './decision.rules.js';

export const API_PATH = '/api/v1/decisions';

const PAGE = { most: 500, usual: 100 };

export const decisionsQuery = z.object({
  process: subjectParameter,
  cursor: z.string().optional(),
  limit: pageSize(PAGE.most, PAGE.usual),
});

const decisionItem = z.object({
  id: z.string(),
  url: z.url(),
  outcome: z.object({ code: z.enum(DECISION_OUTCOMES), label: apiText }),
  reason: z.string().describe('In Bulgarian'),
  changedArticle: z.string(),
  unit: z.object({ id: z.string(), name: apiText }).nullable(),
  publishedAt: apiTime,
  version: z.number().int().describe('Of the wording; it grows when the decision is revised'),
  subjects: z
    .array(z.object({ type: z.string(), id: z.string(), url: z.url().nullable() }))
    .describe('What was decided on; without an address where its text is withheld'),
});

export const decisionList = z.object({
  note: apiText.nullable().describe('Whose position the decisions are, and who has the last word'),
  items: z.array(decisionItem),
  next: apiNextPage,
});

export const decisionsApi = {
  paths: {
    [API_PATH]: {
      get: {
        operationId: 'listDecisions',
        summary: 'The published decisions of a process, each with its reason and what it decides on',
        'x-summary-bg': 'Публикуваните решения на една процедура, с мотивите и с това, за което се отнасят',
        parameters: [
          {
            ...apiParameter('process', 'Type and number of the process, such as consultation:12', {
              type: 'string',
            }),
            required: true,
          },
          ...apiPaging(PAGE),
        ],
        responses: {
          200: apiAnswer('DecisionList', 'Decisions in the order in which they were first proposed'),
          400: apiProblem('A parameter makes no sense'),
          404: apiProblem('There is no such process, or it is not public'),
        },
      },
    },
  },
  schemas: { DecisionList: decisionList },
};
