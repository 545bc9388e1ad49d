import { Injectable } from '@nestjs/common';
import type { BulkAction, StaffViewer } from '../../../platform/backoffice/index.js';
import type { Inquiry } from '../inquiry.entity.js';
import { concerns } from '../registry/inquiry-access.rules.js';
import { AnswerTemplates } from '../templates/answer-templates.service.js';
import { InquiryAnswerDeeds } from './inquiry-answer.deeds.js';
import { wordingInputs } from './wording-inputs.js';

/** The same question from many is answered with the same words or template, each sender by a letter of their own. */
@Injectable()
export class InquiryBulkActions {
  constructor(
    private readonly deeds: InquiryAnswerDeeds,
    private readonly templates: AnswerTemplates,
  ) {}

  all(): Record<string, BulkAction<Inquiry>> {
    return { wordChosen: this.word(), confirmChosen: this.confirm() };
  }

  private word(): BulkAction<Inquiry> {
    return {
      label: { bg: 'Отговорете на избраните въпроси', en: 'Answer the chosen questions' },
      permission: 'inquiries.answer',
      inputs: wordingInputs(this.templates, 'question'),
      told: { before: 'willWord', after: 'wordedMany', confirm: 'wordMany' },
      leaves: (row, staff) => (isOpenQuestion(row, staff) ? null : 'leftElsewhere'),
      run: async (ctx, id, input) => void (await this.deeds.word(ctx, id, input)),
    };
  }

  private confirm(): BulkAction<Inquiry> {
    return {
      label: { bg: 'Потвърдете и изпратете избраните', en: 'Confirm and send the chosen' },
      permission: 'inquiries.confirm',
      told: { before: 'willConfirm', after: 'confirmedMany', confirm: 'confirmMany' },
      leaves: (row, staff) => {
        if (row.state !== 'considered' || !concerns(staff, row)) return 'leftElsewhere';
        const drafted = row.draftedBy !== null && row.returnedAt === null;
        return drafted && row.draftedBy !== staff.staffId ? null : 'leftUndrafted';
      },
      run: async (ctx, id) => void (await this.deeds.confirm(ctx, id, null)),
    };
  }
}

/** Proposals and signals are decided one by one. */
function isOpenQuestion(row: Inquiry, staff: StaffViewer): boolean {
  return row.state === 'considered' && row.kind === 'question' && concerns(staff, row);
}
