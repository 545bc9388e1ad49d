import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Permissions } from '../../../../commons/accounts/index.js';
import {
  confirmDecisions,
  DecisionDeeds,
  proposeDecisions,
  separateDecision,
  whoseDecisionIs,
} from '../../../../commons/decisions/index.js';
import type { SubjectRef } from '../../../../commons/subjects/index.js';
import {
  BackofficeRegistry,
  governed,
  type GovernedResource,
} from '../../../../platform/backoffice/index.js';
import { Database } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { dateIn } from '../../../../platform/clock/index.js';
import { MailKinds } from '../../../../platform/mail/index.js';
import { CONSULTATION } from '../../consultation.subject.js';
import { Contribution } from '../contribution.entity.js';
import { CONTRIBUTION, contributionPath } from '../contribution.rules.js';
import { DECISION, RECEIPT } from '../contribution-letters.js';
import { CONFIRM_CONTRIBUTION } from '../pending/pending-contributions.service.js';
import { ContributionEntry } from './contribution-entry.service.js';
import { ContributionExtras } from './contribution-extras.service.js';
import { contributionFields } from './contributions.admin.fields.js';
import { deskMessages } from './contributions.desk.messages.js';
import { contributionPermissions, ENTER, READ } from './contributions.permissions.js';

/** How the staff see contributions, enter them and decide on them. */
@Injectable()
export class ContributionsAdmin implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly permissions: Permissions,
    private readonly mailKinds: MailKinds,
    private readonly database: Database,
    private readonly entry: ContributionEntry,
    private readonly extras: ContributionExtras,
    private readonly deeds: DecisionDeeds,
  ) {}

  onModuleInit(): void {
    this.permissions.register(...contributionPermissions);
    const concerns = { bg: 'предложение', en: 'contribution' };
    this.mailKinds.register(
      {
        kind: CONFIRM_CONTRIBUTION,
        label: { bg: 'Потвърждаване на предложение', en: 'Confirmation of a contribution' },
        concerns: { bg: 'непотвърдено предложение', en: 'unconfirmed contribution' },
      },
      { kind: RECEIPT, label: { bg: 'Получено предложение', en: 'Receipt of a contribution' }, concerns },
      { kind: DECISION, label: { bg: 'Решение по предложение', en: 'Decision on a contribution' }, concerns },
    );
    this.registry.register(this.resource());
  }

  private resource(): GovernedResource {
    const decided = {
      subjectType: CONTRIBUTION,
      processOf: (id: string) => this.processOf(id),
    };
    return governed<Contribution>({
      entity: Contribution,
      id: 'contributions',
      label: { bg: 'Предложение', en: 'Contribution' },
      labelPlural: { bg: 'Предложения', en: 'Contributions' },
      createLabel: { bg: 'Въведете постъпило предложение', en: 'Enter a contribution' },
      navigation: { group: 'processes', order: 12 },
      permissions: { list: READ, create: ENTER },
      title: 'title',
      sort: { by: 'id', direction: 'desc' },
      fields: contributionFields(this.entry),
      formNote: {
        bg: 'За предложения на хартия, по имейл или от обсъждане в зала. Получават номер и решение като останалите.',
        en: 'For contributions on paper, by e-mail or from a meeting. They get a number and a decision like the rest.',
      },
      defaults: ({ now }) => ({ receivedOn: dateIn(now) }),
      create: (ctx, values) => this.entry.enter(ctx, values),
      extras: (ctx, ids) => this.extras.of(ctx, ids),
      views: {
        all: { label: { bg: 'Всички', en: 'All' }, where: {} },
        undecided: {
          label: { bg: 'Без решение', en: 'Without a decision' },
          where: { id: whoseDecisionIs(CONTRIBUTION, 'none') },
          sort: { by: 'id', direction: 'asc' },
        },
        proposed: {
          label: { bg: 'Предложени', en: 'Proposed' },
          where: { id: whoseDecisionIs(CONTRIBUTION, 'proposed') },
          sort: { by: 'id', direction: 'asc' },
        },
        confirmed: {
          label: { bg: 'Потвърдени', en: 'Confirmed' },
          where: { id: whoseDecisionIs(CONTRIBUTION, 'confirmed') },
        },
        late: { label: { bg: 'Постъпили след срока', en: 'Late' }, where: { late: true } },
      },
      bulkActions: {
        propose: proposeDecisions<Contribution>(this.deeds, decided),
        confirm: confirmDecisions<Contribution>(this.deeds, decided),
      },
      extraActions: { separate: separateDecision<Contribution>(this.deeds, CONTRIBUTION) },
      publicPath: ({ id }) => contributionPath(id),
      messages: deskMessages,
      empty: { bg: 'Още няма предложения.', en: 'There are no contributions yet.' },
    });
  }

  private async processOf(id: string): Promise<SubjectRef> {
    const [row] = await this.database.read<{ consultationId: string }>(
      'SELECT consultation_id AS "consultationId" FROM contribution WHERE id = $1',
      [id],
    );
    if (!row) throw new NotFound('contributionNotFound');
    return { type: CONSULTATION, id: row.consultationId };
  }
}
