import { Injectable } from '@nestjs/common';
import { mayTouch } from '../../../commons/accounts/index.js';
import { DecisionDeeds } from '../../../commons/decisions/index.js';
import { NUMBER_INPUTS } from '../../../commons/registry/index.js';
import type { InputField } from '../../../platform/backoffice/index.js';
import { HEARABLE_STATES } from '../answering/petition-hearings.service.js';
import { LIMITS } from '../answering/written.rules.js';
import { petitionLifecycle } from '../petition.lifecycle.js';
import { own, REASON, type Action } from './petition-action.js';
import { PetitionChoices } from './petition-choices.service.js';
import { PetitionDeeds } from './petitions.admin.deeds.js';
import { FIELD_LABELS } from './petitions.admin.messages.js';

const { register, consider, answer, forward, leave } = petitionLifecycle.transitions;

/** What follows the receipt: the registry, the answer, the hearing. */
@Injectable()
export class PetitionReceivedActions {
  constructor(
    private readonly deeds: PetitionDeeds,
    private readonly decisions: DecisionDeeds,
    private readonly choices: PetitionChoices,
  ) {}

  all(): Record<string, Action> {
    return { ...this.registry(), ...this.answer(), ...this.ways(), ...this.council() };
  }

  private registry(): Record<string, Action> {
    const unit = (): InputField => ({
      label: FIELD_LABELS.unitId,
      type: 'select',
      required: true,
      choices: () => this.choices.activeUnits(),
    });
    return {
      register: {
        label: register.label,
        permission: register.by,
        on: 'record',
        main: true,
        when: own(register.from),
        inputs: NUMBER_INPUTS,
        run: (ctx, id, input) => this.deeds.register(ctx, id!, input),
      },
      consider: {
        label: consider.label,
        permission: consider.by,
        on: 'record',
        main: true,
        when: own(consider.from),
        inputs: { unitId: unit() },
        begins: ({ unitId }) => ({ unitId }),
        run: (ctx, id, input) => this.deeds.consider(ctx, id!, input),
      },
      reassign: {
        label: { bg: 'Възложете на друго звено', en: 'Assign to another unit' },
        permission: consider.by,
        on: 'record',
        when: own(['considered']),
        inputs: { unitId: unit() },
        begins: ({ unitId }) => ({ unitId }),
        run: (ctx, id, input) => this.deeds.reassign(ctx, id!, input),
      },
    };
  }

  private answer(): Record<string, Action> {
    return {
      propose: {
        label: { bg: 'Предложете отговор', en: 'Word an answer' },
        permission: 'decisions.propose',
        on: 'record',
        when: own(['considered']),
        inputs: this.wording(),
        run: (ctx, id, input) => this.deeds.propose(ctx, id!, input),
      },
      answer: {
        label: answer.label,
        permission: answer.by,
        on: 'record',
        main: true,
        when: own(answer.from),
        inputs: {
          official: {
            label: FIELD_LABELS.official,
            hint: {
              bg: 'Име и длъжност; публикуват се. Отговорът се публикува, както е потвърден.',
              en: 'Name and position; they are published. The answer is published as it was confirmed.',
            },
            required: true,
            max: LIMITS.official,
          },
        },
        run: (ctx, id, input) => this.deeds.answer(ctx, id!, input),
      },
      notified: {
        label: { bg: 'Подателят е уведомен', en: 'The submitter was told' },
        permission: register.by,
        on: 'record',
        when: ({ state, notifiedAt, unitId }, staff) =>
          state === 'answered' && notifiedAt === null && mayTouch(staff, unitId),
        question: {
          bg: 'Отбележете го, ако сте го уведомили с писмо на хартия или на място. Писмата по имейл се отбелязват сами.',
          en: 'Mark it when you told them by a letter on paper or in person. Letters by e-mail are marked by themselves.',
        },
        run: (ctx, id) => this.deeds.notified(ctx, id!),
      },
      prolong: {
        label: { bg: 'Удължете срока за отговор', en: 'Prolong the time for the answer' },
        permission: 'petitions.prolong',
        on: 'record',
        when: own(['closed', 'registered', 'considered']),
        inputs: {
          until: {
            label: FIELD_LABELS.until,
            hint: {
              bg: 'Най-много до 6 месеца от постъпването (чл. 118, ал. 2 АПК).',
              en: 'At most six months from the receipt (Art. 118(2) of the Administrative Procedure Code).',
            },
            type: 'date',
            required: true,
          },
          reason: {
            ...REASON,
            label: { bg: 'Защо е нужно по-дълго проучване', en: 'Why it takes a longer study' },
          },
        },
        run: (ctx, id, input) => this.deeds.prolong(ctx, id!, input),
      },
    };
  }

