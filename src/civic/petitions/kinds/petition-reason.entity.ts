import { BaseEntity, Check, Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** A petition is not published, or nothing follows it (Art. 111 and 124 АПК). */
export const REASON_USES = ['reject', 'leave'] as const;
export type ReasonUse = (typeof REASON_USES)[number];

/** Why a petition is not published, or no proceedings follow it; the list is the municipality's own. */
@Entity('petition_reason')
@Check('petition_reason_code_check', `code ~ '^[a-z][A-Za-z]{1,39}$'`)
@Check('petition_reason_use_check', `use IN ('reject', 'leave')`)
export class PetitionReason extends BaseEntity {
  @PrimaryColumn('text')
  code: string;

  @Column('text')
  use: ReasonUse;

  @Column('text')
  nameBg: string;

  @Column('text')
  nameEn: string;

  /** Nobody but its initiator reads what was rejected for this reason. */
  @Column('boolean')
  hidesText: boolean;

  @Column('integer')
  position: number;

  @Column('boolean')
  active: boolean;

  @VersionColumn({ type: 'int', default: 1 })
  version: number;
}
