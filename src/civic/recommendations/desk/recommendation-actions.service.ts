import { Injectable } from '@nestjs/common';
import { mayTouch } from '../../../commons/accounts/index.js';
import { DecisionDeeds } from '../../../commons/decisions/index.js';
import { NUMBER_INPUTS } from '../../../commons/registry/index.js';
import { linkAction, TrailEditor } from '../../../commons/trail/index.js';
import type { BulkAction, InputField } from '../../../platform/backoffice/index.js';
import { ASSIGNABLE_STATES } from '../answering/recommendation-registry.service.js';
import type { Recommendation } from '../recommendation.entity.js';
import {
  AWAITING_STATES,
  isOneOf,
  recommendationLifecycle,
  RUNNING_STATES,
} from '../recommendation.lifecycle.js';
import { RECOMMENDATION } from '../recommendation.rules.js';
import { WRITTEN_LIMITS } from '../written.rules.js';
import { evidenceInputs, OFFICIAL, own, REASON, REPORT_INPUTS, type Action } from './desk-inputs.js';
import { RecommendationChoices } from './recommendation-choices.service.js';
import { ProlongingDeed, RecommendationDeeds } from './recommendation-deeds.service.js';
import { FIELD_LABELS } from './recommendations.admin.messages.js';

const { consider, accept } = recommendationLifecycle.transitions;

/** The buttons of the desk. */
@Injectable()
export class RecommendationActions {
  constructor(
    private readonly deeds: RecommendationDeeds,
    private readonly prolonging: ProlongingDeed,
    private readonly decisions: DecisionDeeds,
    private readonly choices: RecommendationChoices,
    private readonly trail: TrailEditor,
  ) {}

  onOne(): Record<string, Action> {
    return {
      ...this.registry(),
      ...this.answer(),
      ...this.following(),
      link: linkAction<Recommendation>(this.trail, RECOMMENDATION, (row) => row.sentAt !== null),
    };
  }

  onMany(): Record<string, BulkAction<Recommendation>> {
    return {
      reportChosen: {
        label: { bg: 'Отчетете избраните', en: 'Report on the chosen ones' },
        permission: 'recommendations.follow',
        inputs: REPORT_INPUTS,
        told: { before: 'bulkBefore', after: 'bulkAfter', confirm: 'bulkConfirm' },
        leaves: (row, staff) => {
          if (!isOneOf(RUNNING_STATES, row.state)) return 'bulkNotRunning';
          return mayTouch(staff, row.unitId) ? null : 'bulkOtherUnit';
        },
        run: (ctx, id, input) => this.deeds.report(ctx, id, input),
      },
    };
  }

  private registry(): Record<string, Action> {
    const unit: InputField = {
      label: FIELD_LABELS.unitId,
      type: 'select',
      required: true,
      choices: () => this.choices.activeUnits(),
    };
    return {
      register: {
        label: { bg: 'Впишете вх. №', en: 'Register' },
        permission: consider.by,
        on: 'record',
        main: true,
        when: (row, staff) =>
          row.registeredAt === null && row.state !== 'withdrawn' && mayTouch(staff, row.unitId),
        inputs: {
          ...NUMBER_INPUTS,
          on: {
            ...NUMBER_INPUTS.on,
            label: FIELD_LABELS.on,
            hint: {
              bg: 'Празно: днес. Срокът за отговор тече от изпращането, когато и да се впише номерът.',
              en: 'Empty: today. The answer is due from the sending, whenever the number is typed.',
            },
          },
        },
        run: (ctx, id, input) => this.deeds.register(ctx, id!, input),
      },
      consider: {
        label: consider.label,
        permission: consider.by,
        on: 'record',
        main: true,
        when: (row, staff) =>
          row.state === 'sent' && row.registeredAt !== null && mayTouch(staff, row.unitId),
        inputs: { unitId: unit },
        begins: ({ unitId }) => ({ unitId }),
        run: (ctx, id, input) => this.deeds.consider(ctx, id!, input),
      },
      reassign: {
        label: { bg: 'Възложете на друго звено', en: 'Assign to another unit' },
        permission: consider.by,
        on: 'record',
        when: own(ASSIGNABLE_STATES),
        inputs: { unitId: unit },
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
        when: own(['underReview']),
        inputs: this.wording(),
        run: (ctx, id, input) => this.deeds.propose(ctx, id!, input),
      },
      answer: {
        label: { bg: 'Публикувайте отговора', en: 'Publish the answer' },
        permission: accept.by,
        on: 'record',
        main: true,
        when: own(accept.from),
        inputs: {
          official: OFFICIAL,
          agreedOn: {
            label: FIELD_LABELS.agreedOn,
            hint: {
              bg: 'Задължителен, когато препоръката се приема изцяло или частично.',
              en: 'Needed where the recommendation is accepted, or in part.',
            },
            type: 'date',
          },
          reviewOn: {
            label: FIELD_LABELS.reviewOn,
            hint: { bg: 'На този ден се връща като задача.', en: 'It comes back as a task on that day.' },
            type: 'date',
          },
        },
        begins: ({ termTo }) => ({ agreedOn: termTo }),
        run: (ctx, id, input) => this.deeds.publish(ctx, id!, input),
      },
      prolong: {
        label: { bg: 'Удължете срока за отговор', en: 'Prolong the time for the answer' },
        permission: 'recommendations.prolong',
        on: 'record',
        when: own(AWAITING_STATES),
        inputs: {
          until: {
            label: FIELD_LABELS.until,
            hint: {
              bg: 'Най-много до 6 месеца от изпращането (чл. 118, ал. 2 АПК).',
              en: 'At most six months from the sending (Art. 118(2) of the Administrative Procedure Code).',
            },
            type: 'date',
            required: true,
          },
          reason: {
            ...REASON,
            label: { bg: 'Защо е нужно по-дълго проучване', en: 'Why it takes a longer study' },
          },
        },
        run: (ctx, id, input) => this.prolonging.prolong(ctx, id!, input),
      },
    };
  }