  private ways(): Record<string, Action> {
    return {
      forward: {
        label: forward.label,
        permission: forward.by,
        on: 'record',
        when: own(forward.from),
        inputs: {
          to: {
            label: FIELD_LABELS.to,
            hint: {
              bg: 'Органът, който решава по въпроса. В 7-дневен срок от постъпването (чл. 112 АПК).',
              en: 'The body that decides on this. Within seven days of the receipt (Art. 112).',
            },
            required: true,
            max: LIMITS.to,
          },
          reason: REASON,
        },
        run: (ctx, id, input) => this.deeds.forward(ctx, id!, input),
      },
      forwardingLetter: {
        label: { bg: 'Писмо за препращането (DOCX)', en: 'Letter of forwarding (DOCX)' },
        permission: forward.by,
        on: 'record',
        when: own(['forwarded']),
        question: {
          bg: 'Ще изтеглите документ за Word. Поставете изходящ номер, подпишете го и го изпратете.',
          en: 'You will get a Word document to number, sign and send.',
        },
        run: (ctx, id) => this.deeds.forwardingLetter(ctx, id!),
      },
      leave: {
        label: leave.label,
        permission: leave.by,
        on: 'record',
        danger: true,
        when: own(leave.from),
        inputs: {
          code: {
            label: FIELD_LABELS.code,
            type: 'select',
            required: true,
            choices: () => this.choices.reasons('leave'),
          },
          reason: REASON,
        },
        run: (ctx, id, input) => this.deeds.leave(ctx, id!, input),
      },
    };
  }

  private council(): Record<string, Action> {
    return {
      hearing: {
        label: { bg: 'Насрочете изслушване', en: 'Set the day of the hearing' },
        permission: 'petitions.hearing',
        on: 'record',
        when: own(HEARABLE_STATES),
        inputs: {
          at: { label: FIELD_LABELS.at, type: 'datetime', required: true },
          place: { label: FIELD_LABELS.place, required: true, max: LIMITS.place },
          note: {
            label: FIELD_LABELS.note,
            hint: {
              bg: 'По желание. Ако прагът не е достигнат, напишете с чие решение се насрочва. Публикува се.',
              en: 'If you like. Below the threshold, write by whose decision it is held. It is published.',
            },
            type: 'longText',
            max: LIMITS.note,
          },
        },
        begins: ({ hearingAt, hearingPlace, hearingNote }) => ({
          at: hearingAt,
          place: hearingPlace,
          note: hearingNote,
        }),
        run: (ctx, id, input) => this.deeds.hearing(ctx, id!, input),
      },
    };
  }

  private wording(): Record<string, InputField> {
    const { outcome, template, reason, unitId } = this.decisions.choices.proposing();
    return {
      outcome,
      template,
      reason: {
        ...reason,
        label: { bg: 'Отговор и мотиви', en: 'Answer and reasons' },
        hint: {
          bg: 'Публикува се, щом бъде потвърден от друг служител. Задължителен, ако не изберете шаблон.',
          en: 'Published once somebody else has confirmed it. Needed unless you choose a template.',
        },
      },
      unitId: {
        ...unitId,
        hint: {
          bg: 'Празно: отговорното звено на подписката. Нейният директор потвърждава.',
          en: 'Empty: the responsible unit of the petition. Its head confirms.',
        },
      },
    };
  }
}
