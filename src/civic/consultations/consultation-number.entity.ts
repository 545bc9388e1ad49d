import { BaseEntity, Column, Entity, PrimaryColumn } from 'typeorm';

/** The last number given in a year. Its row is locked until the number is committed, so that none is left out. */
@Entity('consultation_number')
export class ConsultationNumber extends BaseEntity {
  @PrimaryColumn('int')
  year: number;

  @Column('int')
  last: number;
}
