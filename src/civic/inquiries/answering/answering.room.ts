import type { Provider, Type } from '@nestjs/common';
import { InquiryAnswers } from './inquiry-answers.service.js';
import { InquiryDispatch } from './inquiry-dispatch.service.js';
import { InquiryPapers } from './inquiry-papers.service.js';
import { MeetingCalendarController } from './meeting-calendar.controller.js';

export const answeringControllers: Type[] = [MeetingCalendarController];
export const answeringProviders: Provider[] = [InquiryAnswers, InquiryDispatch, InquiryPapers];
