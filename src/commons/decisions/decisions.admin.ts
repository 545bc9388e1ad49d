import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { isBound, mayTouch, Permissions } from '../accounts/index.js';
import {
  BackofficeRegistry,
  governed,
  textOf,
  type BulkAction,
  type ExtraAction,
  type GovernedField,
  type GovernedResource,
  type InputField,
  type StaffViewer,
} from '../../platform/backoffice/index.js';
import type { Locale, Text } from '../../platform/i18n/index.js';
import { DecisionChoices, OUTCOME_CHOICES } from './decision-choices.service.js';
import { DecisionDeeds } from './decision-deeds.service.js';
import { DecisionRecords } from './decision-records.service.js';
import { Decision } from './decision.entity.js';
import { decisionLifecycle } from './decision.lifecycle.js';
import { LIMITS, OUTCOMES } from './decision.rules.js';
import { decisionPath } from './decision.view.js';
import { DECISION_LABELS, decisionAdminMessages } from './decisions.admin.messages.js';
import { decisionPermissions } from './decisions.permissions.js';

const { confirm, sendBack, reword, revise } = decisionLifecycle.transitions;
/** All of them have forms of their own. */
const HISTORY = { ...decisionLifecycle, transitions: {} };
const STANDING = { mergedInto: IsNull() };

const WHY_RETURNED: InputField = {
  label: { bg: 'Защо се връща', en: 'Why it is sent back' },
  hint: {
    bg: 'Вижда го експертът, който е предложил решението.',
    en: 'The expert who proposed it reads this.',
  },
  type: 'longText',
  max: LIMITS.returnedReason,
};

type Field = GovernedField<Decision>;

