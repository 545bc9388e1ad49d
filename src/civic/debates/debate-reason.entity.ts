import { BaseEntity, Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** Why a proposed debate is not held; the list is the municipality's own. */
@Entity('debate_reason')
@Check('debate_reason_code_check', `code ~ '^[a-z][A-Za-z]{1,39}$'`)
export class DebateReason extends BaseEntity {
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
}
