import type { Provider, Type } from '@nestjs/common';
import { InquiryMeeting } from './inquiry-meeting.entity.js';
import { InquiryMeetings } from './inquiry-meetings.service.js';
import { MeetingCalendarController } from './meeting-calendar.controller.js';

export const meetingEntities: Type[] = [InquiryMeeting];
export const meetingControllers: Type[] = [MeetingCalendarController];
export const meetingProviders: Provider[] = [InquiryMeetings];
