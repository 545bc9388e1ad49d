import {
  BaseEntity,
  Check,
  Column,
  Entity,
  ForeignKey,
  Index,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  VersionColumn,
} from 'typeorm';
import { CivicEvent } from '../event.entity.js';

/** A part of the programme; its order is that of time. */
@Entity('event_slot')
@Check('event_slot_times', 'ends_at > starts_at')
@Check('event_slot_title', `title <> ''`)
@Index('event_slot_by_event', ['eventId', 'startsAt', 'id'])
export class EventSlot extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @ForeignKey(() => CivicEvent, { name: 'event_slot_of', onDelete: 'CASCADE' })
  @Column('bigint')
  eventId: string;

  @Column('timestamptz')
  startsAt: Date;

  @Column('timestamptz')
  endsAt: Date;

  @Column('text')
  title: string;

  @Column('text', { default: '' })
  description: string;

  @VersionColumn({ type: 'int', default: 1 })
  version: number;
}

/** Who speaks in public is named in public; there is nothing else of them here. */
@Entity('event_speaker')
@Check('event_speaker_name', `name <> ''`)
export class EventSpeaker extends BaseEntity {
  @ForeignKey(() => EventSlot, { name: 'event_speaker_in', onDelete: 'CASCADE' })
  @PrimaryColumn('bigint')
  slotId: string;

  @PrimaryColumn('int')
  position: number;

  @Column('text')
  name: string;

  @Column('text', { default: '' })
  role: string;

  @Column('text', { default: '' })
  organisation: string;

  @Column('text', { default: '' })
  bio: string;
}
