import { BaseEntity, Check, Column, Entity, Index, PrimaryGeneratedColumn, VersionColumn } from 'typeorm';
import type { InquiryKind } from '../inquiry.rules.js';

/** A text from which answers begin; the list is the municipality's own. */
@Entity('inquiry_answer_template')
@Check('inquiry_answer_template_written', `btrim(name) <> '' AND btrim(text) <> ''`)
@Index('inquiry_answer_template_name', ['name'], { unique: true })
export class AnswerTemplate extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('text')
  name: string;

  /** Empty for all kinds. */
  @Column('text', { array: true, default: '{}' })
  kinds: InquiryKind[];

  /** With places as `answer-template.rules.ts` knows them. */
  @Column('text')
  text: string;

  @Column('boolean', { default: true })
  active: boolean;

  @VersionColumn({ type: 'int', default: 1 })
  version: number;
}
