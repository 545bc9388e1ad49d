import { z } from 'zod';
import { LOG_API_PATH } from '../moderation.paths.js';
import { DEFAULT_PER_CALL, MOST_PER_CALL } from './moderation-log.forms.js';

const text = z.object({ bg: z.string(), en: z.string() });

export const loggedDecision = z.object({
  number: z.string(),
  at: z.iso.datetime({ offset: true }),
  action: z.object({
    code: z.enum(['keep', 'remove', 'restore', 'confirm', 'block', 'lift']),
    label: text,
  }),
  about: z
    .object({ type: z.string(), label: text })
    .nullable()
    .describe('What kind of thing it was; null for a person who may not write'),
  cause: z.enum(['reports', 'held', 'staff']).nullable(),
  reports: z.number().int().nullable().describe('By how many different people'),
  hiddenBefore: z.boolean().describe('A rule hid or held it until the decision'),
  reason: z.object({ code: z.string(), ground: z.enum(['illegal', 'rules']), label: text }).nullable(),
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
  next: z.url().nullable().describe('The next page; null on the last'),
});

const parameter = (name: string, description: string, schema: object) => ({
  name,
  in: 'query',
  description,
  schema,
});

export const moderationLogApi = {
  paths: {
    [LOG_API_PATH]: {
      get: {
        operationId: 'listModerationDecisions',
        summary: 'Decisions of moderation without texts and personal data, the newest first',
        'x-summary-bg': 'Решенията на модерирането без текстове и лични данни, най-новите първи',
        parameters: [
          parameter('month', 'Only of this month', { type: 'string', pattern: '^20\\d\\d-(0[1-9]|1[0-2])$' }),
          parameter('reason', 'Only with this reason code', { type: 'string' }),
          parameter('cursor', 'Where the page begins; taken from `next`', { type: 'string' }),
          parameter('limit', 'How many at once', {
            type: 'integer',
            minimum: 1,
            maximum: MOST_PER_CALL,
            default: DEFAULT_PER_CALL,
          }),
        ],
        responses: {
          200: {
            description: 'One page',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/ModerationLogPage' } } },
          },
          400: { description: 'A parameter makes no sense', content: { 'application/problem+json': {} } },
        },
      },
    },
  },
  schemas: { ModerationDecision: loggedDecision, ModerationLogPage: moderationLogPage },
};
