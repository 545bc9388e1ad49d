import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { UnconfirmedRow } from '../../../../commons/confirmations/index.js';
import type { Locale } from '../../../../platform/i18n/index.js';
import { Consultation } from '../../consultation.entity.js';
import { Contribution } from '../contribution.entity.js';
import type { ActingFor } from '../contribution.rules.js';

/** What somebody without an account wrote, until the address proves to be theirs. */
@Entity('contribution_pending')
@Check('contribution_pending_acting_check', `acting_for IN ('self', 'onBehalf')`)
@Index('contribution_pending_expires', ['expiresAt'])
@Index('contribution_pending_email', ['emailLookup'])
export class ContributionPending extends UnconfirmedRow {
  @ForeignKey(() => Consultation, { name: 'contribution_pending_consultation' })
  @Column('bigint')
  consultationId: string;

  @Column('text', { nullable: true })
  anchor: string | null;

  @Column('int')
  textVersion: number;

  @Column('text')
  text: string;

  @Column('text')
  lang: Locale;

  @Column('text')
  actingFor: ActingFor;

  @Column('text', { nullable: true })
  onBehalfSealed: string | null;

  @Column('text')
  nameSealed: string;

  @Column('boolean')
  showsName: boolean;

  @Column('bigint', { array: true })
  fileIds: string[];

  /** What became of it. */
  @ForeignKey(() => Contribution, { name: 'contribution_pending_contribution' })
  @Column('bigint', { nullable: true })
  contributionId: string | null;
}
