import { Controller, Get, Query, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { subjectKey, type SubjectCard } from '../subjects/index.js';
import { localTime } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { NotFound } from '../../platform/errors/index.js';
import {
  ApiDocs,
  content,
  Ctx,
  cursorOf,
  idText,
  parseQuery,
  readCursor,
  withQuery,
  type PageContext,
  type PageResult,
} from '../../platform/http/index.js';
import { DecidedProcesses } from './decided-processes.js';
import { DecisionCards } from './decision-cards.js';
import { OUTCOMES } from './decision.rules.js';
import type { DecisionView } from './decision.view.js';
import { API_PATH, decisionsApi, decisionsQuery, type decisionList } from './decisions-api.schemas.js';
import { DecisionQueries } from './decisions.queries.js';

type Answer = z.infer<typeof decisionList>;

/** The same decisions for machines. */
@Controller('api/v1/decisions')
export class DecisionsApiController implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly queries: DecisionQueries,
    private readonly processes: DecidedProcesses,
    private readonly cards: DecisionCards,
    private readonly apiDocs: ApiDocs,
  ) {}

  onModuleInit(): void {
    this.apiDocs.register(decisionsApi);
  }

  @Get()
  async list(@Ctx() { site }: PageContext, @Query() query: unknown): Promise<PageResult> {
    const { process, cursor, limit } = parseQuery(decisionsQuery, query);
    const [after] = cursor === undefined ? ['0'] : readCursor(z.tuple([idText]), cursor);
    const { note } = this.processes.of(process.type);
    const [card] = (await this.cards.of([process])).values();
    if (!card?.public) throw new NotFound('notFound');
    const found = await this.queries.publishedOfProcess(this.database, process, { after, limit: limit + 1 });
    const shown = found.slice(0, limit);
    const cards = await this.cards.of(shown.flatMap(({ subjects }) => subjects));
    const key = subjectKey(process);
    const body: Answer = {
      note: note ?? null,
      items: shown.map((decision) => item(decision, cards, site.url)),
      next:
        found.length > limit
          ? withQuery(site.url + API_PATH, {
              process: key,
              limit: String(limit),
              cursor: cursorOf([shown.at(-1)!.id]),
            })
          : null,
    };
    return content({ body, tags: [`decisions:${key}`, ...this.processes.tags(process)] });
  }
}

function item(
  { id, path, outcome, reason, changedArticle, unit, publishedAt, version, subjects }: DecisionView,
  cards: ReadonlyMap<string, SubjectCard>,
  origin: string,
): Answer['items'][number] {
  return {
    id,
    url: origin + path,
    outcome: { code: outcome, label: OUTCOMES[outcome].label },
    reason,
    changedArticle,
    unit,
    publishedAt: localTime(publishedAt!),
    version,
    subjects: subjects.map((ref) => {
      const card = cards.get(subjectKey(ref));
      return { ...ref, url: card?.public ? origin + card.path : null };
    }),
  };
}
