import { Injectable, type OnModuleInit } from '@nestjs/common';
import { boundTo } from '../../../commons/accounts/index.js';
import { toneOfWaiting } from '../../../commons/deadlines/index.js';
import { Decisions } from '../../../commons/decisions/index.js';
import {
  BackofficeRegistry,
  desk,
  type BackofficeContext,
  type DeskItem,
  type DeskStat,
  type StaffViewer,
} from '../../../platform/backoffice/index.js';
import { dateIn, daysBetween } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { PETITION, recordPath } from '../petition.rules.js';
import { WAITING_HEARING } from './petition-waiting.js';
import { deskMessages, recordMessages } from './petitions.admin.messages.js';

const t = deskMessages('bg');
const MOST_WAITING = 20;
const RECORDS = '/admin/resources/petitions';

interface WaitingRow {
  id: string;
  title: string;
  initiatorName: string | null;
  since: Date;
}

/**
 * The petitions' part of the first page of the back office. What is to be registered and answered stands there by its
 * clock (commons/deadlines), what is to be confirmed by its decision (commons/decisions).
 */
@Injectable()
export class PetitionsDesk implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly database: Database,
    private readonly decisions: Decisions,
  ) {}

  onModuleInit(): void {
    this.registry.register(
      desk({
        name: 'petitions',
        order: 20,
        permission: 'petitions.read',
        stats: (ctx) => this.stats(ctx),
        waiting: (ctx) => this.waiting(ctx),
      }),
    );
  }

  private async stats({ staff }: BackofficeContext): Promise<DeskStat[]> {
    const found = await this.database.read<{ state: string; count: number }>(
      `SELECT state, count(*)::int AS count FROM petition
       WHERE state = 'collecting' OR $1::bigint[] IS NULL OR unit_id = ANY($1) GROUP BY state`,
      [boundTo(staff)],
    );
    const count = (...states: string[]) =>
      found.filter(({ state }) => states.includes(state)).reduce((sum, row) => sum + row.count, 0);
    const stat = (what: 'moderation' | 'collecting' | 'owed', view: string, number: number): DeskStat => ({
      value: String(number),
      label: t(what, { count: number }),
      href: `${RECORDS}?view=${view}`,
    });
    return [
      stat('moderation', 'moderation', count('moderation')),
      stat('collecting', 'collecting', count('collecting')),
      stat('owed', 'considered', count('closed', 'registered', 'considered')),
    ];
  }

  private async waiting(ctx: BackofficeContext): Promise<DeskItem[]> {
    const { staff } = ctx;
    const lists = await Promise.all([
      staff.permissions.has('petitions.moderate') ? this.reviews(ctx) : [],
      this.answers(staff),
      staff.permissions.has('petitions.hearing') ? this.hearings(staff) : [],
    ]);
    return lists.flat();
  }

  /** Proposals that nobody has decided about, the oldest first. */
  private async reviews({ staff, now }: BackofficeContext): Promise<DeskItem[]> {
    const found = await this.found(`state = 'moderation'`, 'coalesce(submitted_at, created_at)', staff);
    return found.map(({ id, title, initiatorName, since }) => {
      const days = daysBetween(dateIn(since), dateIn(now));
      return {
        due: { text: recordMessages('bg')('waits', { count: days }), tone: toneOfWaiting(days) },
        at: since,
        title,
        detail: initiatorName ? t('reviewBy', { name: initiatorName }) : t('review'),
        action: { label: t('decide'), href: recordPath(id) },
      };
    });
  }

  /** For those who word answers, what nobody has worded; for those who publish them, what was confirmed. */
  private async answers(staff: StaffViewer): Promise<DeskItem[]> {
    const writes = staff.permissions.has('decisions.propose');
    const publishes = staff.permissions.has('petitions.answer');
    if (!writes && !publishes) return [];
    const found = await this.found(`state = 'considered'`, 'received_at', staff);
    const subjects = found.map(({ id }) => ({ type: PETITION, id }));
    const decided = await this.decisions.ofSubjects(this.database, subjects);
    return found.flatMap((row): DeskItem[] => {
      const decision = decided.get(`${PETITION}:${row.id}`);
      if (!decision && writes) return [answerItem(row, 'write', 'propose')];
      return publishes && decision?.state === 'confirmed' ? [answerItem(row, 'publish', 'answer')] : [];
    });
  }

  private async hearings(staff: StaffViewer): Promise<DeskItem[]> {
    const found = await this.found(WAITING_HEARING, 'created_at', staff);
    return found.map(({ id, title }) => ({
      title,
      detail: t('hearing'),
      action: { label: t('hearingDo'), href: actionPath(id, 'hearing') },
    }));
  }

  private found(condition: string, since: string, staff: StaffViewer): Promise<WaitingRow[]> {
    return this.database.read<WaitingRow>(
      `SELECT id, title, initiator_name AS "initiatorName", ${since} AS since FROM petition
       WHERE ${condition} AND ($1::bigint[] IS NULL OR unit_id = ANY($1))
       ORDER BY since, id LIMIT $2`,
      [boundTo(staff), MOST_WAITING],
    );
  }
}

function answerItem({ id, title, since }: WaitingRow, what: 'write' | 'publish', action: string): DeskItem {
  return {
    at: since,
    title,
    detail: t(what),
    action: { label: t(what === 'write' ? 'writeDo' : 'publishDo'), href: actionPath(id, action) },
  };
}

function actionPath(id: string, action: string): string {
  return `${RECORDS}/records/${id}/${action}`;
}
