import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { SignaturePerson } from './signature-person.entity.js';
import type { SignatureState } from './signature.rules.js';

/** One person's support of one petition. */
@Entity('signature')
@Check('signature_channel_check', `channel IN ('email', 'verified', 'paper')`)
@Check('signature_state_check', `state IN ('counted', 'held', 'invalid', 'withdrawn')`)
@Check('signature_sheet_check', `(channel = 'paper') = (sheet_id IS NOT NULL)`)
@Index('signature_once', ['petitionId', 'emailLookup'], { unique: true })
@Index('signature_newest', { synchronize: false })
@Index('signature_name', ['petitionId', 'nameLookup'])
@Index('signature_of_domain', ['petitionId', 'domainId'])
@Index('signature_block', ['petitionId', 'blockLookup'])
@Index('signature_not_counted', ['petitionId', 'state', 'id'], { where: "state <> 'counted'" })
@Index('signature_settlement', ['petitionId', 'settlement', 'id'])
@Index('signature_other_channel', ['petitionId', 'channel', 'id'], { where: "channel <> 'email'" })
@Index('signature_hold_reason', ['petitionId', 'holdReason', 'id'], { where: 'hold_reason IS NOT NULL' })
@Index('signature_held', ['id'], { where: "state = 'held'" })
@Index('signature_swept', ['sweepId', 'id'], { where: 'sweep_id IS NOT NULL' })
@Index('signature_line', ['sheetId', 'sheetLine'], { unique: true, where: 'sheet_id IS NOT NULL' })
export class Signature extends SignaturePerson {
  /** That of `signature_pending`. */
  @PrimaryColumn('bigint')
  id: string;

  @Column('text')
  state: SignatureState;

  @Column('timestamptz', { nullable: true })
  countedAt: Date | null;

  /** When it was withdrawn or found invalid. */
  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;

  /** The bulk invalidation that took it out. */
  @Column('bigint', { nullable: true })
  sweepId: string | null;

  @Column('bigint', { nullable: true })
  sheetId: string | null;

  @Column('int', { nullable: true })
  sheetLine: number | null;

  @Column('timestamptz')
  confirmedAt: Date;
}
