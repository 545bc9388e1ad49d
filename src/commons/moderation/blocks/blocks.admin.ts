import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IsNull, MoreThan } from 'typeorm';
import {
  BackofficeRegistry,
  governed,
  Marked,
  type BackofficeContext,
  type Choice,
  type ComputedValue,
  type GovernedResource,
  type Values,
} from '../../../platform/backoffice/index.js';
import { Database } from '../../../platform/database/index.js';
import { formatDeadline } from '../../../platform/i18n/index.js';
import { RuleBroken } from '../../../platform/errors/index.js';
import { Participants } from '../../accounts/index.js';
import { AuthorHistory } from '../cases/cases.admin.author.js';
import { participantLink } from '../cases/cases.admin.records.js';
import { moderationAdminMessages } from '../moderation.admin.messages.js';
import { Reasons } from '../reasons/reasons.service.js';
import { blockInputs, blockOf } from './blocks.admin.inputs.js';
import { Blocks } from './blocks.service.js';
import { ParticipantBlock } from './participant-block.entity.js';

const BLOCK = 'moderation.block';
const LONGEST_LIFT = 2_000;

/** „Блокирани“: who may not write, until when and why. People are numbers here. */
@Injectable()
export class BlocksAdmin implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly database: Database,
    private readonly blocks: Blocks,
    private readonly reasons: Reasons,
    private readonly participants: Participants,
    private readonly authors: AuthorHistory,
  ) {}

  onModuleInit(): void {
    this.registry.register(this.resource());
  }

  private resource(): GovernedResource {
    const { until, reason, explanation } = blockInputs(() => this.reasonsInUse());
    return governed<ParticipantBlock>({
      entity: ParticipantBlock,
      id: 'participantBlocks',
      label: { bg: 'Блокиране', en: 'Block' },
      labelPlural: { bg: 'Блокирани участници', en: 'Blocked participants' },
      createLabel: { bg: 'Блокирайте участник', en: 'Block a participant' },
      navigation: { group: 'order', order: 14 },
      permissions: { list: 'moderation.read', create: BLOCK },
      sort: { by: 'id', direction: 'desc' },
      fields: {
        title: {
          label: { bg: 'Участник', en: 'Participant' },
          value: ({ participantId }) => moderationAdminMessages('bg')('participant', { id: participantId }),
        },
        participantId: {
          label: { bg: 'Номер на участника', en: 'Number of the participant' },
          hint: {
            bg: 'Стои на страницата на случая и в списъка „Участници“.',
            en: 'It stands on the page of the case and in the list of participants.',
          },
          type: 'text',
          required: true,
          max: 18,
          filter: true,
          show: false,
          creatableBy: true,
        },
        standing: { label: { bg: 'Състояние', en: 'State' }, list: true },
        ends: { label: { bg: 'До', en: 'Until' }, list: true },
        until: { ...until, show: false, creatableBy: true },
        reason: { ...reason, choices: () => this.allReasons(), list: true, filter: true, creatableBy: true },
        explanation: { ...explanation, creatableBy: true },
        blockedBy: { label: { bg: 'Решил', en: 'Decided by' }, reference: 'staff' },
        blockedAt: { label: { bg: 'От', en: 'Since' }, list: true },
        liftedAt: { label: { bg: 'Снето на', en: 'Lifted' } },
        profile: { label: { bg: 'Профил', en: 'Profile' } },
        history: { label: { bg: 'Досега за участника', en: 'About the participant so far' } },
      },
      views: {
        running: {
          label: { bg: 'Сега', en: 'Now' },
          where: (now) => ({ liftedAt: IsNull(), until: MoreThan(now) }),
          sort: { by: 'until', direction: 'asc' },
          empty: { bg: 'Сега никой не е блокиран.', en: 'Nobody is blocked now.' },
        },
        all: { label: { bg: 'Всички', en: 'All' }, where: {} },
      },
      extras: (ctx, ids) => this.extras(ctx, ids),
      create: (ctx, values) => this.create(ctx, values),
      extraActions: {
        lift: {
          label: { bg: 'Снемете блокирането', en: 'Lift the block' },
          permission: BLOCK,
          on: 'record',
          when: ({ liftedAt }) => liftedAt === null,
          inputs: {
            explanation: {
              label: { bg: 'Обяснение за участника', en: 'Explanation for the participant' },
              type: 'longText',
              required: true,
              max: LONGEST_LIFT,
            },
          },
          run: ({ actor, now }, id, input) =>
            this.database.transaction((tx) =>
              this.blocks.lift(tx, id!, String(input['explanation']), actor, now),
            ),
        },
      },
      messages: moderationAdminMessages,
      empty: { bg: 'Още никой не е блокиран.', en: 'Nobody has been blocked yet.' },
    });
  }

  private async create({ actor, now }: BackofficeContext, values: Values): Promise<string> {
    const participantId = String(values['participantId']);
    if (!/^[1-9]\d{0,17}$/.test(participantId))
      throw new RuleBroken('blockInvalid', {}, { participantId: 'participantIdBad' });
    if (!(await this.participants.profile(participantId)))
      throw new RuleBroken('blockInvalid', {}, { participantId: 'participantUnknown' });
    return this.database.transaction((tx) =>
      this.blocks.block(tx, blockOf(participantId, values), actor, now),
    );
  }

  private async extras(
    ctx: BackofficeContext,
    ids: string[],
  ): Promise<Map<string, Record<string, ComputedValue>>> {
    const found = await this.database.read<{
      id: string;
      participantId: string;
      until: Date;
      liftedAt: Date | null;
    }>(
      `SELECT id, participant_id AS "participantId", until, lifted_at AS "liftedAt" FROM participant_block
       WHERE id = ANY($1::bigint[])`,
      [ids],
    );
    const people = [...new Set(found.map(({ participantId }) => participantId))];
    const histories = await this.authors.inWords(people, ctx.now);
    return new Map(
      found.map(({ id, participantId, until, liftedAt }) => [
        id,
        {
          ends: formatDeadline(until, 'bg'),
          standing: standing(until, liftedAt, ctx.now),
          profile: participantLink(ctx, participantId),
          history: histories.get(participantId) ?? null,
        },
      ]),
    );
  }

  private async reasonsInUse(): Promise<Choice[]> {
    return (await this.reasons.inUse()).map(({ code, name }) => ({ value: code, label: name.bg }));
  }

  private async allReasons(): Promise<Choice[]> {
    return (await this.reasons.all()).map(({ code, name }) => ({ value: code, label: name.bg }));
  }
}

function standing(until: Date, liftedAt: Date | null, now: Date): Marked {
  if (liftedAt) return new Marked('снето', 'plain');
  return until > now ? new Marked('блокиран', 'late') : new Marked('изтекло', 'plain');
}
