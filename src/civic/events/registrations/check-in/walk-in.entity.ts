import { BaseEntity, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CivicEvent } from '../../event.entity.js';

/** Somebody came without having registered: counted, not named. */
@Entity('event_walk_in')
export class EventWalkIn extends BaseEntity {
  @ForeignKey(() => CivicEvent, { name: 'event_walk_in_of' })
  @PrimaryColumn('bigint')
  eventId: string;

  /** Of the page on which the button was pressed, so that pressing it twice counts once. */
  @PrimaryColumn('text')
  key: string;

  @Column('timestamptz')
  at: Date;
}
