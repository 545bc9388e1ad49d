import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Audit } from '../../audit/index.js';
import { Calendar, CalendarException, isWorkingDay } from '../../clock/index.js';
import { affected, Database, isUniqueViolation, rows } from '../../database/index.js';
import { NotFound, RuleBroken } from '../../errors/index.js';
import type { Values } from '../fields.js';
import { governed } from '../governed.js';
import { BackofficeRegistry } from '../registry.js';
import { calendarMessages } from './own.messages.js';
import type { BackofficeContext } from '../staff.js';

const KINDS = [
  { value: 'off', label: { bg: 'Неработен', en: 'Day off' }, tone: 'wait' as const },
  { value: 'working', label: { bg: 'Работен (отработва се)', en: 'Working day' }, tone: 'info' as const },
];

/** „Неработни дни“: the days that the Council of Ministers moves. All terms of the platform are counted by them. */
@Injectable()
export class CalendarAdmin implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly calendar: Calendar,
  ) {}

  onModuleInit(): void {
    this.registry.register(
      governed<CalendarException>({
        entity: CalendarException,
        id: 'calendar',
        label: { bg: 'Ден по решение', en: 'Exceptional day' },
        labelPlural: { bg: 'Неработни дни', en: 'Days off' },
        createLabel: { bg: 'Нов ден', en: 'New day' },
        navigation: { group: 'order', order: 90 },
        permissions: { list: 'calendar.read', create: 'calendar.edit', edit: 'calendar.edit' },
        title: 'day',
        sort: { by: 'day', direction: 'desc' },
        formNote: {
          bg: 'Официалните празници и почивните дни след тях се знаят. Тук се вписват само дните, които Министерският съвет размества.',
          en: 'Public holidays are known. Enter only the days that the Council of Ministers moves.',
        },
        fields: {
          day: {
            label: { bg: 'Ден', en: 'Day' },
            type: 'date',
            required: true,
            list: true,
            filter: true,
            creatableBy: true,
          },
          kind: {
            label: { bg: 'Какъв е', en: 'What it is' },
            type: 'select',
            required: true,
            list: true,
            filter: true,
            creatableBy: true,
            editableBy: true,
            choices: KINDS,
          },
          reason: {
            label: { bg: 'Основание', en: 'Ground' },
            hint: {
              bg: 'Например решение на Министерския съвет с номер и дата',
              en: 'Such as the decision’s number and date',
            },
            required: true,
            list: true,
            creatableBy: true,
            editableBy: true,
          },
        },
        create: (ctx, values) => this.create(ctx, values),
        edit: (ctx, day, values) => this.edit(ctx, day, values),
        extraActions: {
          remove: {
            label: { bg: 'Премахнете', en: 'Remove' },
            permission: 'calendar.edit',
            on: 'record',
            danger: true,
            question: {
              bg: 'Денят отново ще се брои, както е по закон. Сроковете, които минават през него, ще се променят.',
              en: 'The day will count as the law has it, and terms that run over it will change.',
            },
            run: async (ctx, day) => {
              await this.remove(ctx, day!);
              return { redirect: '/admin/resources/calendar' };
            },
          },
        },
        messages: calendarMessages,
        empty: { bg: 'Няма разместени дни.', en: 'No days were moved.' },
      }),
    );
  }

  private async create(ctx: BackofficeContext, { day, kind, reason }: Values): Promise<string> {
    const isoDate = String(day);
    if (isWorkingDay(isoDate) !== (kind === 'off')) {
      const code = kind === 'off' ? 'alreadyOff' : 'alreadyWorking';
      throw new RuleBroken(code, {}, { day: code });
    }
    try {
      await this.database.transaction(async (tx) => {
        await rows(tx, 'INSERT INTO calendar_exception (day, kind, reason) VALUES ($1, $2, $3)', [
          isoDate,
          kind,
          reason,
        ]);
        await this.audit.record(tx, entry(ctx, 'create', isoDate, { kind: String(kind) }), ctx.now);
      });
    } catch (error) {
      if (isUniqueViolation(error)) throw new RuleBroken('dayTaken', {}, { day: 'dayTaken' });
      throw error;
    }
    this.calendar.refresh();
    return isoDate;
  }

  private async edit(ctx: BackofficeContext, day: string, { kind, reason }: Values): Promise<void> {
    await this.database.transaction(async (tx) => {
      const changed = await affected(
        tx,
        'UPDATE calendar_exception SET kind = $2, reason = $3 WHERE day = $1',
        [day, kind, reason],
      );
      if (changed === 0) throw new NotFound('notFound');
      await this.audit.record(tx, entry(ctx, 'edit', day, { kind: String(kind) }), ctx.now);
    });
    this.calendar.refresh();
  }

  private async remove(ctx: BackofficeContext, day: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const gone = await affected(tx, 'DELETE FROM calendar_exception WHERE day = $1', [day]);
      if (gone === 0) throw new NotFound('notFound');
      await this.audit.record(tx, entry(ctx, 'remove', day, {}), ctx.now);
    });
    this.calendar.refresh();
  }
}

function entry({ actor }: BackofficeContext, verb: string, day: string, details: Record<string, string>) {
  return { actor, action: `calendar.${verb}`, subject: { type: 'calendarException', id: day }, details };
}
