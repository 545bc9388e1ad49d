import { BaseEntity, Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Locale } from '../../../../platform/i18n/index.js';
import { CivicEvent } from '../../event.entity.js';
import type { Answers, Question } from './survey.rules.js';

/** What whoever was there is asked afterwards. */
@Entity('event_survey')
@Check('event_survey_open_check', '(opened_at IS NULL) = (closes_at IS NULL)')
export class EventSurvey extends BaseEntity {
  @ForeignKey(() => CivicEvent, { name: 'event_survey_of', onDelete: 'CASCADE' })
  @PrimaryColumn('bigint')
  eventId: string;

  @Column('text')
  lang: Locale;

  @Column('jsonb')
  questions: Question[];

  /** Null until the event was held. */
  @Column('timestamptz', { nullable: true })
  openedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  closesAt: Date | null;
}

/** Has neither a time nor an order, and leads to nobody. */
@Entity('event_survey_answer')
@Index('event_survey_answer_by_event', ['eventId'])
export class EventSurveyAnswer extends BaseEntity {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => EventSurvey, { name: 'event_survey_answer_to' })
  @Column('bigint')
  eventId: string;

  @Column('jsonb')
  answers: Answers;
}
