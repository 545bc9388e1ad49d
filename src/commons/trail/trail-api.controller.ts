import { Controller, Get, Query } from '@nestjs/common';
import type { z } from 'zod';
import { subjectKey, subjectQuery, Subjects } from '../subjects/index.js';
import { localTime } from '../../platform/clock/index.js';
import { NotFound } from '../../platform/errors/index.js';
import { content, Ctx, parseQuery, type PageContext, type PageResult } from '../../platform/http/index.js';
import type { trailList } from './trail-api.schemas.js';
import { Trail } from './trail.service.js';

/** What a public subject is connected with, for programs. */
@Controller('api/v1/trail')
export class TrailApiController {
  constructor(
    private readonly trail: Trail,
    private readonly subjects: Subjects,
  ) {}

  @Get()
  async list(@Ctx() { site }: PageContext, @Query() query: unknown): Promise<PageResult> {
    const { subject } = parseQuery(subjectQuery, query);
    const key = subjectKey(subject);
    const asked = (await this.subjects.cards([subject])).get(key);
    if (!asked?.public) throw new NotFound('notFound');
    const { entries, tags } = await this.trail.shown(subject);
    const body: z.infer<typeof trailList> = {
      items: entries.map(({ kind, direction, label, card, at }) => ({
        kind: { code: kind, label },
        direction,
        subject: {
          ...card.ref,
          title: card.title,
          lang: card.lang,
          state: { code: card.state, label: card.stateLabel },
          url: `${site.url}${card.path}`,
        },
        linkedAt: localTime(at),
      })),
    };
    return content({ body, tags: [`subject:${key}`, ...tags] });
  }
}
