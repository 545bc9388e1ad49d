import { z } from 'zod';
import { apiText, apiTime } from '../../../platform/http/index.js';
import { CHANNELS, OUTCOMES } from './report.outcomes.js';

const count = z.number().int().nonnegative();

export const reportRow = z.object({
  id: z.string(),
  number: z.number().int().positive(),
  receivedAt: apiTime,
  channel: z.enum(CHANNELS),
  late: z.boolean().describe('It came after the end of the term'),
  contributor: z.string().nullable().describe('The name that its author shows; null where none is shown'),
  organisation: z.string().nullable(),
  actingFor: z.enum(['self', 'onBehalf']),
  onBehalfOf: z.string(),
  anchor: z.string().nullable().describe('The article it is about; null where it is about the whole'),
  article: apiText.nullable(),
  textVersion: count,
  lang: z.enum(['bg', 'en']),
  text: z.string().nullable().describe('Null where it is withheld from the public'),
  withheldReason: apiText.nullable(),
  decision: z.object({
    id: z.string(),
    path: z.string(),
    outcome: z.enum(OUTCOMES),
    reason: z.string(),
    changedArticle: z.string(),
    unit: apiText.nullable(),
  }),
});

export const reportSnapshot = z.object({
  schema: z.literal(1),
  version: z.number().int().positive(),
  note: z.string().describe('What changed since the version before'),
  publishedAt: apiTime,
  place: z.object({ kind: z.enum(['here', 'elsewhere']), url: z.string(), on: z.iso.date() }),
  consultation: z.object({
    id: z.string(),
    number: z.string(),
    title: z.string(),
    lang: z.enum(['bg', 'en']),
    kind: apiText,
    unit: apiText.nullable(),
    sponsor: z.string(),
    opensOn: z.iso.date(),
    closesOn: z.iso.date(),
    days: count,
    path: z.string(),
    published: z.object({
      kind: z.enum(['here', 'elsewhere']),
      url: z.string(),
      on: z.iso.date().nullable(),
    }),
  }),
  municipality: z.object({ name: apiText, url: z.string() }),
  none: z.boolean().describe('Nobody sent a proposal'),
  totals: z.object({
    contributions: count,
    late: count,
    withheld: count,
    outcomes: z.record(z.enum(OUTCOMES), count),
    channels: z.record(z.enum(CHANNELS), count),
  }),
  rows: z.array(reportRow),
});

/** The справка as it was published: everything that any of its forms is drawn from. */
export type ReportSnapshot = z.infer<typeof reportSnapshot>;
export type ReportRow = z.infer<typeof reportRow>;
export type ReportTotals = ReportSnapshot['totals'];

export function totalsOf(rows: readonly ReportRow[]): ReportTotals {
  const of = <T extends string>(names: readonly T[], name: (row: ReportRow) => T) =>
    Object.fromEntries(names.map((one) => [one, rows.filter((row) => name(row) === one).length])) as Record<
      T,
      number
    >;
  return {
    contributions: rows.length,
    late: rows.filter(({ late }) => late).length,
    withheld: rows.filter(({ text }) => text === null).length,
    outcomes: of(OUTCOMES, ({ decision }) => decision.outcome),
    channels: of(CHANNELS, ({ channel }) => channel),
  };
}
