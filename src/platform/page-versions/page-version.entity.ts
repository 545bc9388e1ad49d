import { BaseEntity, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** One change of what carries a tag. */
@Entity('page_version')
export class PageVersion extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('text')
  tag: string;

  /** The transaction that made the change. */
  @Index('page_version_by_transaction')
  @Column('bigint')
  changedIn: string;

  @Index('page_version_by_age')
  @Column('timestamptz', { default: () => 'statement_timestamp()' })
  changedAt: Date;
}
