import { BaseEntity, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Participant } from '../../participants/participant.entity.js';
import { Organisation } from '../organisation.entity.js';
import type { MemberRole } from './member.rules.js';

/** A colleague. Whoever belongs to one organisation belongs to no other; the row goes with the colleague. */
@Entity('organisation_member')
@Index('organisation_member_once', ['participantId'], { unique: true })
@Index('organisation_member_of', ['organisationId'])
export class OrganisationMember extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @ForeignKey(() => Organisation, { name: 'organisation_member_organisation' })
  @Column('bigint')
  organisationId: string;

  @ForeignKey(() => Participant, { name: 'organisation_member_participant' })
  @Column('bigint')
  participantId: string;

  @Column('text')
  role: MemberRole;

  @Column('timestamptz')
  joinedAt: Date;
}
