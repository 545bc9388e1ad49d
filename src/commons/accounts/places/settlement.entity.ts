import { BaseEntity, Column, Entity, Index, PrimaryColumn } from 'typeorm';

export type SettlementKind = 'гр.' | 'с.';

/** A town or village, by its EKATTE code. */
@Entity('settlement')
@Index('settlement_name', ['nameBg'])
export class Settlement extends BaseEntity {
  @PrimaryColumn('text')
  ekatte: string;

  @Column('text')
  kind: SettlementKind;

  @Column('text')
  nameBg: string;

  @Column('text')
  nameEn: string;

  @Column('text')
  municipality: string;

  /** The kmetstvo it is the seat of or belongs to, if it has a mayor of its own. */
  @Column('text', { nullable: true })
  kmetstvo: string | null;
}
