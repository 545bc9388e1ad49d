import { z } from 'zod';
import { subjectApi } from '../subjects/index.js';
import { apiAnswer, apiText, apiTime } from '../../platform/http/index.js';
import { TRAIL_KINDS } from './trail.kinds.js';

export const API_PATH = '/api/v1/trail';

export const trailList = z.object({
  items: z.array(
    z.object({
      kind: z.object({ code: z.enum(TRAIL_KINDS), label: apiText }),
      direction: z
        .enum(['forward', 'backward'])
        .describe('forward: from the subject that was asked about to the other; backward: the reverse'),
      subject: z.object({
        type: z.string(),
        id: z.string(),
        title: z.string(),
        lang: z.enum(['bg', 'en']),
        state: z.object({ code: z.string(), label: apiText }),
        url: z.url(),
      }),
      linkedAt: apiTime,
    }),
  ),
});

export const trailApi = {
  paths: {
    [API_PATH]: {
      get: {
        operationId: 'listTrail',
        summary: 'What a public subject is connected with: led to, part of, about',
        'x-summary-bg': 'С какво е свързано нещо публично: до какво доведе, част от какво е, какво засяга',
        parameters: [subjectApi.parameter],
        responses: {
          200: apiAnswer(
            'TrailList',
            'Links to and from other public subjects, in the order in which they were made',
          ),
          ...subjectApi.refusals,
        },
      },
    },
  },
  schemas: { TrailList: trailList },
};
