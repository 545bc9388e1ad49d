import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  BackofficeRegistry,
  governed,
  type BackofficeContext,
  type ExtraAction,
  type GovernedResource,
  type InputField,
  type StaffViewer,
} from '../../../platform/backoffice/index.js';
import { Database } from '../../../platform/database/index.js';
import type { Text } from '../../../platform/i18n/index.js';
import { excerpt } from '../cases/cases.admin.records.js';
import { moderationAdminMessages } from '../moderation.admin.messages.js';
import { ModerationAppeal } from './appeal.entity.js';
import { appealLifecycle } from './appeal.lifecycle.js';
import { AppealRecords } from './appeals.admin.records.js';
import { Appeals } from './appeals.service.js';

const DECIDE = 'moderation.appeals';
const LONGEST_ANSWER = 2_000;
const OWN: Text = moderationAdminMessages.texts.appealByDecider;

const answer: InputField = {
  label: { bg: 'Отговор на автора', en: 'Answer to the author' },
  hint: {
    bg: 'Защо решението се отменя или остава. Авторът го получава с писмо.',
    en: 'Why the decision is reversed or stands. The author gets it by letter.',
  },
  type: 'longText',
  required: true,
  max: LONGEST_ANSWER,
};

/** „Възражения“: decided by anybody with the right to but whoever made the decision. */
@Injectable()
export class AppealsAdmin implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly database: Database,
    private readonly appeals: Appeals,
    private readonly records: AppealRecords,
  ) {}

  onModuleInit(): void {
    this.registry.register(this.resource());
  }

  private resource(): GovernedResource {
    return governed<ModerationAppeal>({
      entity: ModerationAppeal,
      id: 'moderationAppeals',
      label: { bg: 'Възражение', en: 'Appeal' },
      labelPlural: { bg: 'Възражения', en: 'Appeals' },
      navigation: { group: 'order', order: 12 },
      permissions: { list: 'moderation.read' },
      sort: { by: 'id', direction: 'desc' },
      fields: {
        title: {
          label: { bg: 'Възражение', en: 'Appeal' },
          value: ({ id, text }) =>
            `${moderationAdminMessages('bg')('appealTitle', { id })}: ${excerpt(text)}`,
        },
        due: { label: { bg: 'Срок', en: 'Term' }, list: true },
        against: { label: { bg: 'Срещу', en: 'Against' }, list: true },
        state: {
          label: { bg: 'Състояние', en: 'State' },
          type: 'select',
          list: true,
          filter: true,
          choices: Object.entries(appealLifecycle.states).map(([value, { label, tone }]) => ({
            value,
            label,
            tone,
          })),
        },
        deciderId: { label: { bg: 'Решението взе', en: 'Decided by' }, reference: 'staff', list: true },
        author: { label: { bg: 'Автор', en: 'Author' } },
        history: { label: { bg: 'Досега за автора', en: 'About the author so far' } },
        at: { label: { bg: 'Подадено на', en: 'Lodged' }, list: true },
        decidedBy: { label: { bg: 'Отговори', en: 'Answered by' }, reference: 'staff' },
        answer: { label: { bg: 'Отговор', en: 'Answer' }, type: 'longText' },
      },
      views: {
        open: {
          label: { bg: 'Чакат решение', en: 'Waiting' },
          where: { state: 'open' },
          sort: { by: 'dueAt', direction: 'asc' },
          empty: { bg: 'Няма възражения, които чакат.', en: 'No appeals are waiting.' },
        },
        all: { label: { bg: 'Всички', en: 'All' }, where: {} },
      },
      extras: (ctx, ids) => this.records.extras(ctx, ids),
      sections: (_ctx, row) => this.records.sectionsOf(row),
      notice: ({ staff }, row) => (row.state === 'open' && isOwn(row, staff) ? OWN : null),
      extraActions: {
        uphold: this.decision({ bg: 'Уважете възражението', en: 'Uphold the appeal' }, true),
        dismiss: this.decision({ bg: 'Оставете решението в сила', en: 'Let the decision stand' }, false),
      },
      badge: (ctx) => this.badge(ctx),
      messages: moderationAdminMessages,
      empty: { bg: 'Още никой не е възразил.', en: 'Nobody has appealed yet.' },
    });
  }

  private decision(label: Text, uphold: boolean): ExtraAction<ModerationAppeal> {
    return {
      label,
      permission: DECIDE,
      on: 'record',
      shortcut: uphold ? '1' : '2',
      when: (row, staff) => row.state === 'open' && !isOwn(row, staff),
      inputs: { answer },
      run: async ({ actor, now }, id, input) => {
        const given = { uphold, answer: String(input['answer']) };
        await this.database.transaction((tx) => this.appeals.decide(tx, id!, given, actor, now));
        return { message: uphold ? UPHELD : DISMISSED };
      },
    };
  }

  /** One's own decisions are somebody else's work. */
  private async badge({ staff, now }: BackofficeContext) {
    const [row] = await this.database.read<{ open: number; overdue: number }>(
      `SELECT count(*)::int AS open, count(*) FILTER (WHERE due_at <= $1)::int AS overdue
       FROM moderation_appeal WHERE state = 'open' AND decider_id <> $2`,
      [now, staff.staffId],
    );
    const { open, overdue } = row!;
    return { count: open, tone: overdue > 0 ? ('late' as const) : ('plain' as const) };
  }
}

const UPHELD: Text = {
  bg: 'Възражението е уважено, решението е отменено и авторът ще получи писмо.',
  en: 'The appeal is upheld, the decision reversed, and the author will be told.',
};
const DISMISSED: Text = {
  bg: 'Решението остава в сила и авторът ще получи писмо с отговора.',
  en: 'The decision stands, and the author will get the answer.',
};

function isOwn({ deciderId }: ModerationAppeal, { staffId }: StaffViewer): boolean {
  return deciderId === staffId;
}
