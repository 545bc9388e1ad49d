import { BaseEntity, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A directorate of the administration. */
@Entity('unit')
@Index('unit_code', ['code'], { unique: true })
export class Unit extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('text')
  code: string;

  @Column('text')
  nameBg: string;

  @Column('text')
  nameEn: string;

  @Column('text', { default: '' })
  email: string;

  @Column('text', { default: '' })
  phone: string;

  @Column('int', { default: 0 })
  position: number;

  /** A unit that no longer exists stays, because old decisions name it. */
  @Column('boolean', { default: true })
  active: boolean;
}
