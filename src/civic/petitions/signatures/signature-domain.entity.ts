import { BaseEntity, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** The domain of an address, once for all signatures that share it. */
@Entity('signature_domain')
@Index('signature_domain_lookup', ['lookup'], { unique: true })
export class SignatureDomain extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('text')
  lookup: string;

  @Column('text')
  sealed: string;
}
