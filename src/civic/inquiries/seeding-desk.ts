import type { INestApplicationContext } from '@nestjs/common';
import type { Actor } from '../../platform/audit/index.js';
import { addDays, dateIn } from '../../platform/clock/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { Lifecycles } from '../../platform/lifecycle/index.js';
import { Subjects } from '../../commons/subjects/index.js';
import { InquiryClock } from './clock/inquiry-clock.service.js';
import { Inquiries, type NewInquiry, type Submitted } from './inquiries.service.js';
import { InquiryPublishing, type PublicWording } from './inquiry-publishing.service.js';
import { inquiryLifecycle, type InquiryTransition } from './inquiry.lifecycle.js';
import { INQUIRY } from './inquiry.rules.js';
import { InquirySecrets } from './inquiry.secrets.js';
import { InquiryVerbs } from './inquiry-verbs.service.js';

/** What the offices do with inquiries, for stories that were made up: each step with the time it would have had. */
export class SeedingDesk {
  private readonly database: Database;
  private readonly inquiries: Inquiries;
  private readonly clock: InquiryClock;
  private readonly lifecycles: Lifecycles;
  private readonly subjects: Subjects;
  private readonly secrets: InquirySecrets;
  private readonly publishing: InquiryPublishing;
  private readonly verbs: InquiryVerbs;

  constructor(
    app: INestApplicationContext,
    private readonly clerk: Actor,
  ) {
    const of = <T>(type: new (...args: never[]) => T): T => app.get<T>(type, { strict: false });
    this.database = of(Database);
    this.inquiries = of(Inquiries);
    this.clock = of(InquiryClock);
    this.lifecycles = of(Lifecycles);
    this.subjects = of(Subjects);
    this.secrets = of(InquirySecrets);
    this.publishing = of(InquiryPublishing);
    this.verbs = of(InquiryVerbs);
  }

  submit(inquiry: NewInquiry, actor: Actor): Promise<Submitted> {
    return this.inTx((tx) => this.inquiries.submit(tx, inquiry, actor, inquiry.receivedAt));
  }

  register(id: string, incomingNumber: string, now: Date): Promise<void> {
    return this.inTx(async (tx) => {
      const late = await this.clock.registered(tx, id, now);
      const values = {
        incomingNumber,
        incomingOn: dateIn(now),
        registeredAt: now,
        registeredLate: late !== null,
      };
      await this.step(tx, id, 'register', now, values, { incomingNumber });
    });
  }

  consider(id: string, unitId: string, resolution: string, now: Date): Promise<void> {
    return this.inTx(async (tx) => {
      const resolutionSealed = this.secrets.seal('resolution', resolution);
      await this.step(tx, id, 'consider', now, { unitId, resolutionSealed, consideredAt: now });
      await this.clock.assigned(tx, id, unitId);
    });
  }

  answer(
    id: string,
    {
      text,
      official,
      outgoing,
      more = {},
    }: { text: string; official: string; outgoing: string; more?: object },
    { expert, head }: { expert: string; head: string },
    now: Date,
  ): Promise<void> {
    return this.inTx(async (tx) => {
      const drafted = { answerSealed: this.secrets.seal('answer', text), draftedBy: expert, draftedAt: now };
      const sent = { answeredAt: now, endedAt: now, confirmedBy: head, answerOfficial: official };
      const post = { answerChannel: 'site', outgoingNumber: outgoing, outgoingOn: dateIn(now) };
      await this.step(tx, id, 'answer', now, { ...drafted, ...sent, ...post, ...more });
      await this.clock.answered(tx, id, now);
      await this.clock.told(tx, id, now);
    });
  }

  executed(id: string, text: string, now: Date): Promise<void> {
    return this.inTx(async (tx) => {
      await this.clock.toBeExecuted(tx, id, now);
      const executionSealed = this.secrets.seal('execution', text);
      await this.step(tx, id, 'execute', now, { executedAt: now, executionSealed });
      await this.clock.executed(tx, id, now);
    });
  }

  forward(id: string, to: string, reason: string, now: Date): Promise<void> {
    return this.inTx(async (tx) => {
      const endReasonSealed = this.secrets.seal('endReason', reason);
      await this.step(tx, id, 'forward', now, { forwardedTo: to, endReasonSealed, endedAt: now }, { to });
      await this.clock.ended(tx, id, now);
    });
  }

  leave(id: string, code: string, reason: string, now: Date): Promise<void> {
    return this.inTx(async (tx) => {
      const endReasonSealed = this.secrets.seal('endReason', reason);
      await this.step(tx, id, 'leave', now, { leftCode: code, endReasonSealed, endedAt: now }, { code });
      await this.clock.ended(tx, id, now);
    });
  }

  prolong(id: string, days: number, reason: string, now: Date): Promise<void> {
    return this.inTx(async (tx) => {
      const row = await tx.query<{ day: string }[]>(
        `SELECT to_char(answer_due_at AT TIME ZONE 'Europe/Sofia', 'YYYY-MM-DD') AS day FROM inquiry WHERE id = $1`,
        [id],
      );
      await this.clock.prolong(tx, id, { until: addDays(row[0]!.day, days), reason }, this.clerk, now);
    });
  }

  publish(id: string, wording: PublicWording, now: Date): Promise<void> {
    return this.inTx((tx) => this.publishing.publish(tx, id, wording, this.clerk, now));
  }

  withdraw(id: string, actor: Actor, now: Date): Promise<void> {
    return this.inTx((tx) => this.verbs.withdraw(tx, id, actor, now));
  }

  rate(id: string, mark: { rating: number; word: string }, now: Date): Promise<void> {
    return this.inTx((tx) => this.verbs.rate(tx, id, mark, now));
  }

  private async step(
    tx: Tx,
    id: string,
    transition: InquiryTransition,
    now: Date,
    values: Record<string, unknown>,
    note?: Record<string, string>,
  ): Promise<void> {
    const step = { id, transition, actor: this.clerk, now, values: { ...values, changedAt: now }, note };
    await this.lifecycles.apply(tx, inquiryLifecycle, step);
    await this.subjects.changed(tx, { type: INQUIRY, id }, now);
  }

  private inTx<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.transaction(work);
  }
}
