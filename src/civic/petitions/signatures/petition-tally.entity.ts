import { BaseEntity, Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { Channel } from './signature.rules.js';

/** How many have signed, changed in the statement that changes the signatures. */
@Entity('petition_tally')
@Check('petition_tally_count_check', 'count >= 0')
export class PetitionTally extends BaseEntity {
  @PrimaryColumn('bigint')
  petitionId: string;

  @PrimaryColumn('text')
  channel: Channel;

  @Column('int')
  count: number;
}
