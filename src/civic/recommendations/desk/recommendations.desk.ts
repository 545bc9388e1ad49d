import { Injectable, type OnModuleInit } from '@nestjs/common';
import { boundTo } from '../../../commons/accounts/index.js';
import { Decisions } from '../../../commons/decisions/index.js';
import {
  BackofficeRegistry,
  desk,
  type BackofficeContext,
  type DeskItem,
  type DeskStat,
  type StaffViewer,
} from '../../../platform/backoffice/index.js';
import { Database } from '../../../platform/database/index.js';
import { amongOverdue } from '../reading/lists/recommendation-filters.js';
import { RECOMMENDATION } from '../recommendation.rules.js';
import { deskMessages } from './recommendations.admin.messages.js';

const t = deskMessages('bg');
const MOST_WAITING = 20;
const RECORDS = '/admin/resources/recommendations';
const OWN_UNITS = '($1::bigint[] IS NULL OR unit_id = ANY($1))';

interface WaitingRow {
  id: string;
  title: string;
  since: Date;
}

/**
 * The recommendations' part of the first page of the back office. What is to be registered, answered, carried out and
 * reviewed stands there by its clock (commons/deadlines), what is to be confirmed by its decision (commons/decisions).
 */
@Injectable()
export class RecommendationsDesk implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly database: Database,
    private readonly decisions: Decisions,
  ) {}

  onModuleInit(): void {
    this.registry.register(
      desk({
        name: 'recommendations',
        order: 30,
        permission: 'recommendations.read',
        stats: (ctx) => this.stats(ctx),
        waiting: (ctx) => this.waiting(ctx),
      }),
    );
  }

  private async stats({ staff, now }: BackofficeContext): Promise<DeskStat[]> {
    const [row] = await this.database.read<{ owed: number; running: number; overdue: number }>(
      `SELECT (count(*) FILTER (WHERE state IN ('sent', 'underReview')))::int AS owed,
              (count(*) FILTER (WHERE state IN ('accepted', 'partiallyAccepted', 'inProgress')))::int AS running,
              (count(*) FILTER (WHERE ${amongOverdue('$2::timestamptz')}))::int AS overdue
       FROM recommendation WHERE sent_at IS NOT NULL AND ended_at IS NULL AND ${OWN_UNITS}`,
      [boundTo(staff), now],
    );
    const stat = (what: 'owed' | 'running' | 'overdue', view: string): DeskStat => ({
      value: String(row![what]),
      label: t(what, { count: row![what] }),
      href: `${RECORDS}?view=${view}`,
    });
    return [stat('owed', 'underReview'), stat('running', 'running'), stat('overdue', 'overdue')];
  }

  private async waiting({ staff }: BackofficeContext): Promise<DeskItem[]> {
    const assigns = staff.permissions.has('recommendations.register');
    const lists = await Promise.all([assigns ? this.assignments(staff) : [], this.answers(staff)]);
    return lists.flat();
  }

  private async assignments(staff: StaffViewer): Promise<DeskItem[]> {
    const found = await this.found(`state = 'sent' AND registered_at IS NOT NULL`, staff);
    return found.map((row) => item(row, 'assign', 'consider'));
  }

  /** For those who word answers, what nobody has worded; for those who publish them, what was confirmed. */
  private async answers(staff: StaffViewer): Promise<DeskItem[]> {
    const writes = staff.permissions.has('decisions.propose');
    const publishes = staff.permissions.has('recommendations.answer');
    if (!writes && !publishes) return [];
    const found = await this.found(`state = 'underReview'`, staff);
    const subjects = found.map(({ id }) => ({ type: RECOMMENDATION, id }));
    const decided = await this.decisions.ofSubjects(this.database, subjects);
    return found.flatMap((row): DeskItem[] => {
      const decision = decided.get(`${RECOMMENDATION}:${row.id}`);
      if (!decision && writes) return [item(row, 'write', 'propose')];
      return publishes && decision?.state === 'confirmed' ? [item(row, 'publish', 'answer')] : [];
    });
  }

  private found(condition: string, staff: StaffViewer): Promise<WaitingRow[]> {
    return this.database.read<WaitingRow>(
      `SELECT id, title, sent_at AS since FROM recommendation WHERE ${condition} AND ${OWN_UNITS}
       ORDER BY sent_at, id LIMIT $2`,
      [boundTo(staff), MOST_WAITING],
    );
  }
}

function item(
  { id, title, since }: WaitingRow,
  what: 'assign' | 'write' | 'publish',
  action: string,
): DeskItem {
  return {
    at: since,
    title,
    detail: t(what),
    action: { label: t(`${what}Do`), href: `${RECORDS}/records/${id}/${action}` },
  };
}
