import { Injectable } from '@nestjs/common';
import {
  textOf,
  type BackofficeContext,
  type BulkAction,
  type Choice,
  type GovernedOptions,
  type Outcome,
  type Values,
} from '../../../platform/backoffice/index.js';
import { Database } from '../../../platform/database/index.js';
import type { Text } from '../../../platform/i18n/index.js';
import { blockInputs, blockOf } from '../blocks/blocks.admin.inputs.js';
import { Blocks } from '../blocks/blocks.service.js';
import { moderationAdminMessages } from '../moderation.admin.messages.js';
import { Reasons } from '../reasons/reasons.service.js';
import { keepInputs, removeInputs } from './cases.admin.fields.js';
import { CaseQueue } from './cases.admin.queue.js';
import { CaseRecords } from './cases.admin.records.js';
import { Cases, type CaseDecision, type Decided } from './cases.service.js';
import type { ModerationCase } from './moderation-case.entity.js';

const DECIDE = 'moderation.decide';
const TOLD = { kept: 'keptNext', removed: 'removedNext', lapsed: 'lapsedNext' } as const satisfies Record<
  Decided,
  string
>;

type Actions = NonNullable<GovernedOptions<ModerationCase>['extraActions']>;

/** What a moderator does with one case, and with many. */
@Injectable()
export class CaseActions {
  constructor(
    private readonly database: Database,
    private readonly cases: Cases,
    private readonly blocks: Blocks,
    private readonly reasons: Reasons,
    private readonly queue: CaseQueue,
    private readonly records: CaseRecords,
  ) {}

  onOne(): Actions {
    const isOpen = ({ state }: ModerationCase) => state === 'open';
    return {
      keep: {
        label: { bg: 'Оставете', en: 'Keep' },
        permission: DECIDE,
        on: 'record',
        shortcut: '1',
        when: (row) => isOpen(row) && row.hiddenAt === null,
        inputs: keepInputs(),
        run: (ctx, id, input) => this.decide(ctx, id!, 'keep', input),
      },
      remove: {
        label: { bg: 'Скрийте', en: 'Remove' },
        permission: DECIDE,
        on: 'record',
        shortcut: '2',
        danger: true,
        when: isOpen,
        inputs: removeInputs(() => this.reasonChoices()),
        run: (ctx, id, input) => this.decide(ctx, id!, 'remove', input),
      },
      giveBack: {
        label: { bg: 'Върнете', en: 'Give back' },
        permission: DECIDE,
        on: 'record',
        shortcut: '3',
        when: (row) => isOpen(row) && row.hiddenAt !== null,
        inputs: keepInputs(),
        run: (ctx, id, input) => this.decide(ctx, id!, 'keep', input),
      },
      blockAuthor: {
        label: { bg: 'Блокирайте автора', en: 'Block the author' },
        permission: 'moderation.block',
        on: 'record',
        danger: true,
        inputs: blockInputs(() => this.reasonChoices()),
        run: (ctx, id, input) => this.blockAuthor(ctx, id!, input),
      },
    };
  }

  onMany(): Record<string, BulkAction<ModerationCase>> {
    const leaves = ({ state }: ModerationCase) => (state === 'open' ? null : 'decidedByOther');
    return {
      keepChosen: {
        label: { bg: 'Оставете избраните', en: 'Keep the chosen' },
        permission: DECIDE,
        inputs: keepInputs(),
        told: { before: 'keepBefore', after: 'keepAfter', confirm: 'keepConfirm' },
        leaves,
        foretold: (_ctx, ids) => this.foretold(ids, 'keep'),
        run: async (ctx, id, input) => void (await this.decided(ctx, id, 'keep', input)),
      },
      removeChosen: {
        label: { bg: 'Скрийте избраните', en: 'Remove the chosen' },
        permission: DECIDE,
        danger: true,
        inputs: removeInputs(() => this.reasonChoices()),
        told: { before: 'removeBefore', after: 'removeAfter', confirm: 'removeConfirm' },
        leaves,
        foretold: (_ctx, ids) => this.foretold(ids, 'remove'),
        run: async (ctx, id, input) => void (await this.decided(ctx, id, 'remove', input)),
      },
    };
  }

  /** Decides and leads on to the next case, so that a queue is cleared without going back to it. */
  private async decide(
    ctx: BackofficeContext,
    id: string,
    action: CaseDecision['action'],
    input: Values,
  ): Promise<Outcome> {
    const decided = await this.decided(ctx, id, action, input);
    const { open: left } = await this.queue.counts(ctx.now);
    const told = (locale: 'bg' | 'en') => moderationAdminMessages(locale)(TOLD[decided], { left });
    return { message: { bg: told('bg'), en: told('en') }, redirect: await this.queue.pathAfter(id) };
  }

  private decided(
    { actor, now }: BackofficeContext,
    id: string,
    action: CaseDecision['action'],
    { reason, explanation }: Values,
  ): Promise<Decided> {
    const decision = { action, reason: textOf(reason) || null, explanation: textOf(explanation) };
    return this.database.transaction((tx) => this.cases.decide(tx, id, decision, actor, now));
  }

  private async blockAuthor({ actor, now }: BackofficeContext, id: string, input: Values): Promise<Outcome> {
    const participantId = await this.records.authorOf(id);
    await this.database.transaction((tx) => this.blocks.block(tx, blockOf(participantId, input), actor, now));
    return {
      message: {
        bg: 'Авторът е блокиран и ще получи писмо с мотивите.',
        en: 'The author is blocked and will be told why.',
      },
    };
  }

  private async foretold(ids: string[], action: CaseDecision['action']): Promise<Text[]> {
    const { hidden, reporters } = await this.queue.touchedBy(ids);
    const said = (key: 'willGiveBack' | 'willTell', count: number): Text => ({
      bg: moderationAdminMessages('bg')(key, { count }),
      en: moderationAdminMessages('en')(key, { count }),
    });
    return [
      ...(action === 'keep' && hidden > 0 ? [said('willGiveBack', hidden)] : []),
      ...(reporters > 0 ? [said('willTell', reporters)] : []),
    ];
  }

  private async reasonChoices(): Promise<Choice[]> {
    return (await this.reasons.inUse()).map(({ code, name }) => ({ value: code, label: name.bg }));
  }
}
