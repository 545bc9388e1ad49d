import { BaseEntity, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Consultation } from '../consultation.entity.js';

/** The last number given in a consultation. Its row is locked until the number is committed, so that none is left out. */
@Entity('contribution_counter')
export class ContributionCounter extends BaseEntity {
  @ForeignKey(() => Consultation, { name: 'contribution_counter_consultation' })
  @PrimaryColumn('bigint')
  consultationId: string;

  @Column('int')
  last: number;
}
