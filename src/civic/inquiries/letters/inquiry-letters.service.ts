import { Injectable } from '@nestjs/common';
import { readerOf, rows, type Reader, type Tx } from '../../../platform/database/index.js';
import { formatDate, formatDateTime, type Locale } from '../../../platform/i18n/index.js';
import { Mail } from '../../../platform/mail/index.js';
import { InquiryClock, type Prolonging } from '../clock/inquiry-clock.service.js';
import { INQUIRY_KIND_NAMES } from '../inquiries.messages.js';
import type { Inquiry } from '../inquiry.entity.js';
import { InquiryLinks } from '../inquiry.links.js';
import type { MeetingReply } from '../meeting/meeting.rules.js';
import { lastDayOf } from '../inquiry.presentation.js';
import { InquirySecrets } from '../inquiry.secrets.js';
import { InquirySenders } from '../inquiry-senders.service.js';
import { senderMail } from './inquiry.emails.js';
import { letterMessages } from './letters.messages.js';

export const SENDER_MAIL = 'inquiries.sender';

/** What a sender hears of. */
export type LetterCode =
  | 'received'
  | 'registered'
  | 'considered'
  | 'prolonged'
  | 'answered'
  | 'executed'
  | 'forwarded'
  | 'notConsidered'
  | 'executionProlonged'
  | 'meetingOffered'
  | 'meetingAccepted'
  | 'meetingCalledOff';

type Told = Pick<
  Inquiry,
  | 'id'
  | 'code'
  | 'kind'
  | 'receivedAt'
  | 'answerDueAt'
  | 'incomingNumber'
  | 'forwardedTo'
  | 'endReasonSealed'
  | 'answerWay'
> & {
  /** The last time that was offered for a meeting. */
  meetingId: string | null;
  meetingAt: Date | null;
  meetingPlace: string | null;
  meetingReply: MeetingReply | null;
  meetingEndedAt: Date | null;
  meetingEndSealed: string | null;
  unitBg: string | null;
  unitEn: string | null;
  groundBg: string | null;
  groundEn: string | null;
  prolonging: Prolonging | null;
};

/** Whoever wrote hears by e-mail what becomes of it; each thing once. */
@Injectable()
export class InquiryLetters {
  constructor(
    private readonly senders: InquirySenders,
    private readonly links: InquiryLinks,
    private readonly secrets: InquirySecrets,
    private readonly clock: InquiryClock,
    private readonly mail: Mail,
  ) {}

  /** In the transaction of the receipt itself. */
  async receipt(tx: Tx, id: string, now: Date): Promise<void> {
    await this.tell(tx, id, 'received', now);
  }

  /** @returns false where there is no address to write to, and where a later letter says it otherwise */
  async tell(tx: Tx, id: string, code: LetterCode, now: Date): Promise<boolean> {
    const mailbox = await this.senders.mailbox(readerOf(tx), id);
    const told = mailbox && (await this.read(tx, id, code));
    if (!mailbox || !told) return false;
    const { locale, to, toRef } = mailbox;
    const t = letterMessages(locale);
    const facts = factsOf(told, locale);
    const message = senderMail({
      locale,
      subject: t(`${code}Subject`, facts),
      code: told.code,
      sentences: [
        t(code, facts),
        ...(code === 'received' || code === 'registered' ? [t('due', facts)] : []),
        ...(code === 'answered' && told.meetingAt && !told.meetingEndedAt ? [t('meeting', facts)] : []),
        ...(code === 'answered' && told.answerWay === 'post' ? [t('answeredByPost')] : []),
      ],
      reason: this.reasonOf(told, code),
      link: this.links.href(id, locale),
      calendar: code === 'meetingAccepted' ? this.links.calendar(id, locale) : null,
    });
    const key = [SENDER_MAIL, id, code, ...onceFor(told, code)].join(':');
    await this.mail.enqueue(tx, { kind: SENDER_MAIL, to, toRef, locale, key, message }, now);
    return true;
  }

