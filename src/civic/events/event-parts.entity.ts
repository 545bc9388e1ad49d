import {
  BaseEntity,
  Check,
  Column,
  Entity,
  ForeignKey,
  Index,
  PrimaryColumn,
  PrimaryGeneratedColumn,
} from 'typeorm';
import { CivicEvent } from './event.entity.js';
import type { OrganiserRole } from './event.rules.js';

/** Times that an event had, and what came instead; nothing of it is ever changed. */
@Entity('event_time_change')
@Check('event_time_change_whole', '(to_starts_at IS NULL) = (to_ends_at IS NULL)')
@Index('event_time_change_by_event', ['eventId', 'id'])
export class EventTimeChange extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @ForeignKey(() => CivicEvent, { name: 'event_time_change_of' })
  @Column('bigint')
  eventId: string;

  @Column('timestamptz')
  fromStartsAt: Date;

  @Column('timestamptz')
  fromEndsAt: Date;

  /** Null: postponed, and nobody knows until when. */
  @Column('timestamptz', { nullable: true })
  toStartsAt: Date | null;

  @Column('timestamptz', { nullable: true })
  toEndsAt: Date | null;

  @Column('text')
  reason: string;

  @Column('timestamptz')
  at: Date;
}

/** Who holds an event, and with whom. */
@Entity('event_organiser')
@Check('event_organiser_role_check', `role IN ('organiser', 'partner')`)
@Check('event_organiser_name', `name <> ''`)
@Index('event_organiser_by_organisation', { synchronize: false })
export class EventOrganiser extends BaseEntity {
  @ForeignKey(() => CivicEvent, { name: 'event_organiser_of', onDelete: 'CASCADE' })
  @PrimaryColumn('bigint')
  eventId: string;

  @PrimaryColumn('text')
  role: OrganiserRole;

  @PrimaryColumn('int')
  position: number;

  /** Null where only a name is known. */
  @ForeignKey('Organisation', { name: 'event_organiser_organisation' })
  @Column('bigint', { nullable: true })
  organisationId: string | null;

  @Column('text')
  name: string;
}
