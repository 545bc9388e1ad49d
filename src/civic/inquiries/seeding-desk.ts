import type { INestApplicationContext } from '@nestjs/common';
import { actorId, type Actor } from '../../platform/audit/index.js';
import { addDays } from '../../platform/clock/index.js';
import { Database, rows, type Tx } from '../../platform/database/index.js';
import { InquiryAnswers, type Draft } from './answering/inquiry-answers.service.js';
import { InquiryDispatch, type SentBy } from './answering/inquiry-dispatch.service.js';
import { InquiryClock } from './clock/inquiry-clock.service.js';
import { Inquiries, type NewInquiry, type Submitted } from './inquiries.service.js';
import { InquiryPublishing, type PublicWording } from './inquiry-publishing.service.js';
import { InquiryVerbs } from './inquiry-verbs.service.js';
import { InquiryRegistry } from './registry/inquiry-registry.service.js';
import { InquiryResolutions } from './registry/inquiry-resolutions.service.js';

export interface SeededAnswer
  extends Pick<Draft, 'text' | 'official'>, Partial<Pick<Draft, 'outcome' | 'meeting'>> {
  /** изх. № */
  outgoing: string;
  by?: SentBy;
}

/** What the offices do with inquiries, for stories that were made up: each step with the time it would have had. */
export class SeedingDesk {
  constructor(
    private readonly app: INestApplicationContext,
    private readonly clerk: Actor,
  ) {}

  submit(inquiry: NewInquiry, actor: Actor): Promise<Submitted> {
    return this.inTx((tx) => this.of(Inquiries).submit(tx, inquiry, actor, inquiry.receivedAt));
  }

  async register(id: string, number: string, now: Date): Promise<void> {
    await this.inTx((tx) => this.of(InquiryRegistry).register(tx, id, { number, on: null }, this.clerk, now));
  }

  accuse(id: string, unitId: string, now: Date): Promise<void> {
    const accused = { unitId, staffIds: [] };
    return this.inTx((tx) => this.of(InquiryRegistry).accuse(tx, id, accused, this.clerk, now));
  }

  consider(id: string, unitId: string, instruction: string, now: Date): Promise<void> {
    const resolution = { unitId, expertId: null, dueOn: null, instruction };
    return this.inTx((tx) => this.of(InquiryResolutions).assign(tx, id, resolution, this.clerk, now));
  }

  /** Nobody has confirmed it yet. */
  word(id: string, draft: Draft, expert: string, now: Date): Promise<void> {
    return this.inTx((tx) => this.of(InquiryAnswers).word(tx, id, draft, expert, now));
  }

  /** Worded by one, confirmed by another, and entered among the letters that went out. */
  answer(
    id: string,
    { outgoing, by = 'email', text, official, outcome = 'granted', meeting = null }: SeededAnswer,
    { expert, head }: { expert: string; head: string },
    now: Date,
  ): Promise<void> {
    return this.inTx(async (tx) => {
      const answers = this.of(InquiryAnswers);
      await answers.word(tx, id, { text, official, outcome, meeting }, expert, now);
      await answers.confirm(tx, id, { version: null }, head, now);
      const sent = { by, number: outgoing, on: null, fileIds: [] };
      await this.of(InquiryDispatch).record(tx, id, sent, actorId(this.clerk)!, now);
    });
  }

  executed(id: string, text: string, now: Date): Promise<void> {
    return this.inTx((tx) => this.of(InquiryAnswers).execute(tx, id, text, actorId(this.clerk)!, now));
  }

  forward(id: string, to: string, reason: string, now: Date): Promise<void> {
    return this.inTx((tx) => this.of(InquiryRegistry).forward(tx, id, { to, reason }, this.clerk, now));
  }

  leave(id: string, code: string, reason: string, now: Date): Promise<void> {
    return this.inTx((tx) => this.of(InquiryRegistry).leave(tx, id, { code, reason }, this.clerk, now));
  }

  /** By so many days from the last one. */
  prolong(id: string, days: number, reason: string, now: Date): Promise<void> {
    return this.inTx(async (tx) => {
      const [row] = await rows<{ day: string }>(
        tx,
        `SELECT to_char(answer_due_at AT TIME ZONE 'Europe/Sofia', 'YYYY-MM-DD') AS day FROM inquiry WHERE id = $1`,
        [id],
      );
      const longer = { until: addDays(row!.day, days), reason };
      await this.of(InquiryClock).prolong(tx, id, longer, this.clerk, now);
    });
  }

  publish(id: string, wording: PublicWording, now: Date): Promise<void> {
    return this.inTx((tx) => this.of(InquiryPublishing).publish(tx, id, wording, this.clerk, now));
  }

  withdraw(id: string, actor: Actor, now: Date): Promise<void> {
    return this.inTx((tx) => this.of(InquiryVerbs).withdraw(tx, id, actor, now));
  }

  rate(id: string, mark: { rating: number; word: string }, now: Date): Promise<void> {
    return this.inTx((tx) => this.of(InquiryVerbs).rate(tx, id, mark, now));
  }

  private of<T>(type: new (...args: never[]) => T): T {
    return this.app.get<T>(type, { strict: false });
  }

  private inTx<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.of(Database).transaction(work);
  }
}
