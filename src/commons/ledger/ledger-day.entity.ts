import { BaseEntity, Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** All entries of one local day under one signed root. */
@Entity('ledger_day')
@Check('ledger_day_order', 'first_seq <= last_seq')
@Index('ledger_day_first', ['firstSeq'], { unique: true })
export class LedgerDay extends BaseEntity {
  @PrimaryColumn('date')
  day: string;

  @Column('bigint')
  firstSeq: string;

  @Column('bigint')
  lastSeq: string;

  @Column('bytea')
  root: Buffer;

  /** The hash of the last entry of the day, so that the root speaks for the whole chain before it, too. */
  @Column('bytea')
  lastHash: Buffer;

  @Column('text')
  keyId: string;

  /** Ed25519, 32 bytes. */
  @Column('bytea')
  publicKey: Buffer;

  @Column('bytea')
  signature: Buffer;

  @Column('timestamptz')
  sealedAt: Date;
}
