import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BackofficeRegistry, governed, type GovernedResource } from '../../../platform/backoffice/index.js';
import { Inquiry } from '../inquiry.entity.js';
import { inquiryLifecycle, isPublic } from '../inquiry.lifecycle.js';
import { inquiryPath } from '../inquiry.rules.js';
import { InquirySecrets } from '../inquiry.secrets.js';
import { deskMessages, FIELD_LABELS } from './desk.messages.js';
import { inquiryFields } from './inquiries.admin.fields.js';
import { InquiryActions } from './inquiries.admin.actions.js';
import { inquiryViews } from './inquiries.admin.views.js';
import { inquiryScope } from './inquiries.scope.js';
import { InquiryChoices } from './inquiry-choices.service.js';
import { InquiryNotices } from './inquiry-notices.service.js';
import { InquiryRecords } from './inquiry-records.service.js';
import { InquirySections } from './inquiry-sections.service.js';

/** All steps have forms or questions of their own. */
const HISTORY = { ...inquiryLifecycle, transitions: {} };

/** „Деловодство“: how the staff see and move what people write to the municipality. */
@Injectable()
export class InquiriesAdmin implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly actions: InquiryActions,
    private readonly choices: InquiryChoices,
    private readonly records: InquiryRecords,
    private readonly sections: InquirySections,
    private readonly notices: InquiryNotices,
    private readonly secrets: InquirySecrets,
  ) {}

  onModuleInit(): void {
    this.registry.register(this.resource());
  }

  private resource(): GovernedResource {
    return governed<Inquiry>({
      entity: Inquiry,
      id: 'inquiries',
      label: { bg: 'Обръщение', en: 'Inquiry' },
      labelPlural: { bg: 'Деловодство: обръщения', en: 'Records office: inquiries' },
      navigation: { group: 'processes', order: 12 },
      permissions: { list: 'inquiries.read' },
      title: 'subject',
      sort: { by: 'id', direction: 'desc' },
      countUpTo: 10_000,
      fields: inquiryFields(this.choices, this.secrets),
      extras: ({ staff, now }, ids) => this.records.extras(staff, ids, now),
      scope: inquiryScope,
      views: inquiryViews,
      lifecycle: HISTORY,
      transitionInputs: {
        code: { label: FIELD_LABELS.code, type: 'select', choices: () => this.choices.everyGround() },
        to: { label: FIELD_LABELS.to },
        incomingNumber: { label: FIELD_LABELS.number },
        outcome: { label: FIELD_LABELS.outcome },
      },
      extraActions: this.actions.one(),
      bulkActions: this.actions.many(),
      sections: ({ staff, now }, row) => this.sections.of(row, staff, now),
      notice: ({ staff, now }, row) => this.notices.of(row, staff, now),
      publicPath: (row) => (isPublic(row) ? inquiryPath(row) : null),
      badge: ({ staff, now }) => this.notices.badge(staff, now),
      messages: deskMessages,
      empty: { bg: 'Още няма обръщения.', en: 'There are no inquiries yet.' },
    });
  }
}
