import { Injectable } from '@nestjs/common';
import { Subjects } from '../../../commons/subjects/index.js';
import { Audit } from '../../../platform/audit/index.js';
import { affected, type Tx } from '../../../platform/database/index.js';
import { Conflict, IllegalTransition, RuleBroken } from '../../../platform/errors/index.js';
import { Lifecycles } from '../../../platform/lifecycle/index.js';
import { InquiryClock } from '../clock/inquiry-clock.service.js';
import { inquiryLifecycle } from '../inquiry.lifecycle.js';
import { lockInquiry, type LockedInquiry } from '../inquiry-row.js';
import { INQUIRY, type InquiryOutcome } from '../inquiry.rules.js';
import { InquirySecrets } from '../inquiry.secrets.js';
import { InquiryMeetings } from '../meeting/inquiry-meetings.service.js';
import { requireOfficial } from '../registry/official-text.js';

export interface Draft {
  text: string;
  /** Name and position of who answers. */
  official: string;
  /** None for a question. */
  outcome: InquiryOutcome | null;
  /** When and where somebody who asked for it is received. */
  meeting: { at: Date; place: string } | null;
}

/** An answer is worded by one and confirmed by another, who sends it with that. */
@Injectable()
export class InquiryAnswers {
  constructor(
    private readonly lifecycles: Lifecycles,
    private readonly subjects: Subjects,
    private readonly clock: InquiryClock,
    private readonly secrets: InquirySecrets,
    private readonly meetings: InquiryMeetings,
    private readonly audit: Audit,
  ) {}

  /** Also in the place of an earlier draft; whoever words it last cannot confirm it. */
  async word(tx: Tx, id: string, draft: Draft, staffId: string, now: Date): Promise<void> {
    const { text: answer, official, meeting } = draft;
    const saved = await lockInquiry(tx, id);
    if (saved.state !== 'considered') throw new IllegalTransition('illegalTransition');
    const { outcome, at, place } = decided(saved, draft, now);
    requireOfficial({ answer, official, ...(meeting && outcome === 'granted' && { place: meeting.place }) });
    await affected(
      tx,
      `UPDATE inquiry SET answer_sealed = $2, answer_official = $3, outcome = $4, meeting_at = $5, meeting_place = $6,
         drafted_by = $7, drafted_at = $8, returned_sealed = NULL, returned_by = NULL, returned_at = NULL,
         changed_at = $8, version = version + 1 WHERE id = $1`,
      [id, this.secrets.seal('answer', answer), official, outcome, at, place, staffId, now],
    );
    await this.record(tx, 'word', id, staffId, now);
  }

  /** To whoever worded it, with what is to be changed. */
  async sendBack(tx: Tx, id: string, reason: string, staffId: string, now: Date): Promise<void> {
    requireOfficial({ reason });
    const saved = await lockInquiry(tx, id);
    requireDraft(saved);
    await affected(
      tx,
      `UPDATE inquiry SET returned_sealed = $2, returned_by = $3, returned_at = $4, changed_at = $4, version = version + 1
       WHERE id = $1`,
      [id, this.secrets.seal('returned', reason), staffId, now],
    );
    await this.record(tx, 'sendBack', id, staffId, now);
  }

  /**
   * The answer goes out. What is owed then – telling, and carrying out a signal that was found right – begins.
   * @param version as it was read; an answer that was reworded meanwhile is read again first
   * @throws Conflict for one's own draft, and where the hour of a meeting went by meanwhile
   */
  async confirm(
    tx: Tx,
    id: string,
    { version }: { version: number | null },
    staffId: string,
    now: Date,
  ): Promise<void> {
    const saved = await lockInquiry(tx, id);
    requireDraft(saved);
    if (saved.draftedBy === staffId) throw new Conflict('ownDraft');
    if (version !== null && version !== saved.version) throw new Conflict('draftChanged');
    const values = {
      confirmedBy: staffId,
      answeredAt: now,
      endedAt: now,
      // By post it goes out later, and that is recorded then.
      answerChannel: saved.answerWay === 'site' ? 'site' : null,
      returnedSealed: null,
      returnedBy: null,
      returnedAt: null,
      changedAt: now,
      version: saved.version + 1,
    };
    const actor = { kind: 'staff', id: staffId } as const;
    const { outcome } = saved;
    const note: Record<string, string> = outcome ? { outcome } : {};
    await this.lifecycles.apply(tx, inquiryLifecycle, { id, transition: 'answer', actor, now, values, note });
    await this.clock.answered(tx, id, now);
    const { meetingAt: at, meetingPlace: place } = saved;
    if (at) await this.meetings.begin(tx, id, { at, place }, staffId, now);
    if (isToBeExecuted(saved)) await this.clock.toBeExecuted(tx, id, now);
    await this.subjects.changed(tx, { type: INQUIRY, id }, now);
  }

  /** What was decided on a signal is done (Art. 125(1) АПК). */
  async execute(tx: Tx, id: string, execution: string, staffId: string, now: Date): Promise<void> {
    requireOfficial({ execution });
    const saved = await lockInquiry(tx, id);
    if (!isToBeExecuted(saved)) throw new IllegalTransition('illegalTransition');
    const values = {
      executedAt: now,
      executionSealed: this.secrets.seal('execution', execution),
      changedAt: now,
    };
    const actor = { kind: 'staff', id: staffId } as const;
    await this.lifecycles.apply(tx, inquiryLifecycle, { id, transition: 'execute', actor, now, values });
    await this.clock.executed(tx, id, now);
    await this.subjects.changed(tx, { type: INQUIRY, id }, now);
  }

  private record(
    tx: Tx,
    verb: 'word' | 'sendBack',
    id: string,
    staffId: string,
    now: Date,
  ): Promise<unknown> {
    const actor = { kind: 'staff', id: staffId } as const;
    const subject = { type: INQUIRY, id };
    return this.audit.record(tx, { actor, action: `inquiry.${verb}`, subject }, now);
  }
}

/** Of a signal something is to be carried out only where it was found right. */
export function isToBeExecuted({ kind, outcome }: Pick<LockedInquiry, 'kind' | 'outcome'>): boolean {
  return kind === 'apcSignal' && (outcome === 'granted' || outcome === 'partly');
}

function requireDraft({ state, draftedBy }: LockedInquiry): void {
  if (state !== 'considered') throw new IllegalTransition('illegalTransition');
  if (draftedBy === null) throw new RuleBroken('noDraft');
}

function decided(
  { kind }: LockedInquiry,
  { outcome, meeting }: Draft,
  now: Date,
): { outcome: InquiryOutcome | null; at: Date | null; place: string } {
  if (kind === 'question') return { outcome: null, at: null, place: '' };
  if (!outcome) throw new RuleBroken('inquiryInvalid', {}, { outcome: 'outcomeMissing' });
  if (kind !== 'meeting' || outcome !== 'granted') return { outcome, at: null, place: '' };
  if (!meeting) throw new RuleBroken('inquiryInvalid', {}, { at: 'meetingMissing' });
  if (meeting.at <= now) throw new RuleBroken('inquiryInvalid', {}, { at: 'meetingInPast' });
  return { outcome, ...meeting };
}
