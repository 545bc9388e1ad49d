import { Injectable } from '@nestjs/common';
import { mayTouch } from '../../../commons/accounts/index.js';
import { linkAction, TrailEditor } from '../../../commons/trail/index.js';
import { LIMITS } from '../answering/written.rules.js';
import type { Petition } from '../petition.entity.js';
import { isPublic, petitionLifecycle } from '../petition.lifecycle.js';
import { PETITION } from '../petition.rules.js';
import { own, REASON, type Action } from './petition-action.js';
import { PetitionChoices } from './petition-choices.service.js';
import { PetitionModerationDeeds } from './petition-moderation.deeds.js';
import { PetitionReceivedActions } from './petition-received.actions.js';
import { FIELD_LABELS } from './petitions.admin.messages.js';

/** What the staff do with a record; all of it has forms or questions of its own. */
@Injectable()
export class PetitionActions {
  constructor(
    private readonly deeds: PetitionModerationDeeds,
    private readonly received: PetitionReceivedActions,
    private readonly choices: PetitionChoices,
    private readonly trail: TrailEditor,
  ) {}

  all(): Record<string, Action> {
    return {
      publish: this.publish(),
      ...this.received.all(),
      reject: this.reject(),
      stop: this.stop(),
      archive: this.archive(),
      connect: linkAction<Petition>(
        this.trail,
        PETITION,
        (row, staff) => isPublic(row) && mayTouch(staff, row.unitId),
      ),
    };
  }

  private publish(): Action {
    const { label, by, from } = petitionLifecycle.transitions.publish;
    return {
      label,
      permission: by,
      on: 'record',
      main: true,
      when: own(from),
      question: ({ title, collectingDays }) => ({
        bg: `„${title}“ ще събира подписи ${collectingDays} дни. Текстът повече не се променя.`,
        en: `“${title}” will collect signatures for ${collectingDays} days. The text does not change any more.`,
      }),
      inputs: {
        unitId: {
          label: FIELD_LABELS.unitId,
          hint: { bg: 'По желание; възлага се и по-късно.', en: 'If you like; it may be assigned later.' },
          type: 'select',
          choices: (ctx) => this.choices.activeUnits(ctx.staff),
        },
      },
      begins: ({ unitId }) => ({ unitId }),
      run: (ctx, id, input) => this.deeds.publish(ctx, id!, input),
    };
  }

  private reject(): Action {
    const { label, by, from } = petitionLifecycle.transitions.reject;
    return {
      label,
      permission: by,
      on: 'record',
      danger: true,
      when: own(from),
      inputs: {
        code: {
          label: FIELD_LABELS.code,
          type: 'select',
          required: true,
          choices: () => this.choices.reasons('reject'),
        },
        reason: {
          ...REASON,
          hint: {
            bg: 'Изпраща се на инициатора и се публикува. Без лични данни.',
            en: 'It is sent to the initiator and published. No personal data.',
          },
        },
      },
      run: (ctx, id, input) => this.deeds.reject(ctx, id!, input),
    };
  }

  private stop(): Action {
    const { label, by, from } = petitionLifecycle.transitions.stop;
    return {
      label,
      permission: by,
      on: 'record',
      danger: true,
      when: own(from),
      inputs: {
        law: {
          label: FIELD_LABELS.law,
          hint: { bg: 'Например „чл. 17, ал. 2 ЗПУГДВМС“.', en: 'Such as an article of an act.' },
          required: true,
          max: LIMITS.law,
        },
        reason: REASON,
      },
      run: (ctx, id, input) => this.deeds.stop(ctx, id!, input),
    };
  }

  private archive(): Action {
    const { label, by, from } = petitionLifecycle.transitions.archive;
    return {
      label,
      permission: by,
      on: 'record',
      when: own(from),
      question: {
        bg: 'Подписката остава публична, но повече нищо не се прави по нея.',
        en: 'The petition stays public, but nothing more is done about it.',
      },
      run: (ctx, id) => this.deeds.archive(ctx, id!),
    };
  }
}
