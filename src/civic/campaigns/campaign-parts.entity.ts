import {
  BaseEntity,
  Check,
  Column,
  Entity,
  ForeignKey,
  Index,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  VersionColumn,
} from 'typeorm';
import { StoredFile } from '../../platform/files/index.js';
import type { Locale } from '../../platform/i18n/index.js';
import { Campaign } from './campaign.entity.js';
import type { CountedBy, FileRole, ReachKind } from './campaign.rules.js';

const REACH_KINDS = `'leaflets', 'posters', 'broadcast', 'press', 'online', 'meetings', 'other'`;

/** What a campaign wants: a number that is counted, or words that say how it is measured. */
@Entity('campaign_goal')
@Check('campaign_goal_words', `goal <> ''`)
@Check('campaign_goal_target', 'target > 0')
@Check('campaign_goal_counted', `counted_by IN ('visitors', 'followers', 'downloads')`)
@Check('campaign_goal_measured', `counted_by IS NOT NULL AND target IS NOT NULL OR measure <> ''`)
@Index('campaign_goal_by_campaign', ['campaignId', 'id'])
export class CampaignGoal extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @ForeignKey(() => Campaign, { name: 'campaign_goal_of', onDelete: 'CASCADE' })
  @Column('bigint')
  campaignId: string;

  @Column('text')
  goal: string;

  @Column('int', { nullable: true })
  target: number | null;

  @Column('text', { nullable: true })
  countedBy: CountedBy | null;

  @Column('text', { default: '' })
  measure: string;

  @VersionColumn({ type: 'int', default: 1 })
  version: number;
}

/** Poster, logo, or what else is downloaded from a campaign. */
@Entity('campaign_file')
@Check('campaign_file_role_check', `role IN ('poster', 'logo', 'other')`)
@Check('campaign_file_words', `title <> '' AND alt <> ''`)
@Index('campaign_file_once', ['campaignId', 'fileId'], { unique: true })
@Index('campaign_file_held', ['fileId'])
export class CampaignFile extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @ForeignKey(() => Campaign, { name: 'campaign_file_of', onDelete: 'CASCADE' })
  @Column('bigint')
  campaignId: string;

  @ForeignKey(() => StoredFile, { name: 'campaign_file_stored' })
  @Column('bigint')
  fileId: string;

  @Column('text')
  role: FileRole;

  @Column('text')
  title: string;

  /** What it shows, for those who cannot see it. */
  @Column('text')
  alt: string;

  @Column('text')
  lang: Locale;

  @Column('timestamptz')
  addedAt: Date;
}

/** How often a file was taken on a day; nobody is remembered. */
@Entity('campaign_download')
@Check('campaign_download_some', 'downloads > 0')
export class CampaignDownload extends BaseEntity {
  @ForeignKey(() => CampaignFile, { name: 'campaign_download_of', onDelete: 'CASCADE' })
  @PrimaryColumn('bigint')
  campaignFileId: string;

  @PrimaryColumn('date')
  day: string;

  @Column('int')
  downloads: number;
}

/** A count that the staff enter, with where it comes from and the paper that shows it. */
@Entity('campaign_reach')
@Check('campaign_reach_kind_check', `kind IN (${REACH_KINDS})`)
@Check('campaign_reach_words', `what <> '' AND source <> ''`)
@Check('campaign_reach_some', 'count > 0')
@Index('campaign_reach_by_campaign', ['campaignId', 'happenedOn'])
@Index('campaign_reach_held', ['fileId'])
export class CampaignReach extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @ForeignKey(() => Campaign, { name: 'campaign_reach_of', onDelete: 'CASCADE' })
  @Column('bigint')
  campaignId: string;

  @Column('text')
  kind: ReachKind;

  /** What was counted, in words: „листовки, раздадени на пазара“. */
  @Column('text')
  what: string;

  @Column('int')
  count: number;

  @Column('date')
  happenedOn: string;

  /** Who counted, and where it is written. */
  @Column('text')
  source: string;

  @ForeignKey(() => StoredFile, { name: 'campaign_reach_evidence' })
  @Column('bigint')
  fileId: string;

  @Column('timestamptz')
  addedAt: Date;
}
