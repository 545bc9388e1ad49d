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
import { EVENT_FORMS, EVENTS_PATH, MATERIAL_PHASES, ORGANISER_ROLES } from '../../event.rules.js';
import { WHEN } from '../../events.queries.js';

export const API_PATH = `/api/v1${EVENTS_PATH}`;
export const MOST_PER_CALL = 100;
export const DEFAULT_PER_CALL = 50;

const coded = z.object({ code: z.string(), label: apiText });
const file = z.object({ url: z.url(), mediaType: z.string(), bytes: z.int() });

export const eventSummary = z.object({
  id: z.string(),
  url: z.url(),
  apiUrl: z.url(),
  calendarUrl: z.url(),
  title: z.string(),
  lang: z.enum(['bg', 'en']),
  summary: z.string(),
  kind: coded,
  form: z.object({ code: z.enum(EVENT_FORMS), label: apiText }),
  state: coded,
  stateReason: z.string().nullable().describe('Why it is postponed or cancelled'),
  startsAt: apiTime.nullable().describe('Null while it is postponed and nobody knows until when'),
  endsAt: apiTime.nullable(),
  place: z.object({
    name: z.string(),
    address: z.string(),
    settlement: z.object({ ekatte: z.string(), name: apiText }).nullable(),
  }),
  streamUrl: z.url().nullable(),
  recordingUrl: z.url().nullable(),
  topics: z.array(coded),
  unit: z.object({ id: z.string(), name: apiText }).nullable(),
  series: z.string().nullable(),
  announcedAt: apiTime,
  changedAt: apiTime,
});

export const eventDetail = eventSummary.extend({
  description: z.string(),
  accessibility: z.string(),
  seats: z.object({ all: z.int(), reserved: z.int() }).nullable().describe('Null: no end to them'),
  registration: z
    .object({ opensAt: apiTime, closesAt: apiTime })
    .nullable()
    .describe('Null: whoever wishes comes'),
  organisers: z.array(z.object({ role: z.enum(ORGANISER_ROLES), name: z.string() })),
  earlierTimes: z.array(
    z.object({ startsAt: apiTime, endsAt: apiTime, changedAt: apiTime, reason: z.string() }),
  ),
  programme: z.array(
    z.object({
      startsAt: apiTime,
      endsAt: apiTime,
      title: z.string(),
      description: z.string(),
      speakers: z.array(
        z.object({ name: z.string(), role: z.string(), organisation: z.string(), bio: z.string() }),
      ),
    }),
  ),
  materials: z.array(
    file.extend({ title: z.string(), lang: z.enum(['bg', 'en']), phase: z.enum(MATERIAL_PHASES) }),
  ),
  photos: z.array(file.extend({ alt: z.string(), credit: z.string() })),
});

export const eventPage = z.object({
  items: z.array(eventSummary),
  count: z.int().describe('Of all that the filters leave, on all pages'),
  next: apiNextPage,
});

const text = { type: 'string' } as const;

export const eventApi = {
  paths: {
    [API_PATH]: {
      get: {
        operationId: 'listEvents',
        summary: 'Events: what is to come in the order of time, the past with the latest first',
        'x-summary-bg': 'Събития: предстоящите по реда на времето, миналите от последното назад',
        parameters: [
          apiParameter('when', 'Only what is to come, or past; all of them without it', {
            ...text,
            enum: [...WHEN],
          }),
          apiParameter('kind', 'Only of this kind, such as roundTable', text),
          apiParameter('form', 'Only held in this way', { ...text, enum: [...EVENT_FORMS] }),
          apiParameter('topic', 'Only on this topic', text),
          apiParameter('place', 'Only in this settlement, by its EKATTE code', text),
          apiParameter('series', 'Only of this series, by its id', text),
          apiParameter('month', 'Only what happens in this month, such as 2026-11', text),
          apiParameter('q', 'Words that title, summary or description contain', {
            ...text,
            maxLength: LONGEST_SEARCH,
          }),
          ...apiPaging({ most: MOST_PER_CALL, usual: DEFAULT_PER_CALL }),
        ],
        responses: {
          200: apiAnswer('EventPage', 'One page'),
          400: apiProblem('A parameter makes no sense'),
          429: apiProblem('Too many searches within a minute'),
        },
      },
    },
    [`${API_PATH}/{id}`]: {
      get: {
        operationId: 'getEvent',
        summary: 'One event with programme, organisers, materials and photos',
        'x-summary-bg': 'Едно събитие с програма, организатори, материали и снимки',
        parameters: [{ name: 'id', in: 'path', required: true, schema: text }],
        responses: {
          200: apiAnswer('Event', 'The event'),
          404: apiProblem('There is none, or it is not announced'),
        },
      },
    },
  },
  schemas: { EventSummary: eventSummary, Event: eventDetail, EventPage: eventPage },
};
