import { BaseEntity, Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { StoredFile } from '../../../platform/files/index.js';
import { Petition } from '../petition.entity.js';
import type { SheetState } from './sheet.lifecycle.js';

/** One sheet of paper with signatures, keyed by two people who do not see each other's work. */
@Entity('signature_sheet')
@Check('signature_sheet_numbers_check', 'number BETWEEN 1 AND 99999 AND lines BETWEEN 1 AND 100')
@Check('signature_sheet_two_people', 'second_by <> first_by')
@Check(
  'signature_sheet_accepted',
  `state <> 'accepted' OR (second_by IS NOT NULL AND accepted_at IS NOT NULL)`,
)
@Index('signature_sheet_number', ['petitionId', 'number'], {
  unique: true,
  where: "state <> 'returned' AND state <> 'annulled'",
})
@Index('signature_sheet_scanned', ['scanFileId'])
export class SignatureSheet extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @ForeignKey(() => Petition, { name: 'signature_sheet_petition' })
  @Column('bigint')
  petitionId: string;

  /** As it stands on the paper. */
  @Column('int')
  number: number;

  @Column('text', { default: 'firstKeyed' })
  state: SheetState;

  /** How many places on it are filled in. */
  @Column('int')
  lines: number;

  /** Null once the signers are anonymised. */
  @ForeignKey(() => StoredFile, { name: 'signature_sheet_scan' })
  @Column('bigint', { nullable: true })
  scanFileId: string | null;

  /** Stays, and stands in the ledger. */
  @Column('text')
  scanSha256: string;

  @Column('bigint')
  firstBy: string;

  @Column('timestamptz')
  firstAt: Date;

  /** AES-256-GCM of the lines. */
  @Column('text', { nullable: true })
  firstKeying: string | null;

  @Column('bigint', { nullable: true })
  secondBy: string | null;

  @Column('timestamptz', { nullable: true })
  secondAt: Date | null;

  @Column('text', { nullable: true })
  secondKeying: string | null;

  /** Who looked a third time, where the two keyings differed. */
  @Column('bigint', { nullable: true })
  settledBy: string | null;

  @Column('timestamptz', { nullable: true })
  acceptedAt: Date | null;

  /** When it was returned or annulled. */
  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;

  @Column('text', { default: '' })
  endReason: string;
}
