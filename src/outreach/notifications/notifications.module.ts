import { BullModule } from '@nestjs/bull';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { inWorker } from '../../platform/queue/index.js';
import { ConfirmationsController } from './confirmations.controller.js';
import { DigestComposer } from './digest-composer.js';
import { DigestLines } from './digest-lines.queries.js';
import { DigestPlanner } from './digest-planner.js';
import { FollowRequest } from './follow-request.entity.js';
import { FollowRequests } from './follow-requests.service.js';
import { MailLinks } from './mail-links.js';
import { NewsAudience } from './news-audience.entity.js';
import { News } from './news.entity.js';
import { ConfirmationListener, NewsListener, ParticipationListener } from './news.listeners.js';
import { NOTICES } from './notices.js';
import { NotificationsAdmin } from './notifications.admin.js';
import {
  DailyDigests,
  NoticeJobs,
  NoticeSweep,
  NotificationsPruning,
  WeeklyDigests,
} from './notifications.jobs.js';
import { NotificationsRegistration } from './notifications.registration.js';
import { Notifications } from './notifications.service.js';
import { PreferencesController } from './preferences.controller.js';
import { ScopeLabels } from './scope-labels.js';
import { Subscriber } from './subscriber.entity.js';
import { Subscribers } from './subscribers.service.js';
import { Subscription } from './subscription.entity.js';
import { SubscriptionsController } from './subscriptions.controller.js';
import { UnsubscribeController } from './unsubscribe.controller.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Subscriber, Subscription, FollowRequest, News, NewsAudience]),
    BullModule.registerQueue({ name: NOTICES }),
  ],
  // The named addresses below /subscriptions come before the ones with a token.
  controllers: [
    SubscriptionsController,
    ConfirmationsController,
    PreferencesController,
    UnsubscribeController,
  ],
  providers: [
    Notifications,
    Subscribers,
    FollowRequests,
    MailLinks,
    ScopeLabels,
    DigestPlanner,
    DigestLines,
    DigestComposer,
    NewsListener,
    ConfirmationListener,
    ParticipationListener,
    NotificationsAdmin,
    NotificationsRegistration,
    ...inWorker(NoticeJobs, NoticeSweep, DailyDigests, WeeklyDigests, NotificationsPruning),
  ],
  exports: [Notifications, DigestPlanner],
})
export class NotificationsModule {}
