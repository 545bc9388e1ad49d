import { Controller, Get, Query } from '@nestjs/common';
import type { z } from 'zod';
import { subjectKey, Subjects, type SubjectCard } from '../subjects/index.js';
import { localTime } from '../../platform/clock/index.js';
import { NotFound } from '../../platform/errors/index.js';
import { content, Ctx, parseQuery, type PageContext, type PageResult } from '../../platform/http/index.js';
import { TrailPaths, type Path } from './path/trail-paths.service.js';
import { trailQuery, type trailList } from './trail-api.schemas.js';
import { TRAIL_LABELS } from './trail.kinds.js';
import { ALL_ALIKE, Trail } from './trail.service.js';

type Listed = z.infer<typeof trailList>;

/** What a public subject is connected with, for programs. */
@Controller('api/v1/trail')
export class TrailApiController {
  constructor(
    private readonly trail: Trail,
    private readonly paths: TrailPaths,
    private readonly subjects: Subjects,
  ) {}

  @Get()
  async list(@Ctx() { site }: PageContext, @Query() query: unknown): Promise<PageResult> {
    const { subject, depth } = parseQuery(trailQuery, query);
    const key = subjectKey(subject);
    const asked = (await this.subjects.cards([subject])).get(key);
    if (!asked?.public) throw new NotFound('notFound');
    const [{ entries, tags }, path] = await Promise.all([
      this.trail.shown(subject, ALL_ALIKE),
      depth === undefined ? null : this.paths.around(subject, { steps: depth }),
    ]);
    const body: Listed = {
      items: entries.map(({ kind, direction, label, card, at }) => ({
        kind: { code: kind, label },
        direction,
        subject: told(card, site.url),
        linkedAt: localTime(at),
      })),
      ...(path && { path: pathTold(path, site.url) }),
    };
    return content({ body, tags: [`subject:${key}`, ...tags, ...(path?.tags ?? [])] });
  }
}

function told({ ref, title, lang, state, stateLabel, path }: SubjectCard, site: string) {
  return { ...ref, title, lang, state: { code: state, label: stateLabel }, url: `${site}${path}` };
}

function pathTold({ nodes, links, more }: Path, site: string): NonNullable<Listed['path']> {
  return {
    nodes: nodes.map(({ key, card, stage, at }) => ({ ...told(card, site), key, stage, at: localTime(at) })),
    links: links.map(({ kind, from, to, later, at }) => ({
      kind: { code: kind, label: TRAIL_LABELS[kind].forward },
      from,
      to,
      later,
      linkedAt: localTime(at),
    })),
    more,
  };
}
