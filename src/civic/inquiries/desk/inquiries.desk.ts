import { Injectable, type OnModuleInit } from '@nestjs/common';
import { boundTo } from '../../../commons/accounts/index.js';
import { toneOfDays } from '../../../commons/deadlines/index.js';
import {
  BackofficeRegistry,
  desk,
  type BackofficeContext,
  type DeskItem,
  type DeskStat,
} from '../../../platform/backoffice/index.js';
import { daysLeft, type IsoDate } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { formatDate } from '../../../platform/i18n/index.js';
import { COUNTER_PATH, ENTER } from '../counter/counter.paths.js';
import { INQUIRY_KIND_NAMES } from '../inquiries.messages.js';
import { OPEN_STATES } from '../inquiry.lifecycle.js';
import { actionPath, type InquiryKind } from '../inquiry.rules.js';
import { InquirySecrets } from '../inquiry.secrets.js';
import { recordMessages, waitingMessages } from './record.messages.js';
import { NOT_ACCUSED } from './inquiries.scope.js';
import { wordingOf } from './wording-inputs.js';

const t = waitingMessages('bg');
const RECORDS = '/admin/resources/inquiries';
const MOST_WAITING = 20;

interface Row {
  id: string;
  kind: InquiryKind;
  titleSealed: string;
  answerDueAt: Date;
  resolutionDueOn: IsoDate | null;
  returned: boolean;
}

interface Wait {
  permission: string;
  where: string;
  detail: (row: Row) => string;
  action: (row: Row) => { label: string; path: string };
  /** Nothing is owed any more, so no term is shown. */
  over?: true;
}

const DRAFTED = `state = 'considered' AND drafted_at IS NOT NULL AND returned_at IS NULL`;

/** What waits, and for whom. What is to be registered stands on the desk by its clock (commons/deadlines). */
const WAITS: readonly Wait[] = [
  {
    permission: 'inquiries.assign',
    where: `state = 'registered'`,
    detail: () => t('assign'),
    action: () => ({ label: t('assignDo'), path: 'consider' }),
  },
  {
    permission: 'inquiries.confirm',
    where: `${DRAFTED} AND drafted_by <> $3`,
    detail: () => t('confirm'),
    action: () => ({ label: t('confirmDo'), path: 'show' }),
  },
  {
    permission: 'inquiries.answer',
    where: `state = 'considered' AND ((expert_id = $3 AND drafted_at IS NULL) OR (drafted_by = $3 AND returned_at IS NOT NULL))`,
    detail: ({ returned, resolutionDueOn }) => {
      if (returned) return t('returned');
      if (!resolutionDueOn) return t('mine');
      return t('mineUntil', { date: formatDate(resolutionDueOn, 'bg') });
    },
    action: ({ kind }) => ({ label: t('mineDo'), path: wordingOf(kind) }),
  },
  {
    permission: 'inquiries.answer',
    where: `id IN (SELECT inquiry_id FROM inquiry_meeting WHERE ended_at IS NULL AND reply = 'declined')`,
    detail: () => t('meetingDeclined'),
    action: () => ({ label: t('meetingDo'), path: 'show' }),
    over: true,
  },
  {
    permission: 'inquiries.register',
    where: `answered_at IS NOT NULL AND answer_way = 'post' AND outgoing_number IS NULL`,
    detail: () => t('send'),
    action: () => ({ label: t('sendDo'), path: 'send' }),
    over: true,
  },
  {
    permission: 'inquiries.publish',
    where: `answered_at IS NOT NULL AND wants_public AND published_at IS NULL AND hidden_at IS NULL`,
    detail: () => t('publish'),
    action: () => ({ label: t('publishDo'), path: 'publish' }),
    over: true,
  },
];

/** The inquiries' part of the first page of the back office: figures, and „Чака Ви“. */
@Injectable()
export class InquiriesDesk implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly database: Database,
    private readonly secrets: InquirySecrets,
  ) {}

  onModuleInit(): void {
    this.registry.register(
      desk({
        name: 'inquiries',
        order: 15,
        permission: 'inquiries.read',
        buttons: [
          {
            label: { bg: 'Въведете обръщение', en: 'Enter an inquiry' },
            href: COUNTER_PATH,
            permission: ENTER,
          },
        ],
        stats: (ctx) => this.stats(ctx),
        waiting: (ctx) => this.waiting(ctx),
      }),
    );
  }

  private async stats({ staff, now }: BackofficeContext): Promise<DeskStat[]> {
    const [found] = await this.database.read<{ open: number; overdue: number }>(
      `SELECT count(*)::int AS open, count(*) FILTER (WHERE answer_due_at <= $5)::int AS overdue FROM inquiry
       WHERE state = ANY($1) AND ${NOT_ACCUSED} AND ($2::bigint[] IS NULL OR unit_id = ANY($2) OR expert_id = $3)`,
      [OPEN_STATES, boundTo(staff), staff.staffId, staff.units, now],
    );
    const { open, overdue } = found!;
    return [
      { value: String(open), label: t('open', { count: open }), href: `${RECORDS}?view=open` },
      {
        value: String(overdue),
        label: t('overdue', { count: overdue }),
        href: `${RECORDS}?view=overdue`,
        ...(overdue > 0 && { tone: 'late' as const }),
      },
    ];
  }

  private async waiting(ctx: BackofficeContext): Promise<DeskItem[]> {
    const waits = WAITS.filter(({ permission }) => ctx.staff.permissions.has(permission));
    return (await Promise.all(waits.map((wait) => this.found(wait, ctx)))).flat();
  }

  private async found({ where, detail, action, over }: Wait, ctx: BackofficeContext): Promise<DeskItem[]> {
    const { staff, now } = ctx;
    const found = await this.database.read<Row>(
      `SELECT id, kind, title_sealed AS "titleSealed", answer_due_at AS "answerDueAt",
              resolution_due_on::text AS "resolutionDueOn", returned_at IS NOT NULL AS returned
       FROM inquiry WHERE ${where} AND ${NOT_ACCUSED}
         AND ($2::bigint[] IS NULL OR unit_id = ANY($2) OR expert_id = $3)
       ORDER BY answer_due_at, id LIMIT $1`,
      [MOST_WAITING, boundTo(staff), staff.staffId, staff.units],
    );
    return found.map((row) => {
      const { label, path } = action(row);
      const left = daysLeft(row.answerDueAt, now);
      return {
        ...(!over && { due: { text: leftOf(left), tone: toneOfDays(left) }, at: row.answerDueAt }),
        title: this.secrets.open('title', row.titleSealed),
        detail: `${INQUIRY_KIND_NAMES[row.kind].bg} · ${detail(row)}`,
        action: { label, href: actionPath(row.id, path) },
      };
    });
  }
}

function leftOf(left: number): string {
  return recordMessages('bg')(left < 0 ? 'overdueBy' : 'left', { count: Math.abs(left) });
}
