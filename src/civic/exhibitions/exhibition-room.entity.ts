import { BaseEntity, Check, Column, Entity, PrimaryGeneratedColumn, Unique, VersionColumn } from 'typeorm';
import type { Locale } from '../../platform/i18n/index.js';
import type { RoomState } from './exhibition.lifecycle.js';

/** A room of the permanent exhibition: boards that belong together, in the order of the curator. */
@Entity('exhibition_room')
@Unique('exhibition_room_place', ['position'], { deferrable: 'INITIALLY DEFERRED' })
@Check('exhibition_room_state_check', `state IN ('draft', 'open', 'closed')`)
@Check('exhibition_room_title_check', `title <> ''`)
@Check('exhibition_room_opened_check', `opened_at IS NOT NULL OR state = 'draft'`)
export class ExhibitionRoom extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  /** From 1, without gaps. */
  @Column('int')
  position: number;

  @Column('text', { default: 'draft' })
  state: RoomState;

  @Column('text')
  title: string;

  @Column('text')
  summary: string;

  @Column('text', { default: '' })
  description: string;

  /** Who paid for it, as the contract asks it to be told; on each page and each printed board. */
  @Column('text', { default: '' })
  funding: string;

  @Column('text')
  lang: Locale;

  @Column('text', { array: true, default: '{}' })
  topics: string[];

  @Column('timestamptz', { nullable: true })
  openedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  closedAt: Date | null;

  @VersionColumn({ type: 'int', default: 1 })
  version: number;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  changedAt: Date;
}
