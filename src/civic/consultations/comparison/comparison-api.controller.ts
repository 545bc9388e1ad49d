import { Controller, Get, Param } from '@nestjs/common';
import { z } from 'zod';
import { Database } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { localTime } from '../../../platform/clock/index.js';
import {
  apiAnswer,
  apiProblem,
  content,
  Ctx,
  idOf,
  type PageContext,
  type PageResult,
} from '../../../platform/http/index.js';
import { consultationPath } from '../consultation.subject.js';
import { ConsultationQueries } from '../consultations.queries.js';
import type { TextSection } from '../text/consultation.text.js';
import { countMatches } from './article-match.rules.js';
import { comparedArticles } from './article-words.rules.js';
import { ChangeReasons } from './change-reasons.service.js';
import { articleLabel, COUNTED } from './comparison.presentation.js';
import { Comparisons, type ComparedText } from './comparisons.service.js';

const article = z.object({ anchor: z.string(), label: z.string(), text: z.string() });

const changes = z.object({
  consultation: z.object({ id: z.string(), number: z.string(), title: z.string(), url: z.string() }),
  draft: z.object({ version: z.number().int(), at: z.string() }),
  final: z.object({ version: z.number().int(), at: z.string() }),
  counts: z.record(z.enum(COUNTED), z.number().int()),
  articles: z.array(
    z.object({
      kind: z.enum(['same', 'changed', 'split', 'merged', 'added', 'dropped']),
      moved: z.boolean(),
      draft: z.array(article),
      final: z.array(article),
      because: z.array(
        z.object({
          number: z.number().int(),
          url: z.string(),
          outcome: z.enum(['accepted', 'partiallyAccepted']),
        }),
      ),
    }),
  ),
});

/** The same comparison for machines. */
@Controller('api/v1/consultations')
export class ComparisonApiController {
  constructor(
    private readonly consultations: ConsultationQueries,
    private readonly database: Database,
    private readonly comparisons: Comparisons,
    private readonly reasons: ChangeReasons,
  ) {}

  @Get(':id/changes')
  async show(@Ctx() { site }: PageContext, @Param('id') typed: string): Promise<PageResult> {
    const id = /^\d+$/.test(typed) ? idOf(typed) : null;
    const consultation = id && (await this.consultations.one(id));
    if (!consultation) throw new NotFound('consultationNotFound');
    const comparison = await this.comparisons.ofFinal(this.database, consultation.id);
    if (!comparison) throw new NotFound('finalNotFound');
    const reasons = await this.reasons.of(this.database, consultation.id, comparison.matches);
    const [before, after] = [articles(comparison.before.sections), articles(comparison.after.sections)];
    const body: z.infer<typeof changes> = {
      consultation: {
        id: consultation.id,
        number: consultation.number ?? '',
        title: consultation.title,
        url: site.url + consultationPath(consultation),
      },
      draft: edition(comparison.before),
      final: edition(comparison.after),
      counts: countMatches(comparison.matches),
      articles: comparison.matches.map((match) => ({
        kind: match.kind,
        moved: match.moved,
        draft: match.draft.map((anchor) => before.get(anchor)!),
        final: match.final.map((anchor) => after.get(anchor)!),
        because: (reasons.get(match) ?? []).map(({ number, path, outcome }) => ({
          number,
          url: site.url + path,
          outcome,
        })),
      })),
    };
    return content({
      body,
      tags: [`subject:consultation:${consultation.id}`, `contributions:${consultation.id}`],
    });
  }
}

function edition({ version, createdAt }: ComparedText): { version: number; at: string } {
  return { version, at: localTime(createdAt) };
}

function articles(sections: readonly TextSection[]): ReadonlyMap<string, z.infer<typeof article>> {
  const labels = new Map(sections.map((section) => [section.id, articleLabel(section, 'bg')]));
  return new Map(
    comparedArticles(sections).map(({ id, text }) => [id, { anchor: id, label: labels.get(id)!, text }]),
  );
}

export const comparisonApi = {
  paths: {
    '/api/v1/consultations/{id}/changes': {
      get: {
        operationId: 'getConsultationChanges',
        summary:
          'What changed between the draft and the adopted text of one consultation, article by article',
        'x-summary-bg': 'Какво се промени между проекта и приетия текст на една консултация, член по член',
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
        responses: {
          200: apiAnswer('ConsultationChanges', 'The changes'),
          404: apiProblem('There is no such consultation, or no adopted text yet'),
        },
      },
    },
  },
  schemas: { ConsultationChanges: changes },
};
