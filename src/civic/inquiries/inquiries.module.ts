import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { answeringProviders } from './answering/answering.room.js';
import { InquiryClock } from './clock/inquiry-clock.service.js';
import { counterControllers, counterProviders } from './counter/counter.room.js';
import { deskProviders } from './desk/desk.room.js';
import { InquiriesPersonalData } from './inquiries.personal-data.js';
import { InquiriesSite } from './inquiries.site.js';
import { InquiryPermissions } from './inquiries.permissions.js';
import { Inquiries } from './inquiries.service.js';
import { Inquiry } from './inquiry.entity.js';
import { InquiryFile } from './inquiry-file.entity.js';
import { InquiryLinks } from './inquiry.links.js';
import { InquiryPublishing } from './inquiry-publishing.service.js';
import { InquiryReason } from './inquiry-reason.entity.js';
import { InquirySecrets } from './inquiry.secrets.js';
import { InquirySender } from './inquiry-sender.entity.js';
import { InquirySenders } from './inquiry-senders.service.js';
import { InquirySources } from './inquiry-sources.service.js';
import { InquirySubject } from './inquiry.subject.js';
import { InquiryVerbs } from './inquiry-verbs.service.js';
import { InquiryLetters } from './letters/inquiry-letters.service.js';
import { InquiryNews } from './letters/inquiry-letters.listener.js';
import { meetingControllers, meetingEntities, meetingProviders } from './meeting/meeting.room.js';
import { ownControllers, ownProviders } from './own/own.room.js';
import { readingControllers, readingProviders } from './reading/reading.room.js';
import { reasonProviders } from './reasons/reasons.room.js';
import { registryProviders } from './registry/registry.room.js';
import { reportControllers, reportProviders } from './yearly-report/yearly-report.room.js';
import { templateEntities, templateProviders } from './templates/templates.room.js';
import { writingControllers, writingEntities, writingProviders } from './writing/writing.room.js';
import { InquiryFigures } from './inquiries.figures.js';

/** Each room inside says what it brings; see README.md. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      Inquiry,
      InquiryFile,
      InquiryReason,
      InquirySender,
      ...meetingEntities,
      ...templateEntities,
      ...writingEntities,
    ]),
  ],
  controllers: [
    ...counterControllers,
    ...meetingControllers,
    ...reportControllers,
    ...writingControllers,
    ...ownControllers,
    ...readingControllers,
  ],
  providers: [
    ...answeringProviders,
    ...counterProviders,
    ...deskProviders,
    ...reasonProviders,
    ...registryProviders,
    ...reportProviders,
    Inquiries,
    InquiriesPersonalData,
    InquiriesSite,
    InquiryClock,
    InquiryFigures,
    InquiryLetters,
    InquiryLinks,
    InquiryNews,
    InquiryPermissions,
    InquiryPublishing,
    InquirySecrets,
    InquirySenders,
    InquirySources,
    InquirySubject,
    InquiryVerbs,
    ...meetingProviders,
    ...ownProviders,
    ...readingProviders,
    ...templateProviders,
    ...writingProviders,
  ],
})
export class InquiriesModule {}
