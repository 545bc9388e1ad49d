import type { Provider } from '@nestjs/common';
import { AnswerSections } from './answer-sections.service.js';
import { InquiriesAdmin } from './inquiries.admin.js';
import { InquiryActions } from './inquiries.admin.actions.js';
import { InquiriesDesk } from './inquiries.desk.js';
import { InquiryAnswerActions } from './inquiry-answer.actions.js';
import { InquiryAnswerDeeds } from './inquiry-answer.deeds.js';
import { InquiryBulkActions } from './inquiry-bulk.actions.js';
import { InquiryChoices } from './inquiry-choices.service.js';
import { InquiryMeetingActions } from './inquiry-meeting.actions.js';
import { InquiryNotices } from './inquiry-notices.service.js';
import { InquiryRecords } from './inquiry-records.service.js';
import { InquiryRegistryActions } from './inquiry-registry.actions.js';
import { InquiryRegistryDeeds } from './inquiry-registry.deeds.js';
import { InquirySections } from './inquiry-sections.service.js';
import { MeetingSections } from './meeting-sections.service.js';

export const deskProviders: Provider[] = [
  AnswerSections,
  InquiriesAdmin,
  InquiriesDesk,
  InquiryActions,
  InquiryAnswerActions,
  InquiryAnswerDeeds,
  InquiryBulkActions,
  InquiryChoices,
  InquiryMeetingActions,
  InquiryNotices,
  InquiryRecords,
  InquiryRegistryActions,
  InquiryRegistryDeeds,
  InquirySections,
  MeetingSections,
];
