import { z } from 'zod';
import {
  apiAnswer,
  apiNextPage,
  apiPaging,
  apiParameter,
  apiProblem,
  apiText,
  apiTime,
  LONGEST_SEARCH,
} from '../../platform/http/index.js';
import { MOTIVES } from './consultation.motives.js';
import { DECIDED_BY } from './kinds/consultation.kinds.js';
import { FILE_KINDS } from './consultation-file.entity.js';
import { PUBLIC_STATES } from './consultation.lifecycle.js';
import { DEFAULT_PER_CALL, MOST_PER_CALL } from './consultations.forms.js';

export const API_PATH = '/api/v1/consultations';

const coded = <T extends readonly [string, ...string[]]>(codes: T) =>
  z.object({ code: z.enum(codes), label: apiText });

export const consultationSummary = z.object({
  id: z.string(),
  number: z.string(),
  url: z.url(),
  apiUrl: z.url(),
  state: coded(PUBLIC_STATES as [string, ...string[]]),
  title: z.string(),
  summary: z.string(),
  lang: z.enum(['bg', 'en']),
  actType: z.object({ code: z.string(), label: apiText }).describe('Kinds are added by the municipality'),
  topics: z.array(z.object({ code: z.string(), label: apiText })),
  places: z.array(z.object({ ekatte: z.string(), name: apiText })),
  unit: z.object({ id: z.string(), name: apiText }).nullable(),
  opensAt: apiTime,
  closesAt: apiTime,
  closesOn: z.iso.date(),
  term: z.object({
    days: z.number().int(),
    article: apiText,
    short: z.boolean(),
    shortTermReason: z.string().nullable(),
  }),
  withdrawal: z.object({ at: apiTime, reason: z.string() }).nullable(),
  changedAt: apiTime,
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
      addedAt: apiTime,
      version: z.number().int(),
      replacedAt: apiTime.nullable().describe('Since when another document stands in its place'),
    }),
  ),
  sponsor: z.string(),
  motives: z.record(z.enum(MOTIVES), z.string()).describe('By the points of Art. 28(2)'),
  exemptGround: z.string().describe('Why no least term is asked for (§ 1a); empty where it is'),
  publication: z
    .object({ place: z.enum(['here', 'elsewhere']), url: z.string(), on: z.iso.date() })
    .describe('From which publication the term counts'),
  council: z
    .object({
      decidedBy: z.enum(DECIDED_BY),
      tabledOn: z.iso.date().nullable(),
      number: z.string(),
      decidedOn: z.iso.date().nullable(),
      decisionNumber: z.string(),
      note: z.string(),
      actSentOn: z.iso.date().nullable(),
      actPublishedOn: z.iso.date().nullable(),
    })
    .describe('The way to the council or the mayor, and to the act'),
  history: z.array(z.object({ event: z.string(), at: apiTime, note: z.record(z.string(), z.string()) })),
});

export const consultationPage = z.object({
  items: z.array(consultationSummary),
  count: z.number().int().describe('Of all that the filters leave, on all pages'),
  next: apiNextPage,
});

export const consultationApi = {
  paths: {
    [API_PATH]: {
      get: {
        operationId: 'listConsultations',
        summary: 'Public consultations, the newest first',
        'x-summary-bg': 'Обществените консултации, най-новите първи',
        parameters: [
          apiParameter('state', 'Only in this state', { type: 'string', enum: PUBLIC_STATES }),
          apiParameter('topic', 'Only on this topic', { type: 'string' }),
          apiParameter('q', 'Words that title, summary, number or text contain', {
            type: 'string',
            maxLength: LONGEST_SEARCH,
          }),
          ...apiPaging({ most: MOST_PER_CALL, usual: DEFAULT_PER_CALL }),
        ],
        responses: {
          200: apiAnswer('ConsultationPage', 'One page'),
          400: apiProblem('A parameter makes no sense'),
          429: apiProblem('Too many searches within a minute'),
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
          200: apiAnswer('Consultation', 'The consultation'),
          404: apiProblem('There is none, or it is not public'),
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
