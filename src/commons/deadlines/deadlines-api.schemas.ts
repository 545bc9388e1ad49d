import { z } from 'zod';
import { parseSubjectKey, type SubjectRef } from '../subjects/index.js';
import { API_PATH } from './deadlines.paths.js';

const text = z.object({ bg: z.string(), en: z.string() });
const time = z.iso.datetime({ offset: true });

/** `?subject=debate:12` */
export const apiQuery = z.object({
  subject: z.string().transform((key, context): SubjectRef => {
    const ref = parseSubjectKey(key);
    if (ref) return ref;
    context.addIssue({ code: 'custom' });
    return z.NEVER;
  }),
});

export const deadlineList = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      rule: z.object({ code: z.string(), label: text, law: text.nullable() }),
      state: z.enum(['running', 'paused', 'met', 'cancelled']),
      startedAt: time,
      dueAt: time,
      dueOn: z.iso.date().describe('The last day; the term is over when it ends'),
      overdueDays: z.number().int().describe('By how many days it is, or was met, too late; otherwise 0'),
      pausedAt: time.nullable(),
      metAt: time.nullable(),
      cancelledAt: time.nullable(),
      computed: z.object({ bg: z.array(z.string()), en: z.array(z.string()) }).describe('Step by step'),
    }),
  ),
});

export const deadlinesApi = {
  paths: {
    [API_PATH]: {
      get: {
        operationId: 'listDeadlines',
        summary: 'The deadlines of a public subject, and how each was worked out',
        'x-summary-bg': 'Сроковете по нещо публично и как е изчислен всеки',
        parameters: [
          {
            name: 'subject',
            in: 'query',
            required: true,
            description: 'Type and number of the subject, such as debate:12',
            schema: { type: 'string' },
          },
        ],
        responses: {
          200: {
            description: 'The last started first',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/DeadlineList' } } },
          },
          400: { description: 'A parameter makes no sense', content: { 'application/problem+json': {} } },
          404: {
            description: 'There is no such subject, or it is not public',
            content: { 'application/problem+json': {} },
          },
        },
      },
    },
  },
  schemas: { DeadlineList: deadlineList },
};
