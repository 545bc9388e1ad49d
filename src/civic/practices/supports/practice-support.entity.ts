import { BaseEntity, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Participant, Settlement } from '../../../commons/accounts/index.js';
import { UnconfirmedRow } from '../../../commons/confirmations/index.js';
import { Practice } from '../practice.entity.js';

/** Somebody wants a practice here: one for each person, by its primary key. */
@Entity('practice_support')
@Index('practice_support_person', ['participantId'])
export class PracticeSupport extends BaseEntity {
  @ForeignKey(() => Practice, { name: 'practice_support_of' })
  @PrimaryColumn('bigint')
  practiceId: string;

  @ForeignKey(() => Participant, { name: 'practice_support_by' })
  @PrimaryColumn('bigint')
  participantId: string;

  /** Where they want it, as they chose; null where they did not say. */
  @ForeignKey(() => Settlement, { name: 'practice_support_from' })
  @Column('text', { nullable: true })
  ekatte: string | null;

  @Column('timestamptz')
  at: Date;
}

/** What somebody without an account wants, until the address proves to be theirs. */
@Entity('practice_support_pending')
@Index('practice_support_pending_expires', ['expiresAt'])
@Index('practice_support_pending_email', ['emailLookup'])
export class PracticeSupportPending extends UnconfirmedRow {
  @ForeignKey(() => Practice, { name: 'practice_support_pending_of' })
  @Column('bigint')
  practiceId: string;

  @ForeignKey(() => Settlement, { name: 'practice_support_pending_from' })
  @Column('text', { nullable: true })
  ekatte: string | null;

  /** Whose it proved to be; the same link takes the support back. */
  @ForeignKey(() => Participant, { name: 'practice_support_pending_by' })
  @Column('bigint', { nullable: true })
  participantId: string | null;
}
