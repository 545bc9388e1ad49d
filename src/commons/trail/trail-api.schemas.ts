import { z } from 'zod';
import { parseSubjectKey, type SubjectRef } from '../subjects/index.js';
import { TRAIL_KINDS } from './trail.kinds.js';

export const API_PATH = '/api/v1/trail';

const text = z.object({ bg: z.string(), en: z.string() });

/** `?subject=debate:12` */
export const apiQuery = z.object({
  subject: z.string().transform((key, context): SubjectRef => {
    const ref = parseSubjectKey(key);
    if (ref) return ref;
    context.addIssue({ code: 'custom' });
    return z.NEVER;
  }),
});

export const trailList = z.object({
  items: z.array(
    z.object({
      kind: z.object({ code: z.enum(TRAIL_KINDS), label: text }),
      direction: z
        .enum(['forward', 'backward'])
        .describe('forward: from the subject that was asked about to the other; backward: the reverse'),
      subject: z.object({
        type: z.string(),
        id: z.string(),
        title: z.string(),
        lang: z.enum(['bg', 'en']),
        state: z.object({ code: z.string(), label: text }),
        url: z.url(),
      }),
      linkedAt: z.iso.datetime({ offset: true }),
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
            description: 'Links to and from other public subjects, in the order in which they were made',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/TrailList' } } },
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
  schemas: { TrailList: trailList },
};
