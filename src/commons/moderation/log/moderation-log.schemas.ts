import { z } from 'zod';
import {
  apiAnswer,
  apiNextPage,
  apiPaging,
  apiParameter,
  apiProblem,
  apiText,
  apiTime,
} from '../../../platform/http/index.js';
import { LOG_API_PATH } from '../moderation.paths.js';
import { DEFAULT_PER_CALL, MOST_PER_CALL } from './moderation-log.forms.js';

export const loggedDecision = z.object({
  number: z.string(),
  at: apiTime,
  action: z.object({
    code: z.enum(['keep', 'remove', 'restore', 'confirm', 'block', 'lift']),
    label: apiText,
  }),
  about: z
    .object({ type: z.string(), label: apiText })
    .nullable()
    .describe('What kind of thing it was; null for a person who may not write'),
  cause: z.enum(['reports', 'held', 'staff']).nullable(),
  reports: z.number().int().nullable().describe('By how many different people'),
  hiddenBefore: z.boolean().describe('A rule hid or held it until the decision'),
  reason: z.object({ code: z.string(), ground: z.enum(['illegal', 'rules']), label: apiText }).nullable(),
  days: z.number().describe('From opening to decision; for a block, how long it lasts'),
});

export const moderationLogPage = z.object({
  items: z.array(loggedDecision),
  totals: z.object({
    decisions: z.number().int(),
    kept: z.number().int(),
    removed: z.number().int(),
    upheld: z.number().int().describe('Appeals upheld'),
    dismissed: z.number().int().describe('Appeals dismissed'),
    blocks: z.number().int(),
    medianDays: z.number().nullable(),
  }),
  next: apiNextPage,
});

export const moderationLogApi = {
  paths: {
    [LOG_API_PATH]: {
      get: {
        operationId: 'listModerationDecisions',
        summary: 'Decisions of moderation without texts and personal data, the newest first',
        'x-summary-bg': 'Решенията на модерирането без текстове и лични данни, най-новите първи',
        parameters: [
          apiParameter('month', 'Only of this month', {
            type: 'string',
            pattern: '^20\\d\\d-(0[1-9]|1[0-2])$',
          }),
          apiParameter('reason', 'Only with this reason code', { type: 'string' }),
          ...apiPaging({ most: MOST_PER_CALL, usual: DEFAULT_PER_CALL }),
        ],
        responses: {
          200: apiAnswer('ModerationLogPage', 'One page'),
          400: apiProblem('A parameter makes no sense'),
        },
      },
    },
  },
  schemas: { ModerationDecision: loggedDecision, ModerationLogPage: moderationLogPage },
};
