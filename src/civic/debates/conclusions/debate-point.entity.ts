import { BaseEntity, Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Debate } from '../debate.entity.js';

/** One thing that a conclusion takes from a debate, or does not and says why. */
@Entity('debate_point')
@Check('debate_point_reasoned', `taken OR reason <> ''`)
@Index('debate_point_order', ['debateId', 'position'], { unique: true })
export class DebatePoint extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @ForeignKey(() => Debate, { name: 'debate_point_debate' })
  @Column('bigint')
  debateId: string;

  @Column('int')
  position: number;

  @Column('boolean')
  taken: boolean;

  @Column('text')
  text: string;

  @Column('text')
  reason: string;
}
