import { BaseEntity, Column, Entity, PrimaryColumn } from 'typeorm';
import type { Channel } from './signature.rules.js';

/** The same by the local day of counting and by settlement, for the charts. */
@Entity('petition_tally_day')
export class PetitionTallyDay extends BaseEntity {
  @PrimaryColumn('bigint')
  petitionId: string;

  @PrimaryColumn('date')
  day: string;

  @PrimaryColumn('text')
  channel: Channel;

  /** EKATTE; '' for elsewhere. */
  @PrimaryColumn('text')
  settlement: string;

  @Column('int')
  count: number;
}
