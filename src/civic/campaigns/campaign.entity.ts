import { BaseEntity, Check, Column, Entity, Index, PrimaryGeneratedColumn, VersionColumn } from 'typeorm';
import type { Locale } from '../../platform/i18n/index.js';
import type { CampaignState } from './campaign.lifecycle.js';

/** An information campaign: what it says, why, to whom it went, and what came of it. */
@Entity('campaign')
@Check('campaign_state_check', `state IN ('draft', 'running', 'ended')`)
@Check('campaign_words_check', `title <> '' AND message <> ''`)
@Check('campaign_period_check', 'ends_on >= starts_on')
@Check('campaign_launched_check', `launched_at IS NOT NULL OR state = 'draft'`)
@Check('campaign_outcome_check', `outcome <> '' OR state <> 'ended'`)
@Index('campaign_by_time', ['startsOn', 'id'], { where: 'launched_at IS NOT NULL' })
export class Campaign extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('text', { default: 'draft' })
  state: CampaignState;

  @Column('text')
  title: string;

  /** In one or two sentences, as it stands on a poster. */
  @Column('text')
  message: string;

  @Column('text')
  why: string;

  @Column('text')
  lang: Locale;

  @Column('date')
  startsOn: string;

  @Column('date')
  endsOn: string;

  /** Each on a line of its own. */
  @Column('text', { default: '' })
  organisers: string;

  /** Who paid for it, as the contract asks it to be told. */
  @Column('text', { default: '' })
  funding: string;

  @Column('text', { array: true, default: '{}' })
  topics: string[];

  /** Its events and whatever else belongs to it, as `type:id`. */
  @Column('text', { array: true, default: '{}' })
  actions: string[];

  /** What came of it; everybody reads it once it has ended. */
  @Column('text', { default: '' })
  outcome: string;

  @Column('timestamptz', { nullable: true })
  launchedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;

  @VersionColumn({ type: 'int', default: 1 })
  version: number;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  changedAt: Date;
}
