import { z } from 'zod';
import {
  apiAnswer,
  apiNextPage,
  apiPaging,
  apiParameter,
  apiProblem,
  apiText,
  apiTime,
  idText,
  pageSize,
} from '../../../platform/http/index.js';
import { subjectApi, subjectParameter } from '../../subjects/index.js';

export const API_PATH = '/api/v1/comments';
export const CSV_PATH = `${API_PATH}.csv`;

const MOST_PER_CALL = 200;
const DEFAULT_PER_CALL = 50;
const STANCES = ['for', 'against', 'neutral', 'question', 'answer'] as const;
const STATES = ['visible', 'hidden', 'deleted'] as const;

export const commentsQuery = z.object({
  subject: subjectParameter,
  order: z.enum(['oldest', 'newest']).default('oldest'),
  cursor: z.string().optional(),
  limit: pageSize(MOST_PER_CALL, DEFAULT_PER_CALL),
});

export const cursorShape = z.tuple([idText]);

/** `after` is 0 where nothing was said yet. */
export const newSinceQuery = z.object({ subject: subjectParameter, after: z.string().regex(/^\d{1,18}$/) });

export const commentItem = z.object({
  id: z.string(),
  url: z.url(),
  subject: z.string(),
  parentId: z.string().nullable().describe('Null for what stands at the top'),
  answersId: z.string().nullable().describe('Whom it answers, where that is not its parent'),
  depth: z.number().int().min(0).max(3),
  state: z.enum(STATES).describe('Of hidden and deleted comments only their place is told'),
  official: z.boolean().describe('Answered by a unit of the municipality'),
  stance: z.enum(STANCES).nullable(),
  text: z.string().nullable(),
  lang: z.enum(['bg', 'en']),
  author: z
    .object({
      name: z.string().nullable().describe('Only where the author shows it to everybody'),
      code: z.string().describe('The same for all that one person says about this subject'),
    })
    .nullable(),
  organisation: z.object({ id: z.string(), name: z.string() }).nullable(),
  unit: z.object({ id: z.string(), name: apiText }).nullable(),
  ups: z.number().int(),
  downs: z.number().int(),
  replies: z.number().int(),
  createdAt: apiTime,
  editedAt: apiTime.nullable(),
});

export const commentPage = z.object({
  items: z.array(commentItem),
  count: z.number().int().describe('On all pages'),
  next: apiNextPage,
});

export const commentsApi = {
  paths: {
    [API_PATH]: {
      get: {
        operationId: 'listComments',
        summary: 'Comments on one subject, all levels in one list',
        'x-summary-bg': 'Мненията по една тема, всички нива в един списък',
        parameters: [
          subjectApi.parameter,
          apiParameter('order', 'Oldest or newest first', {
            type: 'string',
            enum: ['oldest', 'newest'],
            default: 'oldest',
          }),
          ...apiPaging({ most: MOST_PER_CALL, usual: DEFAULT_PER_CALL }),
        ],
        responses: {
          200: apiAnswer('CommentPage', 'One page'),
          ...subjectApi.refusals,
        },
      },
    },
    [CSV_PATH]: {
      get: {
        operationId: 'downloadComments',
        summary: 'All comments on one subject as a table; the header x-row-count says how many rows follow',
        'x-summary-bg': 'Всички мнения по една тема като таблица',
        parameters: [subjectApi.parameter],
        responses: {
          200: { description: 'UTF-8 with one row of headings', content: { 'text/csv': {} } },
          ...subjectApi.refusals,
          429: apiProblem('Too many tables within a minute'),
        },
      },
    },
  },
  schemas: { Comment: commentItem, CommentPage: commentPage },
};
