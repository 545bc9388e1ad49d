import { Injectable } from '@nestjs/common';
import { Deadlines, deadlineState, toneOfDays } from '../../../commons/deadlines/index.js';
import type { PageCell, RecordSection, StaffViewer } from '../../../platform/backoffice/index.js';
import { Calendar, dateIn, daysLeft } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { filePath } from '../../../platform/files/index.js';
import { formatDate, formatDeadline, pick } from '../../../platform/i18n/index.js';
import { FORWARD_DAYS } from '../clock/inquiry-deadlines.js';
import type { Inquiry } from '../inquiry.entity.js';
import { INQUIRY } from '../inquiry.rules.js';
import { InquirySecrets } from '../inquiry.secrets.js';
import { InquirySenders } from '../inquiry-senders.service.js';
import { AnswerSections } from './answer-sections.service.js';
import { ANSWER_CHANNEL_NAMES } from './desk.messages.js';
import { MeetingSections } from './meeting-sections.service.js';
import { recordMessages } from './record.messages.js';

const t = recordMessages('bg');

/** What a record's page tells beside its fields. */
@Injectable()
export class InquirySections {
  constructor(
    private readonly database: Database,
    private readonly deadlines: Deadlines,
    private readonly calendar: Calendar,
    private readonly secrets: InquirySecrets,
    private readonly senders: InquirySenders,
    private readonly answers: AnswerSections,
    private readonly meetings: MeetingSections,
  ) {}

  async of(row: Inquiry, staff: StaffViewer, now: Date): Promise<RecordSection[]> {
    const sections = await Promise.all([
      this.clocks(row, now),
      this.sender(row, staff),
      this.files(row),
      this.meetings.of(row.id, now),
      this.answers.of(row),
    ]);
    const text = { text: this.secrets.open('text', row.textSealed), lang: row.lang };
    return [
      { id: 'text', title: t('text'), first: true, quote: text },
      ...this.resolution(row),
      ...sections.flat(),
      ...this.ended(row),
    ];
  }

  private async clocks(row: Inquiry, now: Date): Promise<RecordSection[]> {
    const found = await this.deadlines.of(this.database, { type: INQUIRY, id: row.id });
    const inOrder = found.toSorted((left, right) => left.dueAt.getTime() - right.dueAt.getTime());
    const told = inOrder.map((deadline): (string | PageCell)[] => [
      pick(deadline.rule.label, 'bg'),
      deadlineState(deadline, 'bg', now),
      formatDeadline(deadline.dueAt, 'bg'),
      deadline.rule.law?.bg ?? '',
    ]);
    const columns = [t('clockWhat'), t('clockState'), t('clockUntil'), t('clockLaw')];
    const rows = [...told, ...(await this.forwarding(row, now))];
    return [{ id: 'clocks', title: t('clocks'), table: { columns, rows, empty: '' } }];
  }

  /** No clock of its own: only what is not for the municipality is forwarded. */
  private async forwarding({ state, receivedAt }: Inquiry, now: Date): Promise<(string | PageCell)[][]> {
    if (state !== 'received' && state !== 'registered') return [];
    const dueAt = await this.calendar.termEndsAt(dateIn(receivedAt), { days: FORWARD_DAYS });
    const left = daysLeft(dueAt, now);
    const told = left < 0 ? t('forwardOver') : { text: t('left', { count: left }), tone: toneOfDays(left) };
    return [[t('forwardClock'), told, formatDeadline(dueAt, 'bg'), t('forwardLaw')]];
  }

  /** Only for those who may know. */
  private async sender({ id, answerWay }: Inquiry, staff: StaffViewer): Promise<RecordSection[]> {
    if (!staff.permissions.has('inquiries.readPersonal')) return [];
    const sender = (await this.senders.of(this.database, [id])).get(id);
    if (!sender) return [{ id: 'sender', title: t('sender'), paragraphs: [t('forgotten')] }];
    const rows = (['name', 'organisation', 'email', 'phone', 'address'] as const)
      .filter((field) => sender[field] !== '')
      .map((field) => [t(field), sender[field]]);
    const wants = [t('wants'), pick(ANSWER_CHANNEL_NAMES[answerWay], 'bg')];
    const columns = [t('field'), t('value')];
    return [{ id: 'sender', title: t('sender'), table: { columns, rows: [...rows, wants], empty: '' } }];
  }

  private resolution(row: Inquiry): RecordSection[] {
    if (!row.unitId) return [];
    const due = row.resolutionDueOn
      ? [t('resolutionDue', { date: formatDate(row.resolutionDueOn, 'bg') })]
      : [];
    const instruction = this.secrets.open('resolution', row.resolutionSealed) || t('noInstruction');
    return [{ id: 'resolution', title: t('resolution'), paragraphs: [instruction, ...due] }];
  }

  private async files({ id }: Inquiry): Promise<RecordSection[]> {
    const found = await this.database.read<{ key: string; name: string }>(
      `SELECT key, name FROM inquiry_file JOIN stored_file ON stored_file.id = file_id
       WHERE inquiry_id = $1 ORDER BY position`,
      [id],
    );
    if (found.length === 0) return [];
    const rows = found.map((file): PageCell[] => [{ text: file.name, href: filePath(file) }]);
    return [{ id: 'files', title: t('files'), table: { columns: [t('file')], rows, empty: '' } }];
  }

  private ended({ endReasonSealed, forwardedTo }: Inquiry): RecordSection[] {
    const reason = this.secrets.open('endReason', endReasonSealed);
    if (!reason) return [];
    return [{ id: 'ended', title: t('ended'), paragraphs: [forwardedTo, reason].filter(Boolean) }];
  }
}
