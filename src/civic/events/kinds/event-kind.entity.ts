import { BaseEntity, Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** What an event may be, and what its kind asks of it; the list is the municipality's own. */
@Entity('event_kind')
@Check('event_kind_code_check', `code ~ '^[a-z][A-Za-z]{1,39}$'`)
@Check('event_kind_notice_check', 'notice_days BETWEEN 1 AND 90')
export class EventKind extends BaseEntity {
  @PrimaryColumn('text')
  code: string;

  @Column('text')
  nameBg: string;

  @Column('text')
  nameEn: string;

  @Column('integer')
  position: number;

  @Column('boolean')
  active: boolean;

  /** Everybody can watch it live, wherever it takes place (Art. 28(1) ЗМСМА). */
  @Column('boolean', { default: false })
  streamed: boolean;

  /** It is announced so many days before. */
  @Column('integer', { nullable: true })
  noticeDays: number | null;

  /** Minutes are kept of it. */
  @Column('boolean', { default: true })
  minuted: boolean;
}
