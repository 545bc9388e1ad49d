import { Injectable } from '@nestjs/common';
import { NUMBER_INPUTS } from '../../../commons/registry/index.js';
import type { InputField } from '../../../platform/backoffice/index.js';
import type { Text } from '../../../platform/i18n/index.js';
import type { Inquiry } from '../inquiry.entity.js';
import { inquiryLifecycle, OPEN_STATES } from '../inquiry.lifecycle.js';
import { InquirySecrets } from '../inquiry.secrets.js';
import { isToBeExecuted } from '../answering/inquiry-answers.service.js';
import { PAPERS } from '../answering/inquiry-papers.service.js';
import { OFFICIAL_LIMITS } from '../registry/official-text.js';
import { FIELD_LABELS, PAPER_NAMES } from './desk.messages.js';
import { own, type Action } from './inquiry-action.js';
import { InquiryChoices } from './inquiry-choices.service.js';
import { InquiryRegistryDeeds } from './inquiry-registry.deeds.js';

/** As the clocks keep it. */
const LONGEST_GROUND = 500;
const { register, consider, forward, leave } = inquiryLifecycle.transitions;

const TOLD = {
  bg: 'Подателят го получава с писмото. Без лични данни на други хора.',
  en: 'The sender reads it in the letter. No personal data of others.',
};

/** The registry, the resolution, and the ways out of the house. */
@Injectable()
export class InquiryRegistryActions {
  constructor(
    private readonly deeds: InquiryRegistryDeeds,
    private readonly choices: InquiryChoices,
    private readonly secrets: InquirySecrets,
  ) {}

  all(): Record<string, Action> {
    return { ...this.numbers(), ...this.resolutions(), ...this.term(), ...this.ways(), paper: this.paper() };
  }

