import { BaseEntity, Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Petition } from './petition.entity.js';

export type MilestoneCode = 'backed' | 'answer' | 'hearing';

/** The moment in which so many had signed; reached once, whatever happens to the count later. */
@Entity('petition_milestone')
@Check('petition_milestone_code_check', `code IN ('backed', 'answer', 'hearing')`)
export class PetitionMilestone extends BaseEntity {
  @ForeignKey(() => Petition, { name: 'petition_milestone_petition', onDelete: 'CASCADE' })
  @PrimaryColumn('bigint')
  petitionId: string;

  @PrimaryColumn('text')
  code: MilestoneCode;

  @Column('timestamptz')
  at: Date;

  @Column('int')
  signatures: number;
}
