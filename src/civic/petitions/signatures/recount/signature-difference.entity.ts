import { BaseEntity, Column, Entity, PrimaryColumn } from 'typeorm';
import type { Channel } from '../signature.rules.js';

/** A petition whose counts differ, as the last recount found it. */
@Entity('signature_difference')
export class SignatureDifference extends BaseEntity {
  @PrimaryColumn('bigint')
  petitionId: string;

  @PrimaryColumn('text')
  channel: Channel;

  @Column('int')
  signatures: number;

  @Column('int')
  tally: number;

  @Column('int')
  days: number;

  @Column('timestamptz')
  foundAt: Date;
}
