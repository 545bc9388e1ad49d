import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import {
  BackofficeRegistry,
  governed,
  Marked,
  may,
  type ExtraAction,
  type GovernedResource,
} from '../../platform/backoffice/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database, rows, type Tx } from '../../platform/database/index.js';
import { Conflict } from '../../platform/errors/index.js';
import { formatDeadline, pick } from '../../platform/i18n/index.js';
import { howComputed } from './deadline.computed.js';
import { DeadlineRow } from './deadline.entity.js';
import type { DeadlineRef } from './deadline.js';
import { deadlineState } from './deadline.presentation.js';
import { DeadlineRules } from './deadline-rules.js';
import { deadlineAdminMessages } from './deadlines.messages.js';
import { stateOf } from './deadlines.queries.js';
import { Deadlines, LONGEST_REASON } from './deadlines.service.js';

const REASON = {
  hint: {
    bg: 'Показва се при „Как е изчислено“, и на гражданите. Без лични данни.',
    en: 'It is shown with how the deadline was worked out, to citizens, too. No personal data.',
  },
  type: 'longText',
  required: true,
  max: LONGEST_REASON,
} as const;

/** „Срокове“: every clock, to read; those who may pause, resume and prolong do it here. */
@Injectable()
export class DeadlinesAdmin implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly database: Database,
    private readonly deadlines: Deadlines,
    private readonly rules: DeadlineRules,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.registry.register(this.resource());
  }

  private resource(): GovernedResource {
    return governed<DeadlineRow>({
      entity: DeadlineRow,
      id: 'deadlines',
      label: { bg: 'Срок', en: 'Deadline' },
      labelPlural: { bg: 'Срокове', en: 'Deadlines' },
      navigation: { group: 'order', order: 20 },
      permissions: { list: 'deadlines.read' },
      sort: { by: 'dueAt', direction: 'desc' },
      scope: ({ units }) => (units.length > 0 ? [{ unitId: In(units) }, { unitId: IsNull() }] : {}),
      fields: {
        title: { label: { bg: 'Какво', en: 'What' }, list: true },
        rule: {
          label: { bg: 'Вид', en: 'Kind' },
          type: 'select',
          list: true,
          filter: true,
          choices: () => this.rules.all().map(({ key, label }) => ({ value: key, label: pick(label, 'bg') })),
        },
        state: {
          label: { bg: 'Състояние', en: 'State' },
          list: true,
          value: (row) => this.state(row),
        },
        until: {
          label: { bg: 'До', en: 'Until' },
          list: true,
          value: ({ dueAt }) => formatDeadline(dueAt, 'bg'),
        },
        dueAt: { label: { bg: 'Изтича', en: 'Ends' }, filter: true, show: false },
        startedAt: { label: { bg: 'Тече от', en: 'Runs since' }, filter: true },
        how: {
          label: { bg: 'Как е изчислено', en: 'How it is worked out' },
          type: 'longText',
          value: ({ computed, pausedAt, pauseReason }) =>
            howComputed({ ...computed, pausedAt, pauseReason }, 'bg').join('\n'),
        },
        law: {
          label: { bg: 'Основание', en: 'Ground' },
          value: ({ rule }) => this.rules.of(rule).law?.bg ?? null,
        },
        unitId: { label: { bg: 'Звено', en: 'Unit' }, reference: 'unit', filter: true },
        metAt: { label: { bg: 'Изпълнен', en: 'Met' }, filter: true },
        cancelledAt: { label: { bg: 'Отпаднал', en: 'Lapsed' } },
        act: {
          label: { bg: 'Къде се действа', en: 'Where to act' },
          value: ({ path, title }) => new Marked(title, undefined, path),
        },
      },
      extraActions: { pause: this.pausing(), resume: this.resuming(), prolong: this.prolonging() },
      messages: deadlineAdminMessages,
      empty: { bg: 'Още не тече срок.', en: 'No deadline has begun yet.' },
    });
  }

  private pausing(): ExtraAction<DeadlineRow> {
    return {
      label: { bg: 'Спрете срока', en: 'Pause the deadline' },
      permission: 'deadlines.pause',
      on: 'record',
      when: (row) => stateOf(row) === 'running',
      inputs: { reason: { ...REASON, label: { bg: 'Причина', en: 'Reason' } } },
      run: async ({ actor, now }, id, { reason }) => {
        await this.onRunning(id!, (tx, ref) =>
          this.deadlines.pause(tx, { ...ref, reason: String(reason) }, actor, now),
        );
        return { message: deadlineAdminMessages.texts.pausedDone };
      },
    };
  }

  private resuming(): ExtraAction<DeadlineRow> {
    return {
      label: { bg: 'Пуснете срока', en: 'Resume the deadline' },
      permission: 'deadlines.pause',
      on: 'record',
      when: (row) => stateOf(row) === 'paused',
      question: {
        bg: 'Срокът ще се удължи с дните, през които е бил спрян.',
        en: 'The deadline will be longer by the days for which it was paused.',
      },
      run: async ({ actor, now }, id) => {
        await this.onRunning(id!, (tx, ref) => this.deadlines.resume(tx, ref, actor, now));
        return { message: deadlineAdminMessages.texts.resumedDone };
      },
    };
  }

  private prolonging(): ExtraAction<DeadlineRow> {
    return {
      label: { bg: 'Удължете срока', en: 'Prolong the deadline' },
      permission: 'deadlines.pause',
      on: 'record',
      when: (row, staff) => {
        const { by } = this.rules.of(row.rule).prolonging ?? {};
        return stateOf(row) === 'running' && (by === undefined || may(staff, by));
      },
      inputs: {
        until: { label: { bg: 'Нов последен ден', en: 'New last day' }, type: 'date', required: true },
        reason: { ...REASON, label: { bg: 'Основание', en: 'Ground' } },
      },
      run: async ({ actor, now }, id, { until, reason }) => {
        const day = typeof until === 'string' ? until : null;
        await this.onRunning(id!, (tx, ref) =>
          this.deadlines.prolong(tx, { ...ref, until: day, reason: String(reason) }, actor, now),
        );
        return { message: deadlineAdminMessages.texts.prolongedDone };
      },
    };
  }

  private state({ dueAt, pausedAt, metAt, cancelledAt }: DeadlineRow): Marked {
    const times = { dueAt, pausedAt, metAt, cancelledAt };
    const { text, tone } = deadlineState({ ...times, state: stateOf(times) }, 'bg', this.clock.now());
    return new Marked(text, tone);
  }

  /** A later clock of the same rule on the same subject is another record. */
  private async onRunning(id: string, change: (tx: Tx, ref: DeadlineRef) => Promise<void>): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [row] = await rows<{ rule: string; type: string; id: string }>(
        tx,
        `SELECT rule, subject_type AS type, subject_id AS id FROM deadline
         WHERE id = $1 AND met_at IS NULL AND cancelled_at IS NULL FOR UPDATE`,
        [id],
      );
      if (!row) throw new Conflict('deadlineNotRunning');
      await change(tx, { rule: row.rule, subject: { type: row.type, id: row.id } });
    });
  }
}
