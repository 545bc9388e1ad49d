import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  BackofficeRegistry,
  governed,
  type BackofficeContext,
  type Choice,
  type GovernedResource,
} from '../../../platform/backoffice/index.js';
import { dateIn } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { formatDate, type Text } from '../../../platform/i18n/index.js';
import { moderationAdminMessages } from '../moderation.admin.messages.js';
import { CaseActions } from './cases.admin.actions.js';
import { caseFields } from './cases.admin.fields.js';
import { CaseQueue } from './cases.admin.queue.js';
import { CaseRecords } from './cases.admin.records.js';
import { CaseSections } from './cases.admin.sections.js';
import { ModeratedSubjects } from './moderated-subjects.js';
import { ModerationCase } from './moderation-case.entity.js';
import { caseLifecycle } from './moderation-case.lifecycle.js';

const FIRST_DUE = { by: 'dueAt', direction: 'asc' } as const;
const LAST_OPENED = { by: 'id', direction: 'desc' } as const;

/** „Модериране“: one queue of whatever somebody has to decide about. */
@Injectable()
export class CasesAdmin implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly database: Database,
    private readonly actions: CaseActions,
    private readonly queue: CaseQueue,
    private readonly records: CaseRecords,
    private readonly sections: CaseSections,
    private readonly subjects: ModeratedSubjects,
  ) {}

  onModuleInit(): void {
    this.registry.register(this.resource());
  }

  private resource(): GovernedResource {
    return governed<ModerationCase>({
      entity: ModerationCase,
      id: 'moderationCases',
      label: { bg: 'Случай', en: 'Case' },
      labelPlural: { bg: 'Модериране', en: 'Moderation' },
      navigation: { group: 'order', order: 10 },
      permissions: { list: 'moderation.read' },
      sort: LAST_OPENED,
      fields: caseFields(() => this.types()),
      views: {
        open: {
          label: { bg: 'Чакат решение', en: 'Waiting' },
          where: { state: 'open' },
          sort: FIRST_DUE,
          empty: { bg: 'Няма какво да се решава. Опашката е празна.', en: 'The queue is empty.' },
        },
        illegal: {
          label: { bg: 'Сигнали по закон', en: 'Reported as illegal' },
          where: { state: 'open', illegal: true },
          sort: FIRST_DUE,
          empty: { bg: 'Няма сигнали за незаконно съдържание.', en: 'Nothing is reported as illegal.' },
        },
        all: { label: { bg: 'Всички', en: 'All' }, where: {} },
      },
      extras: (ctx, ids) => this.records.extras(ctx, ids),
      sections: ({ now }, row) => this.sections.of(row, now),
      notice: (_ctx, row) => this.notice(row),
      links: async ({ staff }, row) => {
        const next = staff.permissions.has('moderation.decide') ? await this.queue.nextAfter(row.id) : null;
        return next === null ? [] : [{ label: NEXT, href: this.queue.pathOf(next), shortcut: '4' }];
      },
      extraActions: this.actions.onOne(),
      bulkActions: this.actions.onMany(),
      badge: (ctx) => this.badge(ctx),
      messages: moderationAdminMessages,
      empty: { bg: 'Още няма случаи.', en: 'There are no cases yet.' },
    });
  }

  private async badge({ now }: BackofficeContext) {
    const { open, overdue } = await this.queue.counts(now);
    return { count: open, tone: overdue > 0 ? ('late' as const) : ('plain' as const) };
  }

  private notice({ state, closedAt, illegal }: ModerationCase): Text | null {
    if (closedAt) {
      const { label } = caseLifecycle.states[state];
      return {
        bg: `Случаят е приключен на ${formatDate(dateIn(closedAt), 'bg')}: ${label.bg}.`,
        en: `The case was closed on ${formatDate(dateIn(closedAt), 'en')}: ${label.en}.`,
      };
    }
    return illegal ? ILLEGAL : null;
  }

  private async types(): Promise<Choice[]> {
    const found = await this.database.read<{ type: string }>(
      'SELECT DISTINCT subject_type AS type FROM moderation_case ORDER BY 1',
    );
    return found.map(({ type }) => ({ value: type, label: this.subjects.label(type, 'bg') }));
  }
}

const NEXT: Text = { bg: 'Следващ случай', en: 'Next case' };
const ILLEGAL: Text = {
  bg: 'Има сигнал, че това е незаконно. Подателят чака решение и мотиви (чл. 16 от Регламент (ЕС) 2022/2065).',
  en: 'Somebody reported this as illegal and waits for a decision with reasons (Art. 16 of Regulation (EU) 2022/2065).',
};
