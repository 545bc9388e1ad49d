import { BaseEntity, Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Locale } from '../../../platform/i18n/index.js';
import { ModerationCase } from '../cases/moderation-case.entity.js';
import { ModerationReason, type Ground } from '../reasons/reason.entity.js';

/** What one person has against one subject. */
@Entity('moderation_report')
@Check('moderation_report_ground_check', `ground IN ('illegal', 'rules')`)
@Index('moderation_report_once', ['caseId', 'reporterKey'], { unique: true })
@Index('moderation_report_participant', ['participantId'], { where: 'participant_id IS NOT NULL' })
@Index('moderation_report_email', ['emailLookup'], { where: 'email_lookup IS NOT NULL' })
export class ModerationReport extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @ForeignKey(() => ModerationCase, { name: 'moderation_report_case' })
  @Column('bigint')
  caseId: string;

  @Column('text')
  ground: Ground;

  @ForeignKey(() => ModerationReason, { name: 'moderation_report_reason' })
  @Column('text')
  reason: string;

  @Column('text')
  explanation: string;

  /** Declared to be made in good faith (DSA, Art. 16, par. 2, d). */
  @Column('boolean')
  goodFaith: boolean;

  /** Null for visitors, and once the account is erased. */
  @Column('bigint', { nullable: true })
  participantId: string | null;

  @Column('text', { nullable: true })
  emailLookup: string | null;

  @Column('text', { nullable: true })
  emailSealed: string | null;

  @Column('text')
  locale: Locale;

  /** HMAC of who it is, of use inside this case alone. */
  @Column('text')
  reporterKey: string;

  /** HMAC of the network it came from, of use inside this case alone. */
  @Column('text')
  networkKey: string;

  @Column('boolean')
  signedIn: boolean;

  @Column('timestamptz')
  at: Date;
}
