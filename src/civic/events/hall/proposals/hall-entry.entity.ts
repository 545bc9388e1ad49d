import { BaseEntity, Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { StaffMember } from '../../../../commons/accounts/index.js';
import { CivicEvent } from '../../event.entity.js';

/** That something said at an event was entered somewhere, and what it became there. Its words are there alone. */
@Entity('event_hall_entry')
@Check('event_hall_entry_result', '(result_type IS NULL) = (result_id IS NULL)')
@Index('event_hall_entry_once', ['eventId', 'targetType', 'targetId', 'print'], { unique: true })
export class HallEntry extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @ForeignKey(() => CivicEvent, { name: 'event_hall_entry_of' })
  @Column('bigint')
  eventId: string;

  @Column('text')
  targetType: string;

  @Column('bigint')
  targetId: string;

  /** Of who said what: the same is entered once. */
  @Column('text')
  print: string;

  /** Null only within the transaction that enters it. */
  @Column('text', { nullable: true })
  resultType: string | null;

  @Column('bigint', { nullable: true })
  resultId: string | null;

  @ForeignKey(() => StaffMember, { name: 'event_hall_entry_staff' })
  @Column('bigint')
  enteredBy: string;

  @Column('timestamptz')
  at: Date;
}
