import { BaseEntity, Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { YearFigures } from './year-figures.js';

/** The figures of a finished year as they stood when it was closed; the application can neither change nor delete them. */
@Entity('participation_year')
@Check('participation_year_check', 'year BETWEEN 2000 AND 2200')
export class ParticipationYear extends BaseEntity {
  @PrimaryColumn('int')
  year: number;

  @Column('jsonb')
  figures: YearFigures;

  @Column('timestamptz')
  countedAt: Date;
}