/** How the staff see and move decisions. */
@Injectable()
export class DecisionsAdmin implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly permissions: Permissions,
    private readonly deeds: DecisionDeeds,
    private readonly records: DecisionRecords,
    private readonly choices: DecisionChoices,
  ) {}

  onModuleInit(): void {
    this.permissions.register(...decisionPermissions);
    this.registry.register(this.resource());
  }

  private resource(): GovernedResource {
    return governed<Decision>({
      entity: Decision,
      id: 'decisions',
      label: { bg: 'Решение', en: 'Decision' },
      labelPlural: { bg: 'Решения по предложения', en: 'Decisions on contributions' },
      navigation: { group: 'processes', order: 15 },
      permissions: { list: 'decisions.read' },
      title: 'name',
      sort: { by: 'id', direction: 'desc' },
      fields: this.fields(),
      extras: (_ctx, ids) => this.records.extras(ids),
      scope: (staff) => (isBound(staff) ? { ...STANDING, unitId: In(staff.units) } : STANDING),
      views: {
        waiting: {
          label: { bg: 'За потвърждаване', en: 'To be confirmed' },
          where: { ...STANDING, state: 'proposed' },
          sort: { by: 'proposedAt', direction: 'asc' },
          empty: { bg: 'Нищо не чака потвърждаване.', en: 'Nothing waits to be confirmed.' },
        },
        returned: {
          label: { bg: 'Върнати', en: 'Sent back' },
          where: { ...STANDING, state: 'returned' },
          empty: { bg: 'Няма върнати решения.', en: 'No decision was sent back.' },
        },
        confirmed: {
          label: { bg: 'Потвърдени', en: 'Confirmed' },
          where: { ...STANDING, state: 'confirmed' },
          empty: { bg: 'Още няма потвърдени решения.', en: 'No decision is confirmed yet.' },
        },
      },
      lifecycle: HISTORY,
      transitionInputs: { reason: WHY_RETURNED },
      extraActions: {
        confirm: {
          label: confirm.label,
          permission: confirm.by,
          on: 'record',
          when: waitsFor,
          // The words themselves: what is confirmed is what was read.
          question: ({ outcome, reason, changedArticle }) =>
            told(OUTCOMES[outcome].label, changedArticle, reason),
          run: (ctx, id, _input, seen) => this.deeds.confirm(ctx, id!, seen),
        },
        sendBack: {
          label: sendBack.label,
          permission: sendBack.by,
          on: 'record',
          when: waitsFor,
          inputs: { reason: { ...WHY_RETURNED, required: true } },
          run: (ctx, id, input, seen) => this.deeds.sendBack(ctx, id!, textOf(input['reason']), seen),
        },
        reword: this.rewording('reword', ['proposed', 'returned']),
        revise: {
          ...this.rewording('revise', ['confirmed']),
          question: {
            bg: 'Решението се предлага наново и чака потвърждаване. Публикуваният текст остава на сайта, докато се публикува новият.',
            en: 'The decision is proposed anew and waits to be confirmed. The published text stays on the site until the new one is published.',
          },
        },
      },
      bulkActions: { confirmChosen: this.confirmChosen() },
      notice: ({ staff }, { state, proposedBy }) =>
        state === 'proposed' && proposedBy === staff.staffId ? decisionAdminMessages.texts.decisionOwn : null,
      sections: (_ctx, row) => this.records.sections(row),
      publicPath: ({ id, publishedAt }) => (publishedAt ? decisionPath(id) : null),
      badge: async ({ staff }) => ({ count: await this.records.waitingCount(staff) }),
      messages: decisionAdminMessages,
      empty: {
        bg: 'Още няма решения. Предлагат се от списъка на предложенията.',
        en: 'There are no decisions yet. They are proposed from the list of contributions.',
      },
    });
  }

  private fields(): Record<string, Field> {
    const t = decisionAdminMessages('bg');
    const staff = (bg: string, en: string): Field => ({ label: { bg, en }, reference: 'staff' });
    const list = true;
    return {
      name: { label: { bg: 'Номер', en: 'Number' }, list, value: ({ id }) => t('numbered', { id }) },
      process: { label: { bg: 'Процедура', en: 'Process' }, list },
      about: { label: { bg: 'За какво', en: 'About' }, list },
      outcome: {
        label: DECISION_LABELS.outcome,
        type: 'select',
        choices: OUTCOME_CHOICES,
        list,
        filter: true,
      },
      reason: { label: DECISION_LABELS.reason, type: 'longText' },
      changedArticle: { label: DECISION_LABELS.changedArticle },
      unitId: {
        label: DECISION_LABELS.unitId,
        type: 'select',
        choices: () => this.choices.units(),
        filter: true,
      },
      state: { label: { bg: 'Състояние', en: 'State' }, filter: true },
      proposedBy: staff('Предложено от', 'Proposed by'),
      proposedAt: { label: { bg: 'Предложено на', en: 'Proposed on' }, list, filter: true },
      confirmedBy: staff('Потвърдено от', 'Confirmed by'),
      confirmedAt: { label: { bg: 'Потвърдено на', en: 'Confirmed on' } },
      returnedReason: { label: { bg: 'Защо е върнато', en: 'Why it was sent back' }, type: 'longText' },
      publishedAt: { label: { bg: 'Публикувано на', en: 'Published on' }, filter: true },
    };
  }

  /** The form begins with the present wording. */
  private rewording(how: 'reword' | 'revise', states: Decision['state'][]): ExtraAction<Decision> {
    return {
      label: { reword, revise }[how].label,
      permission: 'decisions.propose',
      on: 'record',
      when: ({ state, unitId }, staff) => states.includes(state) && mayTouch(staff, unitId),
      inputs: this.choices.rewording(),
      begins: ({ outcome, reason, changedArticle, unitId }) => ({ outcome, reason, changedArticle, unitId }),
      run: (ctx, id, input, seen) => this.deeds.change(ctx, how, id!, input, seen),
    };
  }

  private confirmChosen(): BulkAction<Decision> {
    return {
      label: { bg: 'Потвърдете избраните', en: 'Confirm the chosen' },
      permission: 'decisions.confirm',
      told: {
        before: 'decisionsConfirmBefore',
        after: 'decisionsConfirmAfter',
        confirm: 'decisionsConfirmNow',
      },
      leaves: ({ state, unitId, proposedBy }, staff) => {
        if (state === 'confirmed') return 'decisionRowConfirmed';
        if (state === 'returned') return 'decisionRowReturned';
        if (!mayTouch(staff, unitId)) return 'decisionRowOtherUnit';
        return proposedBy === staff.staffId ? 'decisionRowOwn' : null;
      },
      run: (ctx, id) => this.deeds.confirm(ctx, id),
    };
  }
}

/** Somebody else than who proposed it, of the unit. */
function waitsFor({ state, unitId, proposedBy }: Decision, staff: StaffViewer): boolean {
  return state === 'proposed' && mayTouch(staff, unitId) && proposedBy !== staff.staffId;
}

function told(outcome: Text, changedArticle: string, reason: string): Text {
  const line = (locale: Locale) => [outcome[locale], changedArticle, reason].filter(Boolean).join(' · ');
  return { bg: line('bg'), en: line('en') };
}
