import { Injectable, type OnModuleInit } from '@nestjs/common';
import { rows, type Tx } from '../../../../platform/database/index.js';
import {
  DomainListeners,
  type DomainListener,
  type OccurredEvent,
} from '../../../../platform/outbox/index.js';
import { lockEvent, type LockedEvent } from '../../event-rows.js';
import { EVENT_EVENTS } from '../../events.domain-events.js';
import { ADDRESSEE, Seats } from '../seats.service.js';
import { SurveyOpening } from '../survey/survey-opening.service.js';
import { whoCame } from '../who-came.js';
import { RegistrationLetters, type Addressee, type LetterCode } from './registration-letters.service.js';

/** They had a place when it happened. */
const PLACED = `event_id = $1 AND state IN ('registered', 'waiting') AND confirmed_at <= $2`;

/** Everybody registered is told of what becomes of an event; each thing once, whatever is repeated. */
@Injectable()
export class RegistrationNews implements DomainListener, OnModuleInit {
  readonly name = 'events.registrationNews';
  readonly events = [
    EVENT_EVENTS.moved,
    EVENT_EVENTS.relocated,
    EVENT_EVENTS.seatsChanged,
    EVENT_EVENTS.postponed,
    EVENT_EVENTS.cancelled,
    EVENT_EVENTS.held,
    EVENT_EVENTS.minutesOpened,
    EVENT_EVENTS.minutesPublished,
  ];

  constructor(
    private readonly listeners: DomainListeners,
    private readonly letters: RegistrationLetters,
    private readonly seats: Seats,
    private readonly surveys: SurveyOpening,
  ) {}

  onModuleInit(): void {
    this.listeners.register(this);
  }

  async run(tx: Tx, occurred: OccurredEvent): Promise<void> {
    const { name, payload, occurredAt } = occurred;
    const event = await lockEvent(tx, String(payload['id']));
    switch (name) {
      case EVENT_EVENTS.moved:
        return this.moved(tx, event, occurred);
      case EVENT_EVENTS.relocated:
        return this.tell(tx, 'relocated', event, occurred);
      case EVENT_EVENTS.postponed:
        // Whoever hears of it late hears of what became of it instead.
        return event.state === 'postponed' ? this.tell(tx, 'postponed', event, occurred) : undefined;
      case EVENT_EVENTS.cancelled:
        return this.tell(tx, 'cancelled', event, occurred);
      case EVENT_EVENTS.held:
        return this.surveys.open(tx, event, occurredAt);
      case EVENT_EVENTS.minutesOpened:
        return this.tellWhoCame(tx, 'minutesOpened', event, occurredAt);
      case EVENT_EVENTS.minutesPublished:
        return this.tellWhoCame(tx, 'minutes', event, occurredAt);
      default:
        return this.seats.moveUp(tx, event, occurredAt);
    }
  }

  /** The seats are kept, marked as unconfirmed; whoever registered for the new times already is not asked. */
  private async moved(tx: Tx, event: LockedEvent, { payload, occurredAt }: OccurredEvent): Promise<void> {
    const asked = await rows<Addressee>(
      tx,
      `UPDATE event_registration SET asked_again_at = $2, reminded_at = NULL WHERE ${PLACED} RETURNING ${ADDRESSEE}`,
      [event.id, occurredAt],
    );
    const times = {
      startsAt: new Date(String(payload['toStartsAt'])),
      endsAt: new Date(String(payload['toEndsAt'])),
    };
    const occasion = String(payload['changeId']);
    const [change] = await rows<{ reason: string }>(
      tx,
      'SELECT reason FROM event_time_change WHERE id = $1',
      [occasion],
    );
    const more = { occasion, reason: change?.reason ?? '' };
    for (const one of asked)
      await this.letters.write(tx, 'moved', one, { ...event, ...times }, occurredAt, more);
    await this.seats.moveUp(tx, event, occurredAt);
    await this.seats.shown(tx, event.id);
  }

  private async tellWhoCame(tx: Tx, code: LetterCode, event: LockedEvent, now: Date): Promise<void> {
    for (const one of await whoCame(tx, event.id)) await this.letters.write(tx, code, one, event, now);
  }

  private async tell(
    tx: Tx,
    code: LetterCode,
    event: LockedEvent,
    { id: occasion, occurredAt }: OccurredEvent,
  ): Promise<void> {
    const [of] = await rows<{ reason: string }>(
      tx,
      'SELECT state_reason AS reason FROM event WHERE id = $1',
      [event.id],
    );
    const reason = code === 'relocated' ? '' : of!.reason;
    const placed = await rows<Addressee>(tx, `SELECT ${ADDRESSEE} FROM event_registration WHERE ${PLACED}`, [
      event.id,
      occurredAt,
    ]);
    for (const one of placed)
      await this.letters.write(tx, code, one, event, occurredAt, { reason, occasion });
  }
}
