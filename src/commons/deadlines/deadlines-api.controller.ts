import { Controller, Get, Query } from '@nestjs/common';
import type { z } from 'zod';
import { subjectKey, subjectQuery, Subjects } from '../subjects/index.js';
import { dateIn, daysLeft, localTime } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { NotFound } from '../../platform/errors/index.js';
import { content, Ctx, parseQuery, type PageContext, type PageResult } from '../../platform/http/index.js';
import { howComputed } from './deadline.computed.js';
import type { Deadline } from './deadline.js';
import type { deadlineList } from './deadlines-api.schemas.js';
import { Deadlines } from './deadlines.service.js';

/** The public deadlines of one subject, for programs. */
@Controller('api/v1/deadlines')
export class DeadlinesApiController {
  constructor(
    private readonly deadlines: Deadlines,
    private readonly subjects: Subjects,
    private readonly database: Database,
  ) {}

  @Get()
  async list(@Ctx() { now }: PageContext, @Query() query: unknown): Promise<PageResult> {
    const { subject } = parseQuery(subjectQuery, query);
    const key = subjectKey(subject);
    const card = (await this.subjects.cards([subject])).get(key);
    if (!card?.public) throw new NotFound('notFound');
    const found = await this.deadlines.of(this.database, subject);
    const body: z.infer<typeof deadlineList> = {
      items: found.filter(({ rule }) => rule.public).map((deadline) => item(deadline, now)),
    };
    return content({ body, tags: [`subject:${key}`, 'today'] });
  }
}

type Item = z.infer<typeof deadlineList>['items'][number];

function item(deadline: Deadline, now: Date): Item {
  const { id, rule, state, startedAt, dueAt, pausedAt, metAt, cancelledAt } = deadline;
  const measuredAt = state === 'running' ? now : metAt;
  return {
    id,
    rule: { code: rule.key, label: rule.label, law: rule.law },
    state,
    startedAt: localTime(startedAt),
    dueAt: localTime(dueAt),
    dueOn: dateIn(new Date(dueAt.getTime() - 1)),
    overdueDays: measuredAt ? Math.max(0, -daysLeft(dueAt, measuredAt)) : 0,
    pausedAt: pausedAt && localTime(pausedAt),
    metAt: metAt && localTime(metAt),
    cancelledAt: cancelledAt && localTime(cancelledAt),
    computed: { bg: howComputed(deadline, 'bg'), en: howComputed(deadline, 'en') },
  };
}
