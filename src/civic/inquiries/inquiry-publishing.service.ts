import { Injectable } from '@nestjs/common';
import { Subjects } from '../../commons/subjects/index.js';
import { Audit, type Actor } from '../../platform/audit/index.js';
import { affected, type Tx } from '../../platform/database/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { inquiryEvent } from './inquiries.domain-events.js';
import { InquiryRefused } from './inquiry.errors.js';
import { lockInquiry } from './inquiry-row.js';
import { INQUIRY, mayBecomePublic } from './inquiry.rules.js';

/** What is left after third persons were taken out; `answer` stays '' until there is one. */
export interface PublicWording {
  title: string;
  text: string;
  answer: string;
}

/** Questions and proposals whose senders wish it become public, in the words that staff left of them. */
@Injectable()
export class InquiryPublishing {
  constructor(
    private readonly subjects: Subjects,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /** Also once more, with other words or with the answer. @throws InquiryRefused where it may not become public */
  async publish(tx: Tx, id: string, wording: PublicWording, actor: Actor, now: Date): Promise<void> {
    const saved = await lockInquiry(tx, id);
    if (!mayBecomePublic(saved)) throw new InquiryRefused('notPublishable');
    if (wording.answer && !saved.answeredAt) throw new InquiryRefused('notAnswered', 'answer');
    await affected(
      tx,
      `UPDATE inquiry SET public_title = $2, public_text = $3, public_answer = $4, published_by = $5, changed_at = $6,
         published_at = coalesce(published_at, $6) WHERE id = $1`,
      [id, wording.title, wording.text, wording.answer, actor.kind === 'staff' ? actor.id : null, now],
    );
    const subject = { type: INQUIRY, id };
    await this.audit.record(tx, { actor, action: 'inquiry.publish', subject }, now);
    await this.subjects.changed(tx, subject, now);
    if (!saved.publishedAt) {
      await this.outbox.publish(tx, inquiryEvent('published', id), now);
      if (saved.participantId) await this.subjects.contributed(tx, subject, saved.participantId, now);
    }
    if (wording.answer && !saved.publicAnswer)
      await this.outbox.publish(tx, inquiryEvent('answerPublished', id), now);
  }
}
