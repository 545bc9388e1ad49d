import { Injectable } from '@nestjs/common';
import { concerns } from '../registry/inquiry-access.rules.js';
import { linkAction, TrailEditor } from '../../../commons/trail/index.js';
import type { BulkAction } from '../../../platform/backoffice/index.js';
import type { Inquiry } from '../inquiry.entity.js';
import { isPublic } from '../inquiry.lifecycle.js';
import { INQUIRY } from '../inquiry.rules.js';
import type { Action } from './inquiry-action.js';
import { InquiryAnswerActions } from './inquiry-answer.actions.js';
import { InquiryBulkActions } from './inquiry-bulk.actions.js';
import { InquiryMeetingActions } from './inquiry-meeting.actions.js';
import { InquiryRegistryActions } from './inquiry-registry.actions.js';

/** What the staff do with a record, and with many at once. */
@Injectable()
export class InquiryActions {
  constructor(
    private readonly registry: InquiryRegistryActions,
    private readonly answers: InquiryAnswerActions,
    private readonly meetings: InquiryMeetingActions,
    private readonly bulk: InquiryBulkActions,
    private readonly trail: TrailEditor,
  ) {}

  one(): Record<string, Action> {
    return {
      ...this.registry.all(),
      ...this.answers.all(),
      ...this.meetings.all(),
      connect: linkAction<Inquiry>(
        this.trail,
        INQUIRY,
        (row, staff) => isPublic(row) && concerns(staff, row),
      ),
    };
  }

  many(): Record<string, BulkAction<Inquiry>> {
    return this.bulk.all();
  }
}
