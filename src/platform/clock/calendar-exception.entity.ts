import { BaseEntity, Check, Column, Entity, PrimaryColumn } from 'typeorm';

export type CalendarExceptionKind = 'off' | 'working';

/** One day for which the Council of Ministers decided otherwise than the Labour Code says. */
@Entity('calendar_exception')
@Check('calendar_exception_kind', `kind IN ('off', 'working')`)
export class CalendarException extends BaseEntity {
  @PrimaryColumn({ type: 'date' })
  day: string;

  @Column({ type: 'text' })
  kind: CalendarExceptionKind;

  @Column({ type: 'text' })
  reason: string;
}
