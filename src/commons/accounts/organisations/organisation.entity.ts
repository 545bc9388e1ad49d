import { BaseEntity, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Participant } from '../participants/participant.entity.js';
import { StaffMember } from '../staff/staff-member.entity.js';
import type { OrganisationKind } from './organisation.rules.js';
import type { OrganisationState } from './organisation.lifecycle.js';

/** An NGO or a business, and the participant who speaks for it once staff confirmed that. */
@Entity('organisation')
@Index('organisation_confirmed_eik', ['eik'], { unique: true, where: "state = 'confirmed'" })
@Index('organisation_of_participant', ['participantId'], {
  unique: true,
  where: "state IN ('pending', 'confirmed')",
})
@Index('organisation_state', ['state', 'createdAt'])
export class Organisation extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('text')
  kind: OrganisationKind;

  @Column('text')
  name: string;

  @Column('text')
  eik: string;

  /** „в обществена полза“, for NGOs alone. */
  @Column('boolean', { default: false })
  publicBenefit: boolean;

  @Column('text')
  state: OrganisationState;

  @Column('text', { nullable: true })
  refusalReason: string | null;

  @ForeignKey(() => Participant, { name: 'organisation_participant' })
  @Column('bigint')
  participantId: string;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  decidedAt: Date | null;

  @ForeignKey(() => StaffMember, { name: 'organisation_decided_by' })
  @Column('bigint', { nullable: true })
  decidedBy: string | null;
}
