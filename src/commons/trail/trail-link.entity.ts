import { BaseEntity, Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { StoredKind } from './trail.kinds.js';

/** How one thing came of another, is part of it, or concerns it. */
@Entity('trail_link')
@Check(
  'trail_link_kind_check',
  `kind IN ('arisesFrom', 'decidedBy', 'changed', 'implements', 'answers', 'evidenceFor', 'partOf', 'about', 'ledTo')`,
)
@Check('trail_link_ends_check', '(from_type, from_id) <> (to_type, to_id)')
@Index('trail_link_once', ['fromType', 'fromId', 'toType', 'toId', 'kind'], { unique: true })
@Index('trail_link_backward', ['toType', 'toId', 'kind'])
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
  kind: StoredKind;

  @Column('text')
  madeByKind: string;

  @Column('text', { nullable: true })
  madeBy: string | null;

  @Column('timestamptz')
  at: Date;
}
