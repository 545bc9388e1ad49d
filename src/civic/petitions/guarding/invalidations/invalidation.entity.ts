import { BaseEntity, Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

export const INVALIDATION_STATES = ['planned', 'running', 'done', 'undoing', 'undone'] as const;
export type InvalidationState = (typeof INVALIDATION_STATES)[number];

/**
 * Signatures of one petition that are taken out together, and can be given back together. The table, its column in `signature`, the seal
 * and the entries of the journal keep the name under which they were first written: sweep.
 */
@Entity('signature_sweep')
@Check('signature_sweep_state_check', `state IN ('planned', 'running', 'done', 'undoing', 'undone')`)
@Check(
  'signature_sweep_started_check',
  `state = 'planned' OR (started_at IS NOT NULL AND reason <> '' AND up_to IS NOT NULL)`,
)
@Index('signature_sweep_working', ['id'], { where: `state IN ('running', 'undoing')` })
export class Invalidation extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('bigint')
  petitionId: string;

  @Column('text')
  state: InvalidationState;

  /** Of the criteria those that are not null have to be met. */
  @Column('text', { nullable: true })
  nameLookup: string | null;

  @Column('text', { array: true, nullable: true })
  blockLookups: string[] | null;

  @Column('bigint', { array: true, nullable: true })
  domainIds: string[] | null;

  @Column('timestamptz', { nullable: true })
  confirmedFrom: Date | null;

  @Column('timestamptz', { nullable: true })
  confirmedTo: Date | null;

  /** The criteria as they were typed, encrypted; null once the signers are anonymised. */
  @Column('text', { nullable: true })
  sealed: string | null;

  /** How many it would have been when it was counted beforehand. */
  @Column('int')
  foreseen: number;

  @Column('text', { default: '' })
  reason: string;

  /** The newest signature when it began; later ones are not touched. */
  @Column('bigint', { nullable: true })
  upTo: string | null;

  /** How far it has come. */
  @Column('bigint', { default: 0 })
  cursor: string;

  /** How many of those that it took out had counted. */
  @Column('int', { default: 0 })
  counted: number;

  /** And how many had been waiting for a look. */
  @Column('int', { default: 0 })
  held: number;

  @Column('int', { default: 0 })
  restored: number;

  @Column('bigint', { nullable: true })
  createdBy: string | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('bigint', { nullable: true })
  startedBy: string | null;

  @Column('timestamptz', { nullable: true })
  startedAt: Date | null;

  @Column('bigint', { nullable: true })
  undoneBy: string | null;

  @Column('timestamptz', { nullable: true })
  undoneAt: Date | null;

  /** When the last signature was taken out, or given back. */
  @Column('timestamptz', { nullable: true })
  settledAt: Date | null;
}
