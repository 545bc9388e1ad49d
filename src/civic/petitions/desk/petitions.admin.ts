import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { isBound } from '../../../commons/accounts/index.js';
import {
  BackofficeRegistry,
  governed,
  type BackofficeContext,
  type GovernedResource,
  type RecordLink,
} from '../../../platform/backoffice/index.js';
import { publicStates } from '../../../platform/lifecycle/index.js';
import { Petition } from '../petition.entity.js';
import { isPublic, petitionLifecycle } from '../petition.lifecycle.js';
import { petitionPath } from '../petition.rules.js';
import { PetitionChoices } from './petition-choices.service.js';
import { PetitionNotices } from './petition-notices.service.js';
import { PetitionRecords } from './petition-records.service.js';
import { PetitionSections } from './petition-sections.service.js';
import { PetitionActions } from './petitions.admin.actions.js';
import { petitionFields } from './petitions.admin.fields.js';
import { FIELD_LABELS, petitionProblems } from './petitions.admin.messages.js';
import { petitionViews } from './petitions.admin.views.js';

/** All steps have forms or questions of their own. */
const HISTORY = { ...petitionLifecycle, transitions: {} };

/** Nobody's business yet but its initiator's. */
const HANDED_IN = { state: Not('draft' as const) };

/** How the staff see and move petitions. */
@Injectable()
export class PetitionsAdmin implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly actions: PetitionActions,
    private readonly choices: PetitionChoices,
    private readonly records: PetitionRecords,
    private readonly sections: PetitionSections,
    private readonly notices: PetitionNotices,
  ) {}

  onModuleInit(): void {
    this.registry.register(this.resource());
  }

  private resource(): GovernedResource {
    return governed<Petition>({
      entity: Petition,
      id: 'petitions',
      label: { bg: 'Подписка', en: 'Petition' },
      labelPlural: { bg: 'Подписки', en: 'Petitions' },
      navigation: { group: 'processes', order: 20 },
      permissions: { list: 'petitions.read' },
      sort: { by: 'id', direction: 'desc' },
      fields: petitionFields(this.choices),
      extras: ({ now }, ids) => this.records.extras(ids, now),
      scope: (staff) =>
        isBound(staff)
          ? [{ state: In(publicStates(petitionLifecycle)) }, { ...HANDED_IN, unitId: In(staff.units) }]
          : HANDED_IN,
      views: petitionViews,
      lifecycle: HISTORY,
      transitionInputs: {
        reason: { label: FIELD_LABELS.reason },
        code: { label: FIELD_LABELS.code, type: 'select', choices: () => this.choices.everyReason() },
        law: { label: FIELD_LABELS.law },
        to: { label: FIELD_LABELS.to },
        incomingNumber: { label: FIELD_LABELS.number },
      },
      extraActions: this.actions.all(),
      sections: ({ now }, row) => this.sections.of(row, now),
      notice: ({ now, staff }, row) => this.notices.of(row, staff, now),
      links: (ctx, row) => this.links(ctx, row),
      publicPath: (row) => (isPublic(row) ? petitionPath(row) : null),
      badge: ({ staff }) => this.notices.badge(staff),
      messages: petitionProblems,
      empty: { bg: 'Още няма подписки.', en: 'There are no petitions yet.' },
    });
  }

  private links({ staff }: BackofficeContext, row: Petition): Promise<RecordLink[]> {
    return staff.permissions.has('decisions.read') && row.state === 'considered'
      ? this.notices.answerLink(row.id)
      : Promise.resolve([]);
  }
}
