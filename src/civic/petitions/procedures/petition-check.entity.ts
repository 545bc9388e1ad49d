import { BaseEntity, Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Petition } from '../petition.entity.js';

/** A step of a statutory procedure that is done, as its initiator or the staff say; the audit knows who exactly. */
@Entity('petition_check')
@Check('petition_check_marked_by_check', `marked_by IN ('initiator', 'staff')`)
export class PetitionCheck extends BaseEntity {
  @ForeignKey(() => Petition, { name: 'petition_check_petition', onDelete: 'CASCADE' })
  @PrimaryColumn('bigint')
  petitionId: string;

  /** A key of its procedure's steps. */
  @PrimaryColumn('text')
  step: string;

  @Column('date')
  doneOn: string;

  @Column('text', { default: '' })
  note: string;

  @Column('text')
  markedBy: 'initiator' | 'staff';

  @Column('timestamptz')
  markedAt: Date;
}
