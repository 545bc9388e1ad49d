import { BaseEntity, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Settlement } from '../places/settlement.entity.js';
import { Unit } from '../places/unit.entity.js';
import { StaffMember } from '../staff/staff-member.entity.js';
import { Role } from './role.entity.js';

/** A role that an official holds: everywhere, in one unit, or for one settlement. */
@Entity('staff_role')
@Index('staff_role_everywhere', ['staffId', 'roleCode'], {
  unique: true,
  where: 'unit_id IS NULL AND settlement IS NULL',
})
@Index('staff_role_in_unit', ['staffId', 'roleCode', 'unitId'], {
  unique: true,
  where: 'unit_id IS NOT NULL',
})
@Index('staff_role_for_settlement', ['staffId', 'roleCode', 'settlement'], {
  unique: true,
  where: 'settlement IS NOT NULL',
})
export class StaffRole extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @ForeignKey(() => StaffMember, { name: 'staff_role_staff', onDelete: 'CASCADE' })
  @Column('bigint')
  staffId: string;

  @ForeignKey(() => Role, { name: 'staff_role_role' })
  @Column('text')
  roleCode: string;

  @ForeignKey(() => Unit, { name: 'staff_role_unit' })
  @Column('bigint', { nullable: true })
  unitId: string | null;

  @ForeignKey(() => Settlement, { name: 'staff_role_settlement' })
  @Column('text', { nullable: true })
  settlement: string | null;
}
