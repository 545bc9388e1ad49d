import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Database, Tx } from '../../src/platform/database/index.js';
import { surroundings, type Surroundings } from '../support/surroundings.js';

export type Constructor<T> = abstract new (...dependencies: never[]) => T;

export interface NewSubscriber {
  email: string;
  keys: string[];
  frequency?: 'immediate' | 'daily' | 'weekly';
  locale?: 'bg' | 'en';
}

export interface NewSubject {
  id: string;
  title?: string;
  topics?: string[];
  phase?: 'upcoming' | 'open' | 'over';
  public?: boolean;
  closesAt?: Date | null;
}

/** The whole application without anything that runs by itself: digests are planned and sent when the test says so. */
export interface DigestHouse extends Surroundings {
  app: INestApplicationContext;
  db: Database;
  get<T>(type: Constructor<T>): T;
  subscribe(...subscribers: NewSubscriber[]): Promise<string[]>;
  /** A consultation as the rest of the house knows it; writing it again changes it. */
  subject(subject: NewSubject): Promise<void>;
  /** Something happened to a consultation. */
  news(id: string, event: 'opened' | 'extended' | 'closingSoon' | 'closed', topics?: string[]): Promise<void>;
}

export async function digestHouse(more: Record<string, string> = {}): Promise<DigestHouse> {
  const around = await surroundings({ ROLE: 'web', ...more });
  Object.assign(process.env, around.environment);
  const { AppModule } = await import('../../src/app.module.js');
  const { Database: DatabaseClass } = await import('../../src/platform/database/index.js');
  const app = await NestFactory.createApplicationContext(AppModule, { logger: false });
  const get = <T>(type: Constructor<T>): T => app.get<T>(type as never, { strict: false });
  const db = get(DatabaseClass);
  return {
    ...around,
    app,
    db,
    get,
    ...(await actsOn(db, get, around)),
    close: async () => {
      await app.close();
      await around.close();
    },
  };
}

async function actsOn(db: Database, get: <T>(type: Constructor<T>) => T, { clock }: Surroundings) {
  const { rows } = await import('../../src/platform/database/index.js');
  const { Subscribers } = await import('../../src/outreach/notifications/subscribers.service.js');
  const { audienceOf } = await import('../../src/outreach/notifications/scopes.rules.js');
  let eventId = 1_000_000;

  const subscribe = (...subscribers: NewSubscriber[]) =>
    db.transaction(async (tx: Tx) => {
      const ids: string[] = [];
      for (const { email, keys, frequency = 'weekly', locale = 'bg' } of subscribers) {
        const { id } = await get(Subscribers).confirmed(tx, { email, locale, frequency }, clock.now());
        await get(Subscribers).subscribe(tx, id, keys, 'asked', clock.now());
        ids.push(id);
      }
      return ids;
    });

  const subject = async (wanted: NewSubject) => {
    const { id, title = `Консултация № ${id}`, topics = ['urban'], phase = 'open' } = wanted;
    const closesAt =
      wanted.closesAt === undefined ? new Date(clock.now().getTime() + 20 * 24 * 3_600_000) : wanted.closesAt;
    await db.transaction((tx) =>
      rows(
        tx,
        `INSERT INTO subject (type, id, path, title, lang, summary, state, tone, phase, public, topics, places, closes_at, changed_at)
         VALUES ('consultation', $1, $2, $3, 'bg', '', 'open', 'open', $4, $5, $6, '{}', $7, $8)
         ON CONFLICT (type, id) DO UPDATE SET title = excluded.title, phase = excluded.phase, public = excluded.public,
           topics = excluded.topics, closes_at = excluded.closes_at`,
        [id, `/consultations/${id}`, title, phase, wanted.public ?? true, topics, closesAt, clock.now()],
      ),
    );
  };

  const news = async (id: string, event: string, topics: string[] = ['urban']) => {
    eventId += 1;
    await db.transaction((tx) =>
      rows(
        tx,
        `WITH written AS (
           INSERT INTO news (event_id, event, payload, subject_type, subject_id, is_first, at)
           VALUES ($1, $2, $3, 'consultation', $4, NOT EXISTS (SELECT FROM news WHERE subject_id = $4::bigint), $5) RETURNING id)
         INSERT INTO news_audience (key, news_id) SELECT key, id FROM written, unnest($6::text[]) AS key RETURNING key`,
        [
          eventId,
          `consultation.${event}`,
          JSON.stringify({ id }),
          id,
          clock.now(),
          audienceOf({ type: 'consultation', id }, topics, []),
        ],
      ),
    );
  };

  return { subscribe, subject, news };
}
