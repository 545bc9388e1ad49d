import { BaseEntity, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Locale } from '../../../../platform/i18n/index.js';
import { Participant } from '../../participants/participant.entity.js';
import { Organisation } from '../organisation.entity.js';
import type { MemberRole } from './member.rules.js';

/** A letter to a colleague to be. Its link is derived from the nonce, so the row lets nobody in. */
@Entity('organisation_invitation')
@Index('organisation_invitation_open', ['organisationId', 'emailLookup'], {
  unique: true,
  where: 'used_at IS NULL AND revoked_at IS NULL',
})
@Index('organisation_invitation_email', ['emailLookup'])
@Index('organisation_invitation_expires', ['expiresAt'])
export class OrganisationInvitation extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @ForeignKey(() => Organisation, { name: 'organisation_invitation_organisation' })
  @Column('bigint')
  organisationId: string;

  @Column('text')
  emailLookup: string;

  @Column('text')
  emailSealed: string;

  @Column('text')
  nonce: string;

  @Column('text')
  role: MemberRole;

  @Column('text')
  locale: Locale;

  /** How many were sent; each has the same link. */
  @Column('int', { default: 1 })
  letters: number;

  @ForeignKey(() => Participant, { name: 'organisation_invitation_invited_by' })
  @Column('bigint')
  invitedBy: string;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  expiresAt: Date;

  @Column('timestamptz', { nullable: true })
  usedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  revokedAt: Date | null;
}
