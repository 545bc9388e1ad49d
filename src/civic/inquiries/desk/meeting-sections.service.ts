import { Injectable } from '@nestjs/common';
import type { RecordSection } from '../../../platform/backoffice/index.js';
import { Database } from '../../../platform/database/index.js';
import { formatDate, formatDateTime } from '../../../platform/i18n/index.js';
import { InquiryMeetings, type OfferedMeeting } from '../meeting/inquiry-meetings.service.js';
import { recordMessages } from './record.messages.js';

const t = recordMessages('bg');

/** On a record's page, the times that were offered for a meeting and what became of each; the last one first. */
@Injectable()
export class MeetingSections {
  constructor(
    private readonly database: Database,
    private readonly meetings: InquiryMeetings,
  ) {}

  async of(inquiryId: string, now: Date): Promise<RecordSection[]> {
    const found = await this.meetings.of(this.database, inquiryId);
    if (found.length === 0) return [];
    const rows = found
      .toReversed()
      .map((meeting) => [
        t('meetingWhereIs', { at: formatDateTime(meeting.at, 'bg'), place: meeting.place }),
        becameOf(meeting, now),
        meeting.wish,
      ]);
    const columns = [t('meetingWhen'), t('meetingReply'), t('meetingWish')];
    return [{ id: 'meetings', title: t('meetings'), table: { columns, rows, empty: '' } }];
  }
}

function becameOf(meeting: OfferedMeeting, now: Date): string {
  const reply = replyOf(meeting, now);
  const { endedAt, endReason } = meeting;
  if (!endedAt) return reply;
  return endReason ? t('meetingCalledOff', { reply, reason: endReason }) : t('meetingReplaced', { reply });
}

function replyOf({ reply, repliedAt, at, endedAt }: OfferedMeeting, now: Date): string {
  if (reply) return t(`meeting_${reply}`, { date: formatDate(repliedAt!, 'bg') });
  return t(endedAt || at <= now ? 'meeting_noneInTime' : 'meeting_none');
}
