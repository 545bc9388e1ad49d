import { z } from 'zod';
import { LONGEST_SEARCH } from '../../platform/http/index.js';
import { ACT_TYPES } from './consultation.kinds.js';
import { FILE_KINDS } from './consultation-file.entity.js';
import { PUBLIC_STATES } from './consultation.lifecycle.js';
import { DEFAULT_PER_CALL, MOST_PER_CALL } from './consultations.forms.js';

export const API_PATH = '/api/v1/consultations';

const text = z.object({ bg: z.string(), en: z.string() });
const coded = <T extends readonly [string, ...string[]]>(codes: T) =>
  z.object({ code: z.enum(codes), label: text });
const time = z.iso.datetime({ offset: true });

export const consultationSummary = z.object({
  id: z.string(),
  number: z.string(),
  url: z.url(),
  apiUrl: z.url(),
  state: coded(PUBLIC_STATES as [string, ...string[]]),
  title: z.string(),
  summary: z.string(),
  lang: z.enum(['bg', 'en']),
  actType: coded(ACT_TYPES as [string, ...string[]]),
  topics: z.array(z.object({ code: z.string(), label: text })),
  places: z.array(z.object({ ekatte: z.string(), name: text })),
  unit: z.object({ id: z.string(), name: text }).nullable(),
  opensAt: time,
  closesAt: time,
  closesOn: z.iso.date(),
  term: z.object({
    days: z.number().int(),
    article: text,
    short: z.boolean(),
    shortTermReason: z.string().nullable(),
  }),
  withdrawal: z.object({ at: time, reason: z.string() }).nullable(),
  changedAt: time,
});

export const consultationDetail = consultationSummary.extend({
  text: z.string().nullable().describe('Null until the draft is published'),
  contact: z.object({ name: z.string(), phone: z.string(), email: z.string() }),
  files: z.array(
    z.object({
      kind: z.enum(FILE_KINDS),
      name: z.string(),
      url: z.url(),
      mediaType: z.string(),
      bytes: z.number().int(),
      sha256: z.string(),
      addedAt: time,
    }),
  ),
  history: z.array(z.object({ event: z.string(), at: time, note: z.record(z.string(), z.string()) })),
});

export const consultationPage = z.object({
  items: z.array(consultationSummary),
  count: z.number().int().describe('Of all that the filters leave, on all pages'),
  next: z.url().nullable().describe('The next page; null on the last'),
});

const parameter = (name: string, description: string, schema: object) => ({
  name,
  in: 'query',
  description,
  schema,
});
const answer = (name: string, description: string) => ({
  description,
  content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } },
});
const problem = (description: string) => ({ description, content: { 'application/problem+json': {} } });

export const consultationApi = {
  paths: {
    [API_PATH]: {
      get: {
        operationId: 'listConsultations',
        summary: 'Public consultations, the newest first',
        'x-summary-bg': 'Обществените консултации, най-новите първи',
        parameters: [
          parameter('state', 'Only in this state', { type: 'string', enum: PUBLIC_STATES }),
          parameter('topic', 'Only on this topic', { type: 'string' }),
          parameter('q', 'Words that title, summary, number or text contain', {
            type: 'string',
            maxLength: LONGEST_SEARCH,
          }),
          parameter('cursor', 'Where the page begins; taken from `next`', { type: 'string' }),
          parameter('limit', 'How many at once', {
            type: 'integer',
            minimum: 1,
            maximum: MOST_PER_CALL,
            default: DEFAULT_PER_CALL,
          }),
        ],
        responses: {
          200: answer('ConsultationPage', 'One page'),
          400: problem('A parameter makes no sense'),
          429: problem('Too many searches within a minute'),
        },
      },
    },
    [`${API_PATH}/{id}`]: {
      get: {
        operationId: 'getConsultation',
        summary: 'One public consultation with text, documents and history',
        'x-summary-bg': 'Една обществена консултация с текст, документи и история',
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
        responses: {
          200: answer('Consultation', 'The consultation'),
          404: problem('There is none, or it is not public'),
        },
      },
    },
  },
  schemas: {
    ConsultationSummary: consultationSummary,
    Consultation: consultationDetail,
    ConsultationPage: consultationPage,
  },
};
