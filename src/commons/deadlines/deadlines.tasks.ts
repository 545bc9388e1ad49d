import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  backofficePage,
  BackofficeRegistry,
  desk,
  may,
  type Badge,
  type BackofficeContext,
  type DeskItem,
  type DeskStat,
  type PageContent,
  type PageSection,
} from '../../platform/backoffice/index.js';
import { dateIn, daysBetween } from '../../platform/clock/index.js';
import { formatDeadline, pick } from '../../platform/i18n/index.js';
import { howComputed } from './deadline.computed.js';
import type { Deadline } from './deadline.js';
import { deadlineState } from './deadline.presentation.js';
import { isLater } from './deadline.rules.js';
import { DeadlineRules } from './deadline-rules.js';
import { deadlineAdminMessages } from './deadlines.messages.js';
import { RECORDS_PATH, TASKS, TASKS_PATH } from './deadlines.paths.js';
import { DeadlineQueries } from './deadlines.queries.js';

const t = deadlineAdminMessages('bg');
const MOST_ON_DESK = 20;
const MOST_ON_PAGE = 200;

/** „Задачи със срок“: every clock that this viewer may act on, on a page of its own and under „Чака Ви“ on the desk. */
@Injectable()
export class DeadlineTasks implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly queries: DeadlineQueries,
    private readonly rules: DeadlineRules,
  ) {}

  onModuleInit(): void {
    this.registry.register(
      backofficePage({
        name: TASKS,
        label: { bg: 'Задачи със срок', en: 'Tasks with a deadline' },
        navigation: { group: 'processes', order: 1 },
        permission: 'deadlines.read',
        load: (ctx, query) => this.page(ctx, query),
        badge: (ctx) => this.badge(ctx),
      }),
      desk({
        name: 'deadlines',
        order: 1,
        permission: 'deadlines.read',
        stats: (ctx) => this.stats(ctx),
        waiting: (ctx) => this.waiting(ctx),
      }),
    );
  }

  private async page(ctx: BackofficeContext, query: Record<string, string>): Promise<PageContent> {
    const counts = await this.queries.counts(ctx.staff, ctx.now);
    const rule = counts.some((known) => known.rule === query['rule']) ? query['rule']! : null;
    const found = await this.queries.waitingFor(ctx.staff, MOST_ON_PAGE, rule);
    const total = sum(counts.map(({ count }) => count));
    const asked = rule ? counts.find((known) => known.rule === rule)!.count : total;
    const tabs = [
      { label: t('all', { count: total }), search: '', current: rule === null },
      ...counts.map((known) => ({
        label: t('ofRule', { label: pick(this.rules.of(known.rule).label, 'bg'), count: known.count }),
        search: `?rule=${encodeURIComponent(known.rule)}`,
        current: known.rule === rule,
      })),
    ];
    return {
      intro: t('intro'),
      tabs: counts.length > 1 ? tabs : [],
      sections: [
        ...this.sections(found, ctx),
        ...(asked > MOST_ON_PAGE ? [{ id: 'more', paragraphs: [t('more', { count: MOST_ON_PAGE })] }] : []),
      ],
    };
  }

  private sections(found: readonly Deadline[], ctx: BackofficeContext): PageSection[] {
    const { now } = ctx;
    const parts = {
      overdue: found.filter(({ state, dueAt }) => state === 'running' && dueAt <= now),
      running: found.filter((one) => one.state === 'running' && one.dueAt > now && !later(one, now)),
      later: found.filter((one) => one.state === 'running' && later(one, now)),
      paused: found.filter(({ state }) => state === 'paused'),
    };
    const shown = (['overdue', 'running', 'later', 'paused'] as const).filter(
      (part) => parts[part].length > 0,
    );
    if (shown.length === 0) return [{ id: 'nothing', paragraphs: [t('nothing')] }];
    return shown.map((part) => ({ id: part, title: t(part), table: this.table(parts[part], ctx) }));
  }

  private table(deadlines: readonly Deadline[], { staff, now }: BackofficeContext) {
    const mayOpen = may(staff, 'deadlines.pause');
    return {
      columns: [
        t('columnDue'),
        t('columnWhat'),
        t('columnKind'),
        t('columnAge'),
        t('columnUntil'),
        t('columnHow'),
        ...(mayOpen ? [t('columnClock')] : []),
      ],
      rows: deadlines.map((deadline) => [
        deadlineState(deadline, 'bg', now),
        { text: deadline.title, href: deadline.path },
        pick(deadline.rule.label, 'bg'),
        t('age', { count: Math.max(0, daysBetween(dateIn(deadline.startedAt), dateIn(now))) }),
        formatDeadline(deadline.dueAt, 'bg'),
        howComputed(deadline, 'bg').join(' '),
        ...(mayOpen ? [{ text: t('clock'), href: `${RECORDS_PATH}/records/${deadline.id}/show` }] : []),
      ]),
      empty: t('nothing'),
    };
  }

  private async badge({ staff, now }: BackofficeContext): Promise<Badge> {
    const counts = await this.queries.counts(staff, now);
    const overdue = sum(counts.map((rule) => rule.overdue));
    const count = sum(counts.map((rule) => rule.count - rule.later - rule.paused));
    return { count, tone: overdue > 0 ? 'late' : 'plain' };
  }

  private async stats({ staff, now }: BackofficeContext): Promise<DeskStat[]> {
    const counts = await this.queries.counts(staff, now);
    const overdue = sum(counts.map((rule) => rule.overdue));
    if (overdue === 0) return [];
    return [
      { value: String(overdue), label: t('overdueStat', { count: overdue }), tone: 'late', href: TASKS_PATH },
    ];
  }

  private async waiting({ staff, now }: BackofficeContext): Promise<DeskItem[]> {
    const found = await this.queries.waitingFor(staff, MOST_ON_DESK);
    return found
      .filter((deadline) => deadline.state === 'running' && !later(deadline, now))
      .map((deadline) => ({
        due: deadlineState(deadline, 'bg', now),
        at: deadline.dueAt,
        title: deadline.title,
        detail: t('detail', {
          label: pick(deadline.rule.label, 'bg'),
          date: formatDeadline(deadline.dueAt, 'bg'),
        }),
        action: { label: t('open'), href: deadline.path, quiet: true },
      }));
  }
}

function later({ term, dueAt }: Deadline, now: Date): boolean {
  return isLater(term, dueAt, now);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
