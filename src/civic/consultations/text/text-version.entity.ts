import { BaseEntity, Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { StoredFile } from '../../../platform/files/index.js';
import { Consultation } from '../consultation.entity.js';

export type TextStage = 'draft' | 'final';

/** Old anchor → the one that says the same now; null where nothing does. What is not named stayed where it was. */
export type AnchorMap = Record<string, string | null>;

/** A text as it was published: the draft, each draft that replaced it, and what was adopted. */
@Entity('consultation_text')
@Check('consultation_text_stage_check', `stage IN ('draft', 'final')`)
@Check('consultation_text_version_check', 'version >= 1')
@Index('consultation_text_version', ['consultationId', 'stage', 'version'], { unique: true })
@Index('consultation_text_held', ['sourceFileId'])
export class TextVersion extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @ForeignKey(() => Consultation, { name: 'consultation_text_consultation' })
  @Column('bigint')
  consultationId: string;

  @Column('text')
  stage: TextStage;

  @Column('int')
  version: number;

  @Column('text')
  text: string;

  @Column('jsonb', { default: {} })
  anchors: AnchorMap;

  @ForeignKey(() => StoredFile, { name: 'consultation_text_source' })
  @Column('bigint', { nullable: true })
  sourceFileId: string | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('bigint', { nullable: true })
  createdBy: string | null;
}
