import { BaseEntity, Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Locale } from '../../platform/i18n/index.js';
import type { Tone } from '../../platform/ui/index.js';
import type { Phase } from './subject.js';

/** The card of every subject in the house, kept by `Subjects.changed`; lists across modules read it. */
@Entity('subject')
@Check('subject_phase_check', `phase IN ('upcoming', 'open', 'over')`)
@Index('subject_by_closing', ['closesAt', 'type', 'id'], { where: 'public' })
@Index('subject_by_change', ['changedAt'], { where: 'public' })
@Index('subject_by_type', ['type', 'phase'], { where: 'public' })
export class Subject extends BaseEntity {
  @PrimaryColumn('text')
  type: string;

  @PrimaryColumn('bigint')
  id: string;

  @Column('text')
  path: string;

  @Column('text')
  title: string;

  @Column('text')
  lang: Locale;

  @Column('text')
  summary: string;

  @Column('text')
  state: string;

  @Column('text')
  tone: Tone;

  @Column('text')
  phase: Phase;

  @Column('boolean')
  public: boolean;

  @Column('text', { array: true })
  topics: string[];

  @Column('text', { array: true })
  places: string[];

  @Column('bigint', { nullable: true })
  unitId: string | null;

  @Column('timestamptz', { nullable: true })
  opensAt: Date | null;

  @Column('timestamptz', { nullable: true })
  closesAt: Date | null;

  @Column('timestamptz')
  changedAt: Date;
}
