import { BaseEntity, Check, Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** The statutory procedures on paper (ЗПУГДВМС). */
export const PROCEDURES = ['localInitiative', 'referendum', 'generalAssembly'] as const;
export type Procedure = (typeof PROCEDURES)[number];

/** What a petition of this kind needs, how long it collects and what follows how many signatures; edited in the back office. */
@Entity('petition_kind')
@Check('petition_kind_code_check', `code ~ '^[a-z][A-Za-z]{1,39}$'`)
@Check('petition_kind_procedure_check', `procedure IN ('localInitiative', 'referendum', 'generalAssembly')`)
@Check(
  'petition_kind_numbers_check',
  `backers >= 0 AND backing_days > 0 AND collecting_days > 0
          AND minimum_age >= 0 AND answer_threshold > 0 AND (hearing_threshold IS NULL OR hearing_threshold > answer_threshold)`,
)
@Check('petition_kind_committee_check', 'committee_min BETWEEN 0 AND committee_max AND committee_max <= 9')
export class PetitionKind extends BaseEntity {
  @PrimaryColumn('text')
  code: string;

  @Column('text')
  labelBg: string;

  @Column('text')
  labelEn: string;

  /** Null for a petition as such, which is a proposal under the Administrative Procedure Code. */
  @Column('text', { nullable: true })
  procedure: Procedure | null;

  /** False for what the law wants on paper alone. */
  @Column('boolean')
  online: boolean;

  /** Signatures from people who know the initiator, before anybody else sees it. */
  @Column('int')
  backers: number;

  @Column('int')
  backingDays: number;

  @Column('int')
  collectingDays: number;

  @Column('int')
  minimumAge: number;

  @Column('int')
  answerThreshold: number;

  @Column('text')
  answerFollowsBg: string;

  @Column('text')
  answerFollowsEn: string;

  @Column('int', { nullable: true })
  hearingThreshold: number | null;

  @Column('text', { default: '' })
  hearingFollowsBg: string;

  @Column('text', { default: '' })
  hearingFollowsEn: string;

  @Column('int', { default: 0 })
  committeeMin: number;

  @Column('int', { default: 5 })
  committeeMax: number;

  @Column('int', { default: 0 })
  position: number;

  @Column('boolean', { default: true })
  active: boolean;

  @VersionColumn({ type: 'int', default: 1 })
  version: number;
}
