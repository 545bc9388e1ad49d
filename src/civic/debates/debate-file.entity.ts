import { BaseEntity, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { StoredFile } from '../../platform/files/index.js';
import { Debate } from './debate.entity.js';

/** A background document of a debate. */
@Entity('debate_file')
@Index('debate_file_held', ['fileId'])
@Index('debate_file_once', ['debateId', 'fileId'], { unique: true })
export class DebateFile extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @ForeignKey(() => Debate, { name: 'debate_file_debate', onDelete: 'CASCADE' })
  @Column('bigint')
  debateId: string;

  @ForeignKey(() => StoredFile, { name: 'debate_file_stored' })
  @Column('bigint')
  fileId: string;

  @Column('timestamptz')
  addedAt: Date;
}
