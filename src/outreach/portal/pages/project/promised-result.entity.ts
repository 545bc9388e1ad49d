import {
  BaseEntity,
  Check,
  Column,
  Entity,
  ForeignKey,
  Index,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  VersionColumn,
} from 'typeorm';
import { StaffMember } from '../../../../commons/accounts/index.js';

/** Something that the project promised to bring about. */
@Entity('promised_result')
@Check('promised_result_target_check', 'target BETWEEN 1 AND 1000')
@Check('promised_result_title_check', `title_bg <> '' AND title_en <> ''`)
export class PromisedResult extends BaseEntity {
  @PrimaryColumn('text')
  code: string;

  @Column('int')
  position: number;

  /** How many of it were promised. */
  @Column('int')
  target: number;

  @Column('text')
  titleBg: string;

  @Column('text')
  titleEn: string;

  /** What the evidence does not say by itself. */
  @Column('text', { default: '' })
  noteBg: string;

  @Column('text', { default: '' })
  noteEn: string;

  @VersionColumn({ type: 'int', default: 1 })
  version: number;
}

/** What shows that a promise was kept: a subject of the house, or an address on this site. */
@Entity('promised_result_evidence')
@Check(
  'promised_result_evidence_one',
  `(subject_type IS NULL) = (subject_id IS NULL) AND (subject_type IS NULL) = (path IS NOT NULL)
   AND (path IS NULL) = (label_bg IS NULL) AND (path IS NULL) = (label_en IS NULL)`,
)
@Index('promised_result_evidence_subject', ['resultCode', 'subjectType', 'subjectId'], {
  unique: true,
  where: 'path IS NULL',
})
@Index('promised_result_evidence_path', ['resultCode', 'path'], { unique: true, where: 'path IS NOT NULL' })
export class ResultEvidence extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @ForeignKey(() => PromisedResult, { name: 'promised_result_evidence_of' })
  @Column('text')
  resultCode: string;

  @Column('text', { nullable: true })
  subjectType: string | null;

  @Column('bigint', { nullable: true })
  subjectId: string | null;

  @Column('text', { nullable: true })
  path: string | null;

  @Column('text', { nullable: true })
  labelBg: string | null;

  @Column('text', { nullable: true })
  labelEn: string | null;

  @ForeignKey(() => StaffMember, { name: 'promised_result_evidence_staff' })
  @Column('bigint', { nullable: true })
  addedBy: string | null;

  @Column('timestamptz')
  at: Date;
}
