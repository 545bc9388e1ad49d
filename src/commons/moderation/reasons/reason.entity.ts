import { BaseEntity, Check, Column, Entity, PrimaryColumn } from 'typeorm';

export const GROUNDS = ['illegal', 'rules'] as const;
/** Against the law, or against the rules of the house. */
export type Ground = (typeof GROUNDS)[number];

/** Why something is reported or taken away. The municipality edits the list; what is no longer used is retired. */
@Entity('moderation_reason')
@Check('moderation_reason_code_check', `code ~ '^[a-z][A-Za-z]{1,39}$'`)
@Check('moderation_reason_ground_check', `ground IN ('illegal', 'rules')`)
export class ModerationReason extends BaseEntity {
  @PrimaryColumn('text')
  code: string;

  @Column('text')
  ground: Ground;

  @Column('text')
  nameBg: string;

  @Column('text')
  nameEn: string;

  /** What the statement of reasons says, with the article of the law where there is one. */
  @Column('text')
  sentenceBg: string;

  @Column('text')
  sentenceEn: string;

  /** May be reported without an address although illegal: offences against children (DSA, Art. 16, par. 2, c). */
  @Column('boolean', { default: false })
  withoutContact: boolean;

  @Column('integer')
  position: number;

  @Column('boolean', { default: true })
  active: boolean;
}
