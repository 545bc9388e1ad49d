import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { answeringProviders } from './answering/answering.room.js';
import { InquiryClock } from './clock/inquiry-clock.service.js';
import { deskProviders } from './desk/desk.room.js';
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
import { InquirySubject } from './inquiry.subject.js';
import { InquiryVerbs } from './inquiry-verbs.service.js';
import { InquiryLetters } from './letters/inquiry-letters.service.js';
import { InquiryNews } from './letters/inquiry-letters.listener.js';
import { reasonProviders } from './reasons/reasons.room.js';
import { registryProviders } from './registry/registry.room.js';
import { InquiryPending } from './writing/inquiry-pending.entity.js';

/** Each room inside says what it brings; see README.md. */
@Module({
  imports: [TypeOrmModule.forFeature([Inquiry, InquiryFile, InquiryPending, InquiryReason, InquirySender])],
  providers: [
    ...answeringProviders,
    ...deskProviders,
    ...reasonProviders,
    ...registryProviders,
    Inquiries,
    InquiryClock,
    InquiryLetters,
    InquiryLinks,
    InquiryNews,
    InquiryPermissions,
    InquiryPublishing,
    InquirySecrets,
    InquirySenders,
    InquirySubject,
    InquiryVerbs,
  ],
})
export class InquiriesModule {}
