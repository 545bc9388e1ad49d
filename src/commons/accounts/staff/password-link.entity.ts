import { BaseEntity, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { StaffMember } from './staff-member.entity.js';

/** A link by which an official sets a password: the invitation, or what an administrator sends when it is forgotten. */
@Entity('staff_password_link')
@Index('staff_password_link_of', ['staffId'])
export class PasswordLink extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @ForeignKey(() => StaffMember, { name: 'staff_password_link_staff', onDelete: 'CASCADE' })
  @Column('bigint')
  staffId: string;

  @Column('text')
  nonce: string;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  expiresAt: Date;

  @Column('timestamptz', { nullable: true })
  consumedAt: Date | null;
}
