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
} from '../../../../platform/http/index.js';
import { KIND_CODES, LEVEL_CODES, LIBRARY_PATH, LICENCE_CODES } from '../../publication.rules.js';

export const API_PATH = '/api/v1/publications';
export const MOST_PER_CALL = 100;
export const DEFAULT_PER_CALL = 50;

const coded = z.object({ code: z.string(), label: apiText });
const near = z.object({ id: z.string(), title: z.string(), url: z.url() });

export const publicationSummary = z.object({
  id: z.string(),
  url: z.url(),
  apiUrl: z.url(),
  title: z.string(),
  lang: z.enum(['bg', 'en']),
  summary: z.string(),
  kind: z.object({ code: z.enum(KIND_CODES), label: apiText }),
  state: coded,
  stateReason: z.string().nullable().describe('Why it is withdrawn'),
  authors: z
    .array(z.string())
    .describe('A person as “family name, given name”, an organisation as it is called'),
  publisher: z.string(),
  date: z.iso.date().describe('Of the document itself'),
  licence: z.object({ code: z.enum(LICENCE_CODES), label: apiText, url: z.url().nullable() }),
  level: z
    .object({ code: z.enum(LEVEL_CODES), label: apiText })
    .nullable()
    .describe('Of strategic documents'),
  topics: z.array(coded),
  places: z.array(z.object({ ekatte: z.string(), name: apiText })),
  unit: z.object({ id: z.string(), name: apiText }).nullable(),
  version: z.int().describe('The number of the current one'),
  publishedAt: apiTime,
  changedAt: apiTime,
});

const file = z.object({
  url: z.url().describe('Counts the download and leads to the file'),
  label: z.string(),
  lang: z.enum(['bg', 'en']),
  mediaType: z.string(),
  bytes: z.int(),
  alt: z.string().nullable(),
  downloads: z.int(),
});

export const publicationDetail = publicationSummary.extend({
  funding: z.string().nullable(),
  videoUrl: z.url().nullable(),
  validFrom: z.iso.date().nullable(),
  validUntil: z.iso.date().nullable(),
  reviewOn: z.iso.date().nullable(),
  parent: near.nullable().describe('The strategic document that it is in pursuit of'),
  children: z.array(near),
  versions: z.array(
    z.object({ number: z.int(), changes: z.string(), publishedAt: apiTime, files: z.array(file) }),
  ),
  citations: z.object({ bibtex: z.url(), ris: z.url() }),
});

export const publicationPage = z.object({
  items: z.array(publicationSummary),
  count: z.int().describe('Of all that the filters leave, on all pages'),
  next: apiNextPage,
});

const text = { type: 'string' } as const;

export const publicationApi = {
  paths: {
    [API_PATH]: {
      get: {
        operationId: 'listPublications',
        summary: `Publications of the library (${LIBRARY_PATH}), the latest document first`,
        'x-summary-bg': 'Публикации на библиотеката, последният документ първи',
        parameters: [
          apiParameter('kind', 'Only of this kind', { ...text, enum: [...KIND_CODES] }),
          apiParameter('topic', 'Only on this topic', text),
          apiParameter('lang', 'Only in this language', { ...text, enum: ['bg', 'en'] }),
          apiParameter('year', 'Only documents of this year, such as 2026', text),
          apiParameter('publisher', 'Only by this publisher, by its whole name', text),
          apiParameter('q', 'Beginnings of words that title, summary, authors or files contain; best first', {
            ...text,
            maxLength: LONGEST_SEARCH,
          }),
          ...apiPaging({ most: MOST_PER_CALL, usual: DEFAULT_PER_CALL }),
        ],
        responses: {
          200: apiAnswer('PublicationPage', 'One page'),
          400: apiProblem('A parameter makes no sense'),
          429: apiProblem('Too many searches within a minute'),
        },
      },
    },
    [`${API_PATH}/{id}`]: {
      get: {
        operationId: 'getPublication',
        summary: 'One publication with its versions and files',
        'x-summary-bg': 'Една публикация с версиите и файловете ѝ',
        parameters: [{ name: 'id', in: 'path', required: true, schema: text }],
        responses: {
          200: apiAnswer('Publication', 'The publication'),
          404: apiProblem('There is none, or it is not published'),
        },
      },
    },
  },
  schemas: {
    PublicationSummary: publicationSummary,
    Publication: publicationDetail,
    PublicationPage: publicationPage,
  },
};
