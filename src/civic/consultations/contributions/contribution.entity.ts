import { BaseEntity, Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Participant, StaffMember } from '../../../commons/accounts/index.js';
import { StoredFile } from '../../../platform/files/index.js';
import type { Locale } from '../../../platform/i18n/index.js';
import { Consultation } from '../consultation.entity.js';
import type { ActingFor, Channel, ContributionState } from './contribution.rules.js';

/** A statement or proposal on a draft. Who is behind it, and does not show it, lies in ContributionPerson. */
@Entity('contribution')
@Check('contribution_state_check', `state IN ('visible', 'held', 'hidden')`)
@Check('contribution_channel_check', `channel IN ('site', 'email', 'paper', 'hall')`)
@Check('contribution_entered_check', `(channel = 'site') = (entered_by IS NULL)`)
@Check('contribution_acting_check', `acting_for IN ('self', 'onBehalf')`)
@Check('contribution_behalf_check', `(acting_for = 'onBehalf') = (on_behalf_of <> '')`)
@Index('contribution_numbered', ['consultationId', 'number'], { unique: true })
@Index('contribution_once', ['consultationId', 'textHash'], { unique: true })
@Index('contribution_counted', ['consultationId', 'anchor', 'textVersion', 'number'])
@Index('contribution_of_participant', ['participantId'])
@Index('contribution_received', ['receivedAt'])
@Index('contribution_scan', ['scanFileId'])
export class Contribution extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @ForeignKey(() => Consultation, { name: 'contribution_consultation' })
  @Column('bigint')
  consultationId: string;

  /** „№ 12“ within its consultation, without gaps. */
  @Column('int')
  number: number;

  /** Null for the whole draft. */
  @Column('text', { nullable: true })
  anchor: string | null;

  @Column('int')
  textVersion: number;

  @Column('text')
  text: string;

  @Column('text')
  lang: Locale;

  @Column('text')
  state: ContributionState;

  @Column('text')
  channel: Channel;

  @Column('text')
  actingFor: ActingFor;

  /** Published, as the law wants it. */
  @Column('text', { default: '' })
  onBehalfOf: string;

  /** Only what its author shows to everybody. */
  @Column('text', { nullable: true })
  shownName: string | null;

  @ForeignKey('Organisation', { name: 'contribution_organisation' })
  @Column('bigint', { nullable: true })
  organisationId: string | null;

  /** Null for what the staff entered, and once the account is erased. */
  @ForeignKey(() => Participant, { name: 'contribution_participant' })
  @Column('bigint', { nullable: true })
  participantId: string | null;

  @Column('timestamptz')
  receivedAt: Date;

  /** It came after the term. */
  @Column('boolean')
  late: boolean;

  @Column('text', { default: '' })
  incomingNumber: string;

  @ForeignKey(() => StoredFile, { name: 'contribution_scan_stored' })
  @Column('bigint', { nullable: true })
  scanFileId: string | null;

  @ForeignKey(() => StaffMember, { name: 'contribution_entered_by' })
  @Column('bigint', { nullable: true })
  enteredBy: string | null;

  /** A keyed print of who said what about which article: the same is said once. */
  @Column('text')
  textHash: string;

  @Column('timestamptz')
  createdAt: Date;
}
