import { BaseEntity, Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { TrailKind } from './trail.kinds.js';

/** One thing led to another, is part of it, or concerns it. */
@Entity('trail_link')
@Check('trail_link_kind_check', `kind IN ('ledTo', 'partOf', 'about')`)
@Check('trail_link_ends_check', '(from_type, from_id) <> (to_type, to_id)')
@Index('trail_link_once', ['fromType', 'fromId', 'toType', 'toId', 'kind'], { unique: true })
@Index('trail_link_backward', ['toType', 'toId'])
export class TrailLink extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('text')
  fromType: string;

  @Column('bigint')
  fromId: string;

  @Column('text')
  toType: string;

  @Column('bigint')
  toId: string;

  @Column('text')
  kind: TrailKind;

  @Column('text')
  madeByKind: string;

  @Column('text', { nullable: true })
  madeBy: string | null;

  @Column('timestamptz')
  at: Date;
}
