import {
  BaseEntity,
  Check,
  Column,
  Entity,
  ForeignKey,
  Index,
  PrimaryGeneratedColumn,
  VersionColumn,
} from 'typeorm';
import { Settlement, Unit } from '../../commons/accounts/index.js';
import type { Locale } from '../../platform/i18n/index.js';
import { EventSeries } from './event-series.entity.js';
import type { EventState } from './event.lifecycle.js';
import type { EventForm } from './event.rules.js';
import { EventKind } from './kinds/event-kind.entity.js';

const STATES = `'draft', 'announced', 'registration', 'held', 'minutes', 'archived', 'postponed', 'cancelled'`;
const SEATS = 'capacity > 0 AND reserved BETWEEN 0 AND capacity OR capacity IS NULL AND reserved = 0';
const REGISTRATION = `registration_opens_at IS NULL AND registration_closes_at IS NULL
  OR registration_opens_at < registration_closes_at AND registration_closes_at <= ends_at`;

/** Where people meet: a round table, a forum, a hearing, a session of the council. */
@Entity('event')
@Check('event_form_check', `form IN ('inPerson', 'online', 'hybrid')`)
@Check('event_state_check', `state IN (${STATES})`)
@Check('event_title_check', `title <> ''`)
@Check('event_times_check', 'ends_at > starts_at')
@Check('event_place_check', `form = 'online' OR (place_name <> '' AND accessibility <> '')`)
@Check('event_seats_check', SEATS)
@Check('event_registration_check', REGISTRATION)
@Check('event_reason_check', `state_reason <> '' OR state NOT IN ('postponed', 'cancelled')`)
@Check('event_announced_check', `announced_at IS NOT NULL OR state = 'draft'`)
@Index('event_by_time', { synchronize: false })
@Index('event_ahead', { synchronize: false })
@Index('event_search', { synchronize: false })
@Index('event_of_series', ['seriesId', 'startsAt'])
@Index('event_by_kind', ['kind', 'startsAt'])
@Index('event_of_unit', ['unitId'])
@Index('event_in_settlement', ['ekatte'])
export class CivicEvent extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @ForeignKey(() => EventSeries, { name: 'event_in_series' })
  @Column('bigint', { nullable: true })
  seriesId: string | null;

  @ForeignKey(() => EventKind, { name: 'event_of_kind' })
  @Column('text')
  kind: string;

  @Column('text')
  form: EventForm;

  @Column('text', { default: 'draft' })
  state: EventState;

  @Column('text')
  title: string;

  /** What lists and calendars say of it. */
  @Column('text')
  summary: string;

  @Column('text', { default: '' })
  description: string;

  @Column('text')
  lang: Locale;

  /** While it is postponed, the times that no longer hold. */
  @Column('timestamptz')
  startsAt: Date;

  @Column('timestamptz')
  endsAt: Date;

  @Column('text', { default: '' })
  placeName: string;

  @Column('text', { default: '' })
  address: string;

  @ForeignKey(() => Settlement, { name: 'event_settlement' })
  @Column('text', { nullable: true })
  ekatte: string | null;

  /** How one gets in, hears and sees there. */
  @Column('text', { default: '' })
  accessibility: string;

  @Column('text', { default: '' })
  streamUrl: string;

  @Column('text', { default: '' })
  recordingUrl: string;

  @Column('text', { array: true, default: '{}' })
  topics: string[];

  /** Subjects that people will talk about, as `type:id`; linked on the trail once it is announced. */
  @Column('text', { array: true, default: '{}' })
  about: string[];

  @ForeignKey(() => Unit, { name: 'event_unit' })
  @Column('bigint', { nullable: true })
  unitId: string | null;

  /** Seats in all; null where there is no end to them. */
  @Column('int', { nullable: true })
  capacity: number | null;

  /** Of the seats, those that are not given out by registration. */
  @Column('int', { default: 0 })
  reserved: number;

  /** Null: whoever wishes comes, without registration. */
  @Column('timestamptz', { nullable: true })
  registrationOpensAt: Date | null;

  @Column('timestamptz', { nullable: true })
  registrationClosesAt: Date | null;

  /** Why it is postponed or cancelled; everybody reads it. */
  @Column('text', { default: '' })
  stateReason: string;

  @Column('timestamptz', { nullable: true })
  announcedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  heldAt: Date | null;

  /** SEQUENCE of its entry in calendars (RFC 5545): counted up by whatever moves the entry. */
  @Column('int', { default: 0 })
  sequence: number;

  @VersionColumn({ type: 'int', default: 1 })
  version: number;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  changedAt: Date;
}
