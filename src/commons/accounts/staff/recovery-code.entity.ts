import { BaseEntity, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { StaffMember } from './staff-member.entity.js';

/** Stands in for the second factor once; kept as a keyed fingerprint. */
@Entity('staff_recovery_code')
@Index('staff_recovery_code_of', ['staffId', 'fingerprint'], { unique: true })
export class RecoveryCode extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @ForeignKey(() => StaffMember, { name: 'staff_recovery_code_staff', onDelete: 'CASCADE' })
  @Column('bigint')
  staffId: string;

  @Column('text')
  fingerprint: string;

  @Column('timestamptz', { nullable: true })
  usedAt: Date | null;
}
