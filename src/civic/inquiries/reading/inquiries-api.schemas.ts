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
} from '../../../platform/http/index.js';
import { SENDER_KINDS } from '../inquiry.rules.js';
import { GROUPS, PUBLIC_KINDS } from './inquiries.queries.js';
import { DEFAULT_PER_CALL, MOST_PER_CALL } from './reading.forms.js';

export const API_PATH = '/api/v1/inquiries';

const coded = z.object({ code: z.string(), label: apiText });

export const inquiryItem = z.object({
  id: z.string(),
  url: z.url(),
  apiUrl: z.url(),
  kind: coded,
  state: coded,
  title: z.string(),
  text: z.string().describe('What staff left of it after taking out third persons'),
  answer: z.string().nullable(),
  lang: z.enum(['bg', 'en']),
  sender: z.enum(SENDER_KINDS),
  topics: z.array(coded),
  places: z.array(z.object({ ekatte: z.string(), name: apiText })),
  unit: z.object({ id: z.string(), name: apiText }).nullable(),
  incomingNumber: z.string().nullable(),
  receivedAt: apiTime.describe('From here the term is counted'),
  dueOn: z.iso.date(),
  answeredAt: apiTime.nullable(),
  daysLate: z.int().nonnegative().nullable().describe('Null while there is no answer, 0 in time'),
  publishedAt: apiTime,
  changedAt: apiTime,
});

export const inquiryList = z.object({
  items: z.array(inquiryItem),
  count: z.int().nonnegative().describe('Of all that the filters leave; 1,001 stands for more than 1,000'),
  next: apiNextPage,
});

export const inquiryApi = {
  paths: {
    [API_PATH]: {
      get: {
        operationId: 'listInquiries',
        summary: 'Published questions and proposals with their answers, the latest published first',
        'x-summary-bg': 'Публикувани въпроси и предложения с отговорите, последните първо',
        parameters: [
          apiParameter('state', 'Only in this part of their life', { type: 'string', enum: GROUPS }),
          apiParameter('kind', 'Only of this kind', { type: 'string', enum: PUBLIC_KINDS }),
          apiParameter('topic', 'Only on this topic', { type: 'string' }),
          apiParameter('place', 'Only what concerns this settlement, by EKATTE', { type: 'string' }),
          apiParameter('unit', 'Only what this unit answers, by its id', { type: 'string' }),
          apiParameter('year', 'Only what was received in this year', { type: 'integer' }),
          apiParameter('q', 'Words that title, text or answer contain', {
            type: 'string',
            maxLength: LONGEST_SEARCH,
          }),
          ...apiPaging({ most: MOST_PER_CALL, usual: DEFAULT_PER_CALL }),
        ],
        responses: {
          200: apiAnswer('InquiryPage', 'One page'),
          400: apiProblem('A parameter makes no sense'),
          429: apiProblem('Too many searches within a minute'),
        },
      },
    },
    [`${API_PATH}/{id}`]: {
      get: {
        operationId: 'getInquiry',
        summary: 'One published question or proposal with its answer',
        'x-summary-bg': 'Един публикуван въпрос или предложение с отговора',
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
        responses: {
          200: apiAnswer('Inquiry', 'The inquiry'),
          404: apiProblem('There is none, or it is not public'),
        },
      },
    },
  },
  schemas: { Inquiry: inquiryItem, InquiryPage: inquiryList },
};
