import { z } from 'zod';
import { subjectApi } from '../subjects/index.js';
import { apiAnswer, apiText, apiTime } from '../../platform/http/index.js';
import { API_PATH } from './deadlines.paths.js';

export const deadlineList = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      rule: z.object({ code: z.string(), label: apiText, law: apiText.nullable() }),
      state: z.enum(['running', 'paused', 'met', 'cancelled']),
      startedAt: apiTime,
      dueAt: apiTime,
      dueOn: z.iso.date().describe('The last day; the term is over when it ends'),
      overdueDays: z.number().int().describe('By how many days it is, or was met, too late; otherwise 0'),
      pausedAt: apiTime.nullable(),
      metAt: apiTime.nullable(),
      cancelledAt: apiTime.nullable(),
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
        parameters: [subjectApi.parameter],
        responses: {
          200: apiAnswer('DeadlineList', 'The last started first'),
          ...subjectApi.refusals,
        },
      },
    },
  },
  schemas: { DeadlineList: deadlineList },
};
