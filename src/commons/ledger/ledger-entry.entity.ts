import { BaseEntity, Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One line of the chain: what happened, without anybody's personal data. */
@Entity('ledger_entry')
@Check('ledger_entry_seq_check', 'seq > 0')
@Check('ledger_entry_hash_check', 'octet_length(hash) = 32')
@Index('ledger_entry_subject', ['subject', 'seq'])
@Index('ledger_entry_at', ['at'])
@Index('ledger_entry_commitment', { synchronize: false })
export class LedgerEntry extends BaseEntity {
  /** Without gaps. */
  @PrimaryColumn('bigint')
  seq: string;

  /** Never earlier than the entry before. */
  @Column('timestamptz')
  at: Date;

  @Column('text')
  kind: string;

  /** `petition:12` */
  @Column('text')
  subject: string;

  /** JSON, kept as the very text that was hashed. */
  @Column('text')
  body: string;

  @Column('bytea')
  hash: Buffer;
}
