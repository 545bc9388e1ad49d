import type { INestApplicationContext } from '@nestjs/common';
import { addDays, dateIn, SOFIA, sofia } from '../../platform/clock/index.js';
import { Config } from '../../platform/config/index.js';
import { Database } from '../../platform/database/index.js';
import type { Locale } from '../../platform/i18n/index.js';
import { deliverAsOf, staysInTheHouse } from '../../platform/mail/index.js';
import type { OccurredEvent } from '../../platform/outbox/index.js';
import { DigestPlanner } from './digest-planner.js';
import { FollowRequests } from './follow-requests.service.js';
import { NewsListener } from './news.listeners.js';
import type { Frequency } from './periods.rules.js';
import { Subscribers } from './subscribers.service.js';

const WEEKS = 8;
const MONDAY = 1;

interface SeededSubscriber {
  email: string;
  frequency: Frequency;
  keys: string[];
  locale?: Locale;
}

/** Invented people at addresses that cannot exist. */
const SUBSCRIBERS: SeededSubscriber[] = [
  { email: 'maria.ilieva@poshta.example', frequency: 'weekly', keys: ['everything'] },
  { email: 'georgi.stoyanov@poshta.example', frequency: 'weekly', keys: ['topic:urban', 'topic:transport'] },
  {
    email: 'elena.dimova@poshta.example',
    frequency: 'weekly',
    keys: ['topic:education', 'topic:youth', 'topic:culture'],
  },
  { email: 'petar.kolev@poshta.example', frequency: 'daily', keys: ['type:consultation'] },
  {
    email: 'nikolina.vasileva@poshta.example',
    frequency: 'weekly',
    keys: ['topic:environment', 'topic:agriculture'],
  },
  { email: 'stoyan.marinov@poshta.example', frequency: 'immediate', keys: ['topic:budget'] },
  {
    email: 'office@zelen-sandanski.example',
    frequency: 'immediate',
    keys: ['topic:environment', 'topic:urban'],
  },
  { email: 'redaktsia@vestnik.example', frequency: 'daily', keys: ['everything'] },
  {
    email: 'anna.peterson@mail.example',
    frequency: 'weekly',
    keys: ['topic:tourism', 'topic:culture'],
    locale: 'en',
  },
  {
    email: 'ivan.todorov@poshta.example',
    frequency: 'weekly',
    keys: ['topic:administration', 'topic:budget'],
  },
  { email: 'radka.georgieva@poshta.example', frequency: 'weekly', keys: ['topic:social', 'topic:health'] },
  { email: 'hotel.melnik@poshta.example', frequency: 'weekly', keys: ['topic:tourism', 'topic:business'] },
];

/** Subscribers who have been getting digests for two months, and the mails of that time in the mailbox. */
export async function seedNotifications(app: INestApplicationContext, now: Date): Promise<void> {
  const get = <T>(type: abstract new (...dependencies: never[]) => T): T =>
    app.get<T>(type as never, { strict: false });
  const [database, planner] = [get(Database), get(DigestPlanner)];
  const news = await NewsOfThePast.of(database, get(NewsListener));
  const sends = staysInTheHouse(get(Config));

  const mondays = lastMondays(now);
  await news.tellUntil(eight(addDays(mondays[0]!, -7)));
  await subscribe(database, get(Subscribers), eight(addDays(mondays[0]!, -7)));
  for (const monday of mondays) {
    await news.tellUntil(eight(monday));
    if (!sends) continue;
    await planner.weekly(monday, eight(monday));
    await planner.daily(monday, eight(monday));
    await planner.notices(eight(monday));
    await deliverAsOf(app, eight(monday));
  }
  await news.tellUntil(now);
  if (!sends) return;
  await planner.notices(now);
  const today = eight(dateIn(now));
  if (today <= now) await planner.daily(dateIn(now), today);
  await database.transaction((tx) =>
    get(FollowRequests).ask(
      tx,
      { email: 'svetla.nikolova@poshta.example', keys: ['topic:urban'], frequency: 'weekly', locale: 'bg' },
      now,
    ),
  );
  await deliverAsOf(app, now);
}

async function subscribe(database: Database, subscribers: Subscribers, at: Date): Promise<void> {
  await database.transaction(async (tx) => {
    for (const { email, frequency, keys, locale = 'bg' } of SUBSCRIBERS) {
      const { id } = await subscribers.confirmed(tx, { email, locale, frequency }, at);
      await subscribers.subscribe(tx, id, keys, 'asked', at);
    }
  });
}

/** The events of the seeded year become news in their order; the relay finds them told already. */
class NewsOfThePast {
  private constructor(
    private readonly database: Database,
    private readonly listener: NewsListener,
    private readonly events: OccurredEvent[],
  ) {}

  static async of(database: Database, listener: NewsListener): Promise<NewsOfThePast> {
    const events = await database.read<OccurredEvent>(
      `SELECT id, name, payload, occurred_at AS "occurredAt" FROM outbox_event
       WHERE name = ANY($1) ORDER BY occurred_at, id`,
      [listener.events],
    );
    return new NewsOfThePast(database, listener, events);
  }

  async tellUntil(moment: Date): Promise<void> {
    while (this.events[0] && this.events[0].occurredAt <= moment) {
      const event = this.events.shift()!;
      await this.database.transaction((tx) => this.listener.run(tx, event));
    }
  }
}

function eight(isoDate: string): Date {
  const moment = Temporal.PlainDate.from(isoDate).toZonedDateTime({ timeZone: SOFIA, plainTime: '08:00' });
  return new Date(moment.epochMilliseconds);
}

/** Oldest first; the last one is not after now. */
function lastMondays(now: Date): string[] {
  let monday = sofia(now).toPlainDate();
  while (monday.dayOfWeek !== MONDAY) monday = monday.subtract({ days: 1 });
  if (eight(monday.toString()) > now) monday = monday.subtract({ days: 7 });
  return Array.from({ length: WEEKS }, (_, index) =>
    monday.subtract({ weeks: WEEKS - 1 - index }).toString(),
  );
}
