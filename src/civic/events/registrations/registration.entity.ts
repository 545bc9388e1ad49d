import { BaseEntity, Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Locale } from '../../../platform/i18n/index.js';
import { CivicEvent } from '../event.entity.js';
import type { RegistrationState, Seat } from './registration.rules.js';

const ASKED = `(state = 'asked') = (number IS NULL) AND (state <> 'asked' OR expires_at IS NOT NULL)`;

/** One mailbox at one event. Who it is, is sealed; some months after the event it is nobody any more. */
@Entity('event_registration')
@Check('event_registration_state_check', `state IN ('asked', 'registered', 'waiting', 'cancelled')`)
@Check('event_registration_seat_check', `seat IN ('open', 'reserved')`)
@Check('event_registration_asked_check', ASKED)
@Check('event_registration_seated_check', `state <> 'registered' OR seated_at IS NOT NULL`)
@Check('event_registration_cancelled_check', `(state = 'cancelled') = (cancelled_at IS NOT NULL)`)
@Check('event_registration_came_check', `checked_in_at IS NULL OR state IN ('registered', 'waiting')`)
@Index('event_registration_once', ['eventId', 'emailLookup'], {
  unique: true,
  where: `state IN ('registered', 'waiting')`,
})
@Index('event_registration_line', ['eventId', 'number'], { unique: true })
@Index('event_registration_mailbox', ['emailLookup'], { where: 'email_lookup IS NOT NULL' })
@Index('event_registration_expiring', ['expiresAt'], { where: `state = 'asked'` })
export class EventRegistration extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @ForeignKey(() => CivicEvent, { name: 'event_registration_of' })
  @Column('bigint')
  eventId: string;

  @Column('text')
  state: RegistrationState;

  @Column('text', { default: 'open' })
  seat: Seat;

  /** In the order in which mailboxes were confirmed: the place in the line, and on the ticket. */
  @Column('int', { nullable: true })
  number: number | null;

  @Column('text', { nullable: true })
  emailLookup: string | null;

  /** Name, address and what somebody needs to take part. */
  @Column('text', { nullable: true })
  sealed: string | null;

  @Column('text')
  locale: Locale;

  @Column('timestamptz')
  askedAt: Date;

  @Column('timestamptz', { nullable: true })
  expiresAt: Date | null;

  @Column('timestamptz', { nullable: true })
  confirmedAt: Date | null;

  /** When a seat became theirs. */
  @Column('timestamptz', { nullable: true })
  seatedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  cancelledAt: Date | null;

  /** The date moved, and they have not said yet whether they come then. */
  @Column('timestamptz', { nullable: true })
  askedAgainAt: Date | null;

  @Column('timestamptz', { nullable: true })
  remindedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  checkedInAt: Date | null;

  /** That they answered the survey; what they answered is nowhere beside them. */
  @Column('boolean', { default: false })
  surveyed: boolean;
}