  private numbers(): Record<string, Action> {
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
      accuse: {
        label: { bg: 'Срещу кого е сигналът', en: 'Whom the signal accuses' },
        permission: register.by,
        on: 'record',
        when: own(OPEN_STATES, ({ kind }) => kind === 'apcSignal'),
        inputs: {
          unitId: {
            label: FIELD_LABELS.accusedUnit,
            hint: {
              bg: 'Звеното и хората му няма да виждат сигнала и няма да решават по него (чл. 113 АПК).',
              en: 'The unit and its people will neither see nor decide it (Art. 113 APC).',
            },
            type: 'select',
            choices: () => this.choices.units(),
          },
          staffIds: {
            label: FIELD_LABELS.accusedStaff,
            type: 'choices',
            choices: () => this.choices.everybody(),
          },
        },
        begins: ({ accusedUnitId, accusedStaffIds }) => ({
          unitId: accusedUnitId,
          staffIds: accusedStaffIds,
        }),
        run: (ctx, id, input) => this.deeds.accuse(ctx, id!, input),
      },
    };
  }

  private resolutions(): Record<string, Action> {
    const inputs: Record<string, InputField> = {
      unitId: {
        label: FIELD_LABELS.unitId,
        type: 'select',
        required: true,
        choices: ({ staff }) => this.choices.activeUnits(staff),
      },
      expertId: {
        label: FIELD_LABELS.expertId,
        hint: {
          bg: 'Никой не решава по сигнал срещу себе си или своето звено (чл. 113 АПК).',
          en: 'Nobody decides on a signal against themselves or their unit (Art. 113 APC).',
        },
        type: 'select',
        choices: () => this.choices.experts(),
      },
      dueOn: {
        label: FIELD_LABELS.dueOn,
        hint: {
          bg: 'В рамките на законния срок.',
          en: 'Within the term of the law.',
        },
        type: 'date',
      },
      instruction: {
        label: FIELD_LABELS.instruction,
        hint: { bg: 'Вижда се само от служителите.', en: 'Only the staff see it.' },
        type: 'longText',
        max: OFFICIAL_LIMITS.instruction,
      },
    };
    const begins = (row: Inquiry) => ({
      unitId: row.unitId,
      expertId: row.expertId,
      dueOn: row.resolutionDueOn,
      instruction: this.secrets.open('resolution', row.resolutionSealed),
    });
    return {
      consider: {
        label: consider.label,
        permission: consider.by,
        on: 'record',
        main: true,
        when: own(consider.from),
        inputs,
        begins,
        run: (ctx, id, input) => this.deeds.assign(ctx, id!, input),
      },
      reassign: {
        label: { bg: 'Променете резолюцията', en: 'Change the resolution' },
        permission: consider.by,
        on: 'record',
        when: own(['considered']),
        inputs,
        begins,
        run: (ctx, id, input) => this.deeds.reassign(ctx, id!, input),
      },
    };
  }

  private term(): Record<string, Action> {
    return {
      prolong: {
        label: { bg: 'Удължете срока', en: 'Prolong the term' },
        permission: 'inquiries.prolong',
        on: 'record',
        when: own(OPEN_STATES),
        inputs: longer({
          bg: 'Предложение: най-много до 6 месеца от постъпването (чл. 118, ал. 2 АПК). Сигнал: най-много с 1 месец (чл. 121 АПК).',
          en: 'A proposal: at most six months from the receipt (Art. 118(2)). A signal: one month more at most (Art. 121).',
        }),
        run: (ctx, id, input) => this.deeds.prolong(ctx, id!, input),
      },
      prolongExecution: {
        label: { bg: 'Удължете срока за изпълнение', en: 'Prolong the term to carry it out' },
        permission: 'inquiries.prolong',
        on: 'record',
        when: own(['answered'], isToBeExecuted),
        inputs: longer({
          bg: 'Най-много с 2 месеца след първия (чл. 125, ал. 1 АПК).',
          en: 'By two months after the first one at most (Art. 125(1)).',
        }),
        run: (ctx, id, input) => this.deeds.prolongExecution(ctx, id!, input),
      },
    };
  }

  private ways(): Record<string, Action> {
    const reason: InputField = {
      label: FIELD_LABELS.reason,
      hint: TOLD,
      type: 'longText',
      required: true,
      max: OFFICIAL_LIMITS.reason,
    };
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
            max: OFFICIAL_LIMITS.to,
          },
          reason,
        },
        run: (ctx, id, input) => this.deeds.forward(ctx, id!, input),
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
            choices: () => this.choices.grounds(),
          },
          reason,
        },
        run: (ctx, id, input) => this.deeds.leave(ctx, id!, input),
      },
    };
  }

  private paper(): Action {
    return {
      label: { bg: 'Писмо (DOCX)', en: 'Letter (DOCX)' },
      permission: 'inquiries.readPersonal',
      on: 'record',
      when: own(['registered', 'considered', 'answered', 'executed', 'forwarded', 'notConsidered']),
      inputs: {
        paper: {
          label: { bg: 'Кое писмо', en: 'Which letter' },
          hint: {
            bg: 'Ще изтеглите документ за Word. Поставете изходящ номер, подпишете го и го изпратете.',
            en: 'You will get a Word document to number, sign and send.',
          },
          type: 'select',
          required: true,
          choices: PAPERS.map((value) => ({ value, label: PAPER_NAMES[value] })),
        },
      },
      begins: ({ state }) => ({ paper: PAPER_OF_STATE[state] ?? null }),
      run: (ctx, id, input) => this.deeds.paper(ctx, id!, input),
    };
  }
}

function longer(hint: Text): Record<'until' | 'reason', InputField> {
  return {
    until: { label: FIELD_LABELS.until, hint, type: 'date', required: true },
    reason: {
      label: { bg: 'Защо е нужно повече време', en: 'Why it takes longer' },
      hint: TOLD,
      type: 'longText',
      required: true,
      max: LONGEST_GROUND,
    },
  };
}

const PAPER_OF_STATE: Partial<Record<Inquiry['state'], (typeof PAPERS)[number]>> = {
  considered: 'prolonging',
  answered: 'answer',
  executed: 'answer',
  forwarded: 'forwarding',
  notConsidered: 'noProceedings',
};
