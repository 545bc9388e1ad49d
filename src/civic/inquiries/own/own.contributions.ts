import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Contributions, type Contribution } from '../../../commons/subjects/index.js';
import { INQUIRY_KIND_NAMES } from '../inquiries.messages.js';
import { inquiryLifecycle, toneOf } from '../inquiry.lifecycle.js';
import { minePath } from '../inquiry.rules.js';
import { OwnInquiries } from './own-inquiries.queries.js';

/** Inquiries among all that somebody took part in. */
@Injectable()
export class OwnContributions implements OnModuleInit {
  constructor(
    private readonly contributions: Contributions,
    private readonly own: OwnInquiries,
  ) {}

  onModuleInit(): void {
    this.contributions.register({ of: (participantId, limit) => this.written(participantId, limit) });
  }

  private async written(participantId: string, limit: number): Promise<Contribution[]> {
    const found = await this.own.of(participantId, limit);
    return found.map((inquiry) => ({
      kind: INQUIRY_KIND_NAMES[inquiry.kind],
      title: inquiry.title,
      lang: inquiry.lang,
      path: minePath(inquiry.id),
      at: inquiry.receivedAt,
      state: { label: inquiryLifecycle.states[inquiry.state].label, tone: toneOf(inquiry.state) },
      outcome: null,
    }));
  }
}
