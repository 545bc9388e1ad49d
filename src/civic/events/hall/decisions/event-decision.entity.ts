import { BaseEntity, Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { StaffMember, Unit } from '../../../../commons/accounts/index.js';
import type { IsoDate } from '../../../../platform/clock/index.js';
import type { Locale } from '../../../../platform/i18n/index.js';
import { CivicEvent } from '../../event.entity.js';
import type { DecisionKind } from './decision.rules.js';

/** What an event decided, in the order of its minutes. */
@Entity('event_decision')
@Check('event_decision_kind_check', `kind IN ('task', 'proposal', 'linked')`)
@Check(
  'event_decision_task_check',
  `kind = 'task' AND unit_id IS NOT NULL AND due_on IS NOT NULL
   OR kind <> 'task' AND due_on IS NULL AND done_at IS NULL`,
)
@Check(
  'event_decision_done_check',
  `(done_at IS NULL) = (done_note = '') AND (done_at IS NULL) = (done_by IS NULL)`,
)
@Check('event_decision_text', `text <> ''`)
@Index('event_decision_number', ['eventId', 'number'], { unique: true })
@Index('event_decision_once', ['eventId', 'textHash'], { unique: true })
@Index('event_decision_owed', ['unitId', 'dueOn'], { where: `kind = 'task' AND done_at IS NULL` })
export class EventDecision extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @ForeignKey(() => CivicEvent, { name: 'event_decision_of' })
  @Column('bigint')
  eventId: string;

  @Column('int')
  number: number;

  @Column('text')
  text: string;

  @Column('text')
  lang: Locale;

  /** What carries it out: a unit, an organisation's recommendation, or something that is there already. */
  @Column('text')
  kind: DecisionKind;

  @ForeignKey(() => Unit, { name: 'event_decision_unit' })
  @Column('bigint', { nullable: true })
  unitId: string | null;

  @Column('date', { nullable: true })
  dueOn: IsoDate | null;

  @Column('timestamptz', { nullable: true })
  doneAt: Date | null;

  @Column('text', { default: '' })
  doneNote: string;

  @ForeignKey(() => StaffMember, { name: 'event_decision_staff' })
  @Column('bigint', { nullable: true })
  doneBy: string | null;

  @Column('text')
  textHash: string;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  changedAt: Date;
}
