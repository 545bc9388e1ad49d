import { Injectable } from '@nestjs/common';
import { subjectKey, Subjects, type SubjectRef } from '../../commons/subjects/index.js';
import { Audit, type Actor } from '../../platform/audit/index.js';
import { rows, type Tx } from '../../platform/database/index.js';
import { isReadable, type Locale } from '../../platform/i18n/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { InquiryClock } from './clock/inquiry-clock.service.js';
import { inquiryEvent } from './inquiries.domain-events.js';
import { newCode } from './inquiry.code.js';
import { InquiryRefused } from './inquiry.errors.js';
import {
  INQUIRY,
  mayBecomePublic,
  type AnswerWay,
  type InquiryChannel,
  type InquiryKind,
} from './inquiry.rules.js';
import { InquirySecrets } from './inquiry.secrets.js';
import { InquirySenders, type NewSender } from './inquiry-senders.service.js';
import { InquiryLetters } from './letters/inquiry-letters.service.js';

export interface NewInquiry {
  kind: InquiryKind;
  title: string;
  text: string;
  lang: Locale;
  topics: readonly string[];
  /** EKATTE codes. */
  places: readonly string[];
  channel: InquiryChannel;
  sender: NewSender;
  /** Of a signal or a meeting nothing ever is, whatever was wished. */
  wantsPublic: boolean;
  answerWay: AnswerWay;
  /** Stored already. */
  fileIds: readonly string[];
  /** When it reached the municipality: for paper, the day on which it was handed in. */
  receivedAt: Date;
  /** Sent twice with the same key, it is taken once. */
  formKey: string | null;
  previousId: string | null;
  /** The subject of the site from which they came to write. */
  arisesFrom: SubjectRef | null;
  /** Whom it accuses (Art. 113 АПК). */
  accusedUnitId: string | null;
  accusedStaffIds: readonly string[];
}

export interface Submitted {
  id: string;
  code: string;
  /** It had been taken before. */
  again: boolean;
}

/** Takes what people write to the municipality, whichever way it came. */
@Injectable()
export class Inquiries {
  constructor(
    private readonly secrets: InquirySecrets,
    private readonly senders: InquirySenders,
    private readonly clock: InquiryClock,
    private readonly subjects: Subjects,
    private readonly letters: InquiryLetters,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /**
   * The receipt: everything that follows is counted from `receivedAt`.
   * @param actor the participant, the visitor who confirmed their address, or the member of staff who enters it
   * @throws InquiryRefused for an anonymous one (Art. 111(4) АПК), or one that no answer could reach
   */
  async submit(tx: Tx, inquiry: NewInquiry, actor: Actor, now: Date): Promise<Submitted> {
    requireAnswerable(inquiry);
    const code = newCode();
    const [made] = await rows<{ id: string }>(
      tx,
      `INSERT INTO inquiry (code, form_key, kind, channel, lang, title_sealed, text_sealed, topics, places, sender_kind,
         participant_id, wants_public, answer_way, previous_id, accused_unit_id, accused_staff_ids, received_at,
         answer_due_at, created_by, created_at, changed_at, arises_from)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $17, $18, $19, $19, $20)
       ON CONFLICT (form_key) DO NOTHING RETURNING id`,
      [
        code,
        inquiry.formKey,
        inquiry.kind,
        inquiry.channel,
        inquiry.lang,
        this.secrets.seal('title', inquiry.title),
        this.secrets.seal('text', inquiry.text),
        inquiry.topics,
        inquiry.places,
        inquiry.sender.kind,
        inquiry.sender.participantId,
        mayBecomePublic(inquiry),
        inquiry.answerWay,
        inquiry.previousId,
        inquiry.accusedUnitId,
        inquiry.accusedStaffIds,
        inquiry.receivedAt,
        actor.kind === 'staff' ? actor.id : null,
        now,
        inquiry.arisesFrom && subjectKey(inquiry.arisesFrom),
      ],
    );
    if (!made) return this.taken(tx, inquiry.formKey!);
    const { id } = made;
    await this.senders.keep(tx, id, inquiry.sender);
    await this.attach(tx, id, inquiry.fileIds);
    await this.clock.start(tx, id, inquiry.receivedAt, now);
    const subject = { type: INQUIRY, id };
    const details = { kind: inquiry.kind, channel: inquiry.channel };
    await this.audit.record(tx, { actor, action: 'inquiry.submit', subject, details }, now);
    await this.subjects.changed(tx, subject, now);
    await this.outbox.publish(tx, inquiryEvent('received', id), now);
    await this.letters.receipt(tx, id, now);
    return { id, code, again: false };
  }

  /** More files for one that is there, such as a scan from the counter. */
  async attach(tx: Tx, id: string, fileIds: readonly string[]): Promise<void> {
    await rows(
      tx,
      `INSERT INTO inquiry_file (inquiry_id, file_id, position)
       SELECT $1, file_id, (SELECT count(*) FROM inquiry_file WHERE inquiry_id = $1) + at
       FROM unnest($2::bigint[]) WITH ORDINALITY AS given(file_id, at)`,
      [id, fileIds],
    );
  }

  private async taken(tx: Tx, formKey: string): Promise<Submitted> {
    const sql = 'SELECT id, code FROM inquiry WHERE form_key = $1';
    const [known] = await rows<{ id: string; code: string }>(tx, sql, [formKey]);
    return { ...known!, again: true };
  }
}

function requireAnswerable({ sender, answerWay }: NewInquiry): void {
  if (!isReadable(sender.name)) throw new InquiryRefused('anonymous', 'name');
  if (answerWay === 'post' && !isReadable(sender.address)) throw new InquiryRefused('noAddress', 'address');
  if (answerWay === 'site' && !sender.participantId && !sender.email)
    throw new InquiryRefused('noAddress', 'email');
}