  private following(): Record<string, Action> {
    const permission = 'recommendations.follow';
    const reviewOn: InputField = { label: FIELD_LABELS.reviewOn, type: 'date' };
    return {
      report: {
        label: { bg: 'Отчетете изпълнение', en: 'Report progress' },
        permission,
        on: 'record',
        main: true,
        when: own(RUNNING_STATES),
        inputs: { ...REPORT_INPUTS, reviewOn },
        begins: ({ state, progress }) => ({ state: state === 'inProgress' ? state : 'inProgress', progress }),
        run: (ctx, id, input) => this.deeds.report(ctx, id!, input),
      },
      answerDispute: {
        label: { bg: 'Отговорете на оспорването', en: 'Answer the dispute' },
        permission: 'recommendations.answer',
        on: 'record',
        main: true,
        when: (row, staff) => row.disputeId !== null && mayTouch(staff, row.unitId),
        inputs: { official: OFFICIAL, ...evidenceInputs({ bg: 'Отговор', en: 'Answer' }) },
        run: (ctx, id, input) => this.deeds.answerDispute(ctx, id!, input),
      },
      milestone: {
        label: { bg: 'Добавете междинна цел', en: 'Add a milestone' },
        permission,
        on: 'record',
        when: own(RUNNING_STATES),
        inputs: {
          title: { label: FIELD_LABELS.milestone, required: true, max: WRITTEN_LIMITS.title },
          dueOn: { label: FIELD_LABELS.dueOn, type: 'date', required: true },
        },
        run: (ctx, id, input) => this.deeds.addMilestone(ctx, id!, input),
      },
      putOff: {
        label: { bg: 'Преместете договорения срок', en: 'Move the agreed day' },
        permission,
        on: 'record',
        when: own(RUNNING_STATES),
        inputs: { until: { label: FIELD_LABELS.until, type: 'date', required: true }, reason: REASON },
        run: (ctx, id, input) => this.deeds.putOff(ctx, id!, input),
      },
      review: {
        label: { bg: 'Определете преглед', en: 'Set a review' },
        permission,
        on: 'record',
        when: own(RUNNING_STATES),
        inputs: { reviewOn: { ...reviewOn, required: true } },
        run: (ctx, id, input) => this.deeds.review(ctx, id!, input),
      },
    };
  }

  private wording(): Record<string, InputField> {
    const { outcome, template, reason } = this.decisions.choices.proposing();
    return {
      outcome: outcome!,
      template: template!,
      reason: {
        ...reason!,
        label: { bg: 'Отговор и мотиви', en: 'Answer and reasons' },
        hint: {
          bg: 'Публикува се, щом бъде потвърден от друг служител. Задължителен, ако не изберете шаблон.',
          en: 'Published once somebody else has confirmed it. Needed unless you choose a template.',
        },
      },
    };
  }
}
