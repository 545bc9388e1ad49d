import { z } from 'zod';
import { ASSURANCES, VOICE_CHANNELS } from '../../../commons/subjects/index.js';
import { apiAnswer, apiProblem, apiText, apiTime } from '../../../platform/http/index.js';
import { API_PATH } from './year.rules.js';

const count = z.number().int();
const named = z.object({
  label: apiText,
  count,
  path: z.string().optional().describe('The list that shows the rows, without the language'),
});

export const participationYear = z.object({
  year: z.number().int(),
  state: z.enum(['running', 'open', 'frozen']).describe('frozen: kept as it was counted, and never changed'),
  countedAt: apiTime,
  url: z.url(),
  participations: count.describe('Participations, not people'),
  processes: z.array(
    z.object({
      type: z.string(),
      label: apiText,
      about: apiText.describe('What answers and results are of'),
      method: apiText,
      proposals: z.boolean(),
      voices: z.object({
        counts: z.array(
          z.object({
            month: z.string(),
            channel: z.enum(VOICE_CHANNELS),
            assurance: z.enum(ASSURANCES),
            count,
          }),
        ),
        places: z.array(z.object({ place: z.string().describe('EKATTE; empty for elsewhere'), count })),
      }),
      answers: z
        .object({
          asked: count,
          answered: count,
          inTime: count,
          late: count,
          overdue: count,
          ended: count,
          accepted: count,
          partly: count,
          refused: count,
        })
        .nullable(),
      results: z.object({ done: z.array(named), undone: z.array(named) }),
      lists: z.record(z.string(), z.string()),
    }),
  ),
  differences: z
    .array(z.object({ label: apiText, figure: z.string(), kept: count, now: count }))
    .describe('What the same count gives today, where that is not what was kept'),
});

const year = { name: 'year', in: 'path', required: true, schema: { type: 'integer' } };

export const participationApi = {
  paths: {
    [`${API_PATH}/{year}`]: {
      get: {
        operationId: 'readParticipationYear',
        summary: 'The state of civic participation in a year',
        'x-summary-bg': 'Състоянието на гражданското участие за една година',
        parameters: [year],
        responses: {
          200: apiAnswer('ParticipationYear', 'The figures of the year'),
          404: apiProblem('Nothing was counted in this year'),
        },
      },
    },
  },
  schemas: { ParticipationYear: participationYear },
};
