import { BaseEntity, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One listener's copy of one event: pending until the listener's own transaction completes it. */
@Entity('delivery')
@Index('delivery_pending', ['nextAt'], { where: "state = 'pending'" })
@Index('delivery_parked', ['eventId'], { where: "state = 'parked'" })
export class Delivery extends BaseEntity {
  @PrimaryColumn('bigint')
  eventId: string;

  @PrimaryColumn('text')
  listener: string;

  @Column('text', { default: 'pending' })
  state: 'pending' | 'done' | 'parked';

  @Column('int', { default: 0 })
  attempts: number;

  @Column('timestamptz')
  nextAt: Date;

  @Column('timestamptz', { nullable: true })
  doneAt: Date | null;

  @Column('text', { nullable: true })
  lastError: string | null;
}
