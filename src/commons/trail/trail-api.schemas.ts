import { z } from 'zod';
import { subjectApi, subjectParameter } from '../subjects/index.js';
import { apiAnswer, apiParameter, apiText, apiTime } from '../../platform/http/index.js';
import { STAGES } from './path/stages.rules.js';
import { TRAIL_KINDS } from './trail.kinds.js';

export const API_PATH = '/api/v1/trail';
const MOST_DEPTH = 8;

export const trailQuery = z.object({
  subject: subjectParameter,
  depth: z.coerce.number().int().min(1).max(MOST_DEPTH).optional(),
});

const kind = z.object({ code: z.enum(TRAIL_KINDS), label: apiText });
const subject = z.object({
  type: z.string(),
  id: z.string(),
  title: z.string(),
  lang: z.enum(['bg', 'en']),
  state: z.object({ code: z.string(), label: apiText }),
  url: z.url(),
});

export const trailList = z.object({
  items: z.array(
    z.object({
      kind,
      direction: z
        .enum(['forward', 'backward'])
        .describe('forward: from the subject that was asked about to the other; backward: the reverse'),
      subject,
      linkedAt: apiTime,
    }),
  ),
  path: z
    .object({
      nodes: z.array(
        subject.extend({
          key: z.string().describe('Type and number, as links name it'),
          stage: z.enum(STAGES as [string, ...string[]]),
          at: apiTime,
        }),
      ),
      links: z.array(
        z.object({
          kind,
          from: z.string(),
          to: z.string(),
          later: z.string().describe('Which of the two ends came of the other'),
          linkedAt: apiTime,
        }),
      ),
      more: z.boolean().describe('There is more than is told here'),
    })
    .optional()
    .describe('With depth: the whole path around the subject, in the order of time'),
});

export const trailApi = {
  paths: {
    [API_PATH]: {
      get: {
        operationId: 'listTrail',
        summary: 'What a public subject came from and what came of it, link by link or as the whole path',
        'x-summary-bg': 'От какво произтича нещо публично и какво последва: по връзки или като цял път',
        parameters: [
          subjectApi.parameter,
          apiParameter('depth', 'Adds the path of so many steps around the subject', {
            type: 'integer',
            minimum: 1,
            maximum: MOST_DEPTH,
          }),
        ],
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
