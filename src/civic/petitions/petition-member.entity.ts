import { BaseEntity, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Petition } from './petition.entity.js';

/** One of the initiative committee, named in public on purpose. */
@Entity('petition_member')
@Index('petition_member_place', ['petitionId', 'position'], { unique: true })
export class PetitionMember extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @ForeignKey(() => Petition, { name: 'petition_member_petition', onDelete: 'CASCADE' })
  @Column('bigint')
  petitionId: string;

  @Column('int')
  position: number;

  @Column('text')
  name: string;

  /** EKATTE */
  @Column('text', { nullable: true })
  settlement: string | null;
}
