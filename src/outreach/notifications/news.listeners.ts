import { InjectQueue } from '@nestjs/bull';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type Bull from 'bull';
import { CONTRIBUTED, Subjects } from '../../commons/subjects/index.js';
import { TrailPaths } from '../../commons/trail/index.js';
import { readerOf, rows, type Tx } from '../../platform/database/index.js';
import { DomainListeners, type DomainListener, type OccurredEvent } from '../../platform/outbox/index.js';
import { Wakeups } from '../../platform/queue/index.js';
import { FollowRequests } from './follow-requests.service.js';
import { FOLLOW_ASKED } from './notifications.domain-events.js';
import { Notifications } from './notifications.service.js';
import { NOTICES, type NoticeWake } from './notices.js';
import { audienceOf } from './scopes.rules.js';

/** News are written one transaction at a time; see News. */
const NEWS_LOCK = 7_163_760;

/** Turns the domain events that some subject's descriptor can tell into news. */
@Injectable()
export class NewsListener implements DomainListener, OnModuleInit {
  readonly name = 'notifications.news';

  constructor(
    private readonly listeners: DomainListeners,
    private readonly subjects: Subjects,
    private readonly paths: TrailPaths,
    private readonly wakeups: Wakeups,
    @InjectQueue(NOTICES) private readonly queue: Bull.Queue<NoticeWake>,
  ) {}

  onModuleInit(): void {
    this.listeners.register(this);
  }

  /** Asked anew for every event, because descriptors are registered while modules start. */
  get events(): string[] {
    return this.subjects.types().flatMap(({ news }) => Object.keys(news));
  }

  async run(tx: Tx, event: OccurredEvent): Promise<void> {
    const descriptor = this.subjects.types().find(({ news }) => Object.hasOwn(news, event.name));
    const [card] = (await descriptor?.load([String(event.payload.id)], readerOf(tx))) ?? [];
    if (!card) return;
    const { ref, topics, places } = card;
    const ancestors = await this.paths.ancestors(readerOf(tx), ref);
    await rows(tx, 'SELECT pg_advisory_xact_lock($1)', [NEWS_LOCK]);
    const written = await rows(
      tx,
      `WITH written AS (
         INSERT INTO news (event_id, event, payload, subject_type, subject_id, is_first, at)
         VALUES ($1, $2, $3, $4, $5,
           NOT EXISTS (SELECT FROM news earlier WHERE earlier.subject_type = $4 AND earlier.subject_id = $5::bigint), $6)
         ON CONFLICT (event_id) DO NOTHING RETURNING id)
       INSERT INTO news_audience (key, news_id)
       SELECT key, written.id FROM written, unnest($7::text[]) AS key RETURNING news_id`,
      [
        event.id,
        event.name,
        JSON.stringify(event.payload),
        ref.type,
        ref.id,
        event.occurredAt,
        audienceOf(ref, topics, places, ancestors),
      ],
    );
    if (written.length > 0) void this.wakeups.wake(this.queue, { event: event.id });
  }
}

/** Writes the letter that a request to follow waits for. */
@Injectable()
export class ConfirmationListener implements DomainListener, OnModuleInit {
  readonly name = 'notifications.confirmation';
  readonly events = [FOLLOW_ASKED];

  constructor(
    private readonly listeners: DomainListeners,
    private readonly requests: FollowRequests,
  ) {}

  onModuleInit(): void {
    this.listeners.register(this);
  }

  run(tx: Tx, event: OccurredEvent): Promise<void> {
    return this.requests.sendLetter(tx, String(event.payload.id), event.occurredAt);
  }
}

/** Whoever takes part follows what becomes of it, unless they stopped that once. */
@Injectable()
export class ParticipationListener implements DomainListener, OnModuleInit {
  readonly name = 'notifications.participation';
  readonly events = [CONTRIBUTED];

  constructor(
    private readonly listeners: DomainListeners,
    private readonly notifications: Notifications,
  ) {}

  onModuleInit(): void {
    this.listeners.register(this);
  }

  async run(tx: Tx, { payload, occurredAt }: OccurredEvent): Promise<void> {
    const subject = { type: String(payload.type), id: String(payload.id) };
    await this.notifications.follow(
      tx,
      {
        participantId: String(payload.participantId),
        scopes: [{ scope: 'subject', subject }],
        because: 'participated',
      },
      occurredAt,
    );
  }
}
