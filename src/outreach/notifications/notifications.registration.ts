import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  Permissions,
  PersonalData,
  type Contact,
  type PersonalDataHolder,
} from '../../commons/accounts/index.js';
import { SubjectReach } from '../../commons/subjects/index.js';
import { Database, type Reader, type Tx } from '../../platform/database/index.js';
import { MailKinds } from '../../platform/mail/index.js';
import { Navigation } from '../../platform/http/index.js';
import { notificationsMailKinds } from './notifications.mail-kinds.js';
import { notificationsMessages } from './pages.messages.js';
import { Subscribers } from './subscribers.service.js';

/** What the rest of the house knows of this room: its door, its permissions, the personal data it holds. */
@Injectable()
export class NotificationsRegistration implements PersonalDataHolder, OnModuleInit {
  readonly name = 'subscriptions';
  readonly label = notificationsMessages.texts.preferencesTitle;

  constructor(
    private readonly navigation: Navigation,
    private readonly permissions: Permissions,
    private readonly personalData: PersonalData,
    private readonly mailKinds: MailKinds,
    private readonly database: Database,
    private readonly subscribers: Subscribers,
    private readonly reach: SubjectReach,
  ) {}

  onModuleInit(): void {
    const label = notificationsMessages.texts.footer;
    this.navigation.registerFooter({ section: 'participate', path: '/subscriptions', label, order: 80 });
    this.personalData.register(this);
    this.reach.followersBy(followers);
    this.mailKinds.register(...notificationsMailKinds);
    this.permissions.register(
      { code: 'notifications.read', label: { bg: 'Вижда броя на абонатите', en: 'Sees how many subscribe' } },
      { code: 'mail.read', label: { bg: 'Вижда състоянието на писмата', en: 'Sees the state of mails' } },
      { code: 'mail.retry', label: { bg: 'Изпраща писма отново', en: 'Sends mails again' } },
    );
  }

  async export({ email }: Contact): Promise<unknown> {
    const subscriber = await this.subscribers.byEmail(this.database, email);
    if (!subscriber) return null;
    const { locale, frequency, stoppedAt } = subscriber;
    const subscriptions = await this.subscribers.subscriptions(this.database, subscriber.id);
    return {
      email: this.subscribers.open(subscriber.emailSealed),
      locale,
      frequency,
      stoppedAt,
      subscriptions: subscriptions.map(({ key, because, endedAt }) => ({ key, because, endedAt })),
    };
  }

  erase(tx: Tx, { email }: Contact): Promise<void> {
    return this.subscribers.forget(tx, this.subscribers.lookupOf(email));
  }
}

/** Who confirmed that they follow, and has not stopped. */
async function followers(keys: readonly string[], reader: Reader): Promise<Map<string, number>> {
  const found = await reader.read<{ key: string; count: number }>(
    `SELECT key, count(*)::int AS count FROM subscription JOIN subscriber ON subscriber.id = subscriber_id
     WHERE key = ANY($1) AND ended_at IS NULL AND stopped_at IS NULL GROUP BY key`,
    [keys.map((key) => `subject:${key}`)],
  );
  return new Map(found.map(({ key, count }) => [key.replace('subject:', ''), count]));
}
