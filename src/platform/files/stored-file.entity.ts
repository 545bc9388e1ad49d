import { BaseEntity, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A file that was checked and kept. Its content never changes; a new version is a new file. */
@Entity('stored_file')
export class StoredFile extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  /** Random: whoever does not know the address cannot guess it. */
  @Index('stored_file_key', { unique: true })
  @Column('text')
  key: string;

  @Column('text')
  name: string;

  @Column('text')
  mediaType: string;

  @Column('int')
  bytes: number;

  @Column('text')
  sha256: string;

  @Column('timestamptz')
  storedAt: Date;

  @Column('text')
  storedByKind: string;

  @Column('text', { nullable: true })
  storedById: string | null;
}
