import { Module } from '@nestjs/common';
import { CampaignsModule } from './civic/campaigns/index.js';
import { ConsultationsModule } from './civic/consultations/index.js';
import { DebatesModule } from './civic/debates/index.js';
import { EventsModule } from './civic/events/index.js';
import { ExhibitionsModule } from './civic/exhibitions/index.js';
import { InquiriesModule } from './civic/inquiries/index.js';
import { LibraryModule } from './civic/library/index.js';
import { PetitionsModule } from './civic/petitions/index.js';
import { PracticesModule } from './civic/practices/index.js';
import { RecommendationsModule } from './civic/recommendations/index.js';
import { AccountsModule } from './commons/accounts/index.js';
import { CommentsModule } from './commons/comments/index.js';
import { ConfirmationsModule } from './commons/confirmations/index.js';
import { DeadlinesModule } from './commons/deadlines/index.js';
import { DecisionsModule } from './commons/decisions/index.js';
import { LedgerModule } from './commons/ledger/index.js';
import { ModerationModule } from './commons/moderation/index.js';
import { SubjectsModule } from './commons/subjects/index.js';
import { TrailModule } from './commons/trail/index.js';
import { NotificationsModule } from './outreach/notifications/index.js';
import { PortalModule } from './outreach/portal/index.js';
import { AuditModule } from './platform/audit/index.js';
import { BackofficeModule } from './platform/backoffice/index.js';
import { ClockModule } from './platform/clock/index.js';
import { ConfigModule } from './platform/config/index.js';
import { CryptoModule } from './platform/crypto/index.js';
import { DatabaseModule } from './platform/database/index.js';
import { FilesModule } from './platform/files/index.js';
import { HealthModule } from './platform/health/index.js';
import { HttpModule } from './platform/http/index.js';
import { LifecycleModule } from './platform/lifecycle/index.js';
import { MailModule } from './platform/mail/index.js';
import { MetricsModule } from './platform/metrics/index.js';
import { OutboxModule } from './platform/outbox/index.js';
import { PageVersionsModule } from './platform/page-versions/index.js';
import { QueueModule } from './platform/queue/index.js';
import { SessionModule } from './platform/session/index.js';
import { SettingsModule } from './platform/settings/index.js';
import { schedule } from './schedule.js';

const platform = [
  ConfigModule,
  ClockModule,
  CryptoModule,
  DatabaseModule,
  QueueModule.forRoot(schedule),
  AuditModule,
  OutboxModule,
  LifecycleModule,
  PageVersionsModule,
  SettingsModule,
  SessionModule,
  FilesModule,
  HttpModule,
  HealthModule,
  MetricsModule,
  MailModule,
  BackofficeModule,
];
const commons = [
  SubjectsModule,
  AccountsModule,
  ConfirmationsModule,
  DeadlinesModule,
  DecisionsModule,
  TrailModule,
  LedgerModule,
  ModerationModule,
  CommentsModule,
];
const civic = [
  CampaignsModule,
  ConsultationsModule,
  DebatesModule,
  EventsModule,
  ExhibitionsModule,
  InquiriesModule,
  LibraryModule,
  PetitionsModule,
  PracticesModule,
  RecommendationsModule,
];
const outreach = [NotificationsModule, PortalModule];

/** The list of rooms, floor by floor; the only place that knows all of them. */
@Module({ imports: [...platform, ...commons, ...civic, ...outreach] })
export class AppModule {}
