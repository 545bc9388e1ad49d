import { BaseEntity, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { StoredFile } from '../../platform/files/index.js';
import type { PracticeRecord } from './practice-record.js';
import { Practice } from './practice.entity.js';

/** A result with numbers. */
@Entity('practice_result')
export class PracticeResultRow extends BaseEntity {
  @ForeignKey(() => Practice, { name: 'practice_result_of', onDelete: 'CASCADE' })
  @PrimaryColumn('bigint')
  practiceId: string;

  @PrimaryColumn('int')
  position: number;

  @Column('text')
  indicator: string;

  @Column('text', { default: '' })
  unit: string;

  @Column('double precision', { nullable: true })
  before: number | null;

  @Column('double precision', { nullable: true })
  after: number | null;

  @Column('text', { default: '' })
  measured: string;

  @Column('text', { default: '' })
  source: string;
}

/** What shows that it is so. */
@Entity('practice_evidence')
@Index('practice_evidence_held', ['fileId'])
export class PracticeEvidenceRow extends BaseEntity {
  @ForeignKey(() => Practice, { name: 'practice_evidence_of', onDelete: 'CASCADE' })
  @PrimaryColumn('bigint')
  practiceId: string;

  @PrimaryColumn('int')
  position: number;

  @Column('text')
  label: string;

  @Column('text', { default: '' })
  url: string;

  @ForeignKey(() => StoredFile, { name: 'practice_evidence_stored' })
  @Column('bigint', { nullable: true })
  fileId: string | null;
}

/** What everybody could read, as it was; nothing of it is ever changed. */
@Entity('practice_version')
export class PracticeVersion extends BaseEntity {
  @ForeignKey(() => Practice, { name: 'practice_version_of' })
  @PrimaryColumn('bigint')
  practiceId: string;

  @PrimaryColumn('int')
  number: number;

  @Column('jsonb')
  record: PracticeRecord;

  /** Fields that said something else in the version before. */
  @Column('text', { array: true, default: '{}' })
  changed: string[];

  @Column('text', { default: '' })
  note: string;

  @Column('timestamptz')
  at: Date;
}