  private async read(tx: Tx, id: string, code: LetterCode): Promise<Told | null> {
    const [found] = await rows<Omit<Told, 'prolonging'>>(
      tx,
      `SELECT inquiry.id, inquiry.code, kind, received_at AS "receivedAt", answer_due_at AS "answerDueAt",
              incoming_number AS "incomingNumber", forwarded_to AS "forwardedTo", inquiry.end_reason_sealed AS "endReasonSealed",
              answer_way AS "answerWay", meeting.id AS "meetingId", meeting.at AS "meetingAt",
              meeting.place AS "meetingPlace", meeting.reply AS "meetingReply",
              meeting.ended_at AS "meetingEndedAt", meeting.end_reason_sealed AS "meetingEndSealed", unit.name_bg AS "unitBg", unit.name_en AS "unitEn",
              reason.name_bg AS "groundBg", reason.name_en AS "groundEn"
       FROM inquiry LEFT JOIN unit ON unit.id = unit_id LEFT JOIN inquiry_reason AS reason ON reason.code = left_code
       LEFT JOIN LATERAL (SELECT id, at, place, reply, ended_at, end_reason_sealed FROM inquiry_meeting
                          WHERE inquiry_id = inquiry.id ORDER BY id DESC LIMIT 1) AS meeting ON true
       WHERE inquiry.id = $1`,
      [id],
    );
    if (!found || isOvertaken(found, code)) return null;
    return { ...found, prolonging: await this.prolonging(readerOf(tx), id, code) };
  }

  private async prolonging(reader: Reader, id: string, code: LetterCode): Promise<Prolonging | null> {
    if (code === 'prolonged') return this.clock.prolonging(reader, id);
    return code === 'executionProlonged' ? this.clock.executionProlonging(reader, id) : null;
  }

  private reasonOf({ endReasonSealed, meetingEndSealed, prolonging }: Told, code: LetterCode): string | null {
    if (code === 'meetingCalledOff') return this.secrets.open('meetingEnd', meetingEndSealed) || null;
    if (prolonging) return prolonging.reason;
    return code === 'forwarded' || code === 'notConsidered'
      ? this.secrets.open('endReason', endReasonSealed) || null
      : null;
  }
}

/** Another time was offered, or it was declined, before the letter about the earlier one was written. */
function isOvertaken(
  { meetingReply, meetingEndedAt }: Pick<Told, 'meetingReply' | 'meetingEndedAt'>,
  code: LetterCode,
): boolean {
  switch (code) {
    case 'meetingOffered':
      return meetingEndedAt !== null;
    case 'meetingAccepted':
      return meetingEndedAt !== null || meetingReply !== 'accepted';
    case 'meetingCalledOff':
      return meetingEndedAt === null;
    default:
      return false;
  }
}

/** What a letter may come again with: another last day, another time of the meeting. */
function onceFor({ prolonging, meetingId }: Told, code: LetterCode): string[] {
  if (prolonging) return [prolonging.day];
  return code.startsWith('meeting') && meetingId ? [meetingId] : [];
}

/** Of all letters; each uses what its sentence names. */
function factsOf(told: Told, locale: Locale): Record<string, string> {
  const { prolonging } = told;
  return {
    kind: INQUIRY_KIND_NAMES[told.kind][locale],
    code: told.code,
    date: formatDate(told.receivedAt, locale),
    due: formatDate(lastDayOf(told.answerDueAt), locale),
    number: told.incomingNumber ?? '',
    unit: (locale === 'bg' ? told.unitBg : told.unitEn) ?? '',
    until: prolonging ? formatDate(prolonging.day, locale) : '',
    to: told.forwardedTo,
    at: told.meetingAt ? formatDateTime(told.meetingAt, locale) : '',
    place: told.meetingPlace ?? '',
    ground: (locale === 'bg' ? told.groundBg : told.groundEn) ?? '',
  };
}
