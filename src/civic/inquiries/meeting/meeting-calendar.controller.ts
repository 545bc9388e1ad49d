import { Controller, Get, Param } from '@nestjs/common';
import { Config } from '../../../platform/config/index.js';
import { Database } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import {
  CALENDAR_TYPE,
  calendarOf,
  content,
  Ctx,
  type PageContext,
  type PageResult,
} from '../../../platform/http/index.js';
import { inquiryMessages } from '../inquiries.messages.js';
import { InquiryLinks } from '../inquiry.links.js';

/** The meeting that a sender accepted, by the link from the letter. */
@Controller('inquiries/track')
export class MeetingCalendarController {
  constructor(
    private readonly database: Database,
    private readonly links: InquiryLinks,
    private readonly config: Config,
  ) {}

  @Get(':token/meeting.ics')
  async calendar(@Ctx() { locale }: PageContext, @Param('token') token: string): Promise<PageResult> {
    const id = this.links.idIn(token);
    const [meeting] = await this.database.read<{ at: Date; place: string; stamp: Date }>(
      `SELECT at, place, replied_at AS stamp FROM inquiry_meeting
       WHERE inquiry_id = $1 AND ended_at IS NULL AND reply = 'accepted'
         AND EXISTS (SELECT FROM inquiry_sender WHERE inquiry_sender.inquiry_id = $1)`,
      [id],
    );
    if (!id || !meeting) throw new NotFound('inquiryNotFound');
    const body = calendarOf({
      uid: `inquiry-${id}-meeting@${this.config.publicUrl.hostname}`,
      ...meeting,
      title: inquiryMessages(locale)('meetingTitle'),
      url: this.links.href(id, locale),
    });
    return content({ type: CALENDAR_TYPE, body, fileName: `meeting-${id}.ics` });
  }
}
