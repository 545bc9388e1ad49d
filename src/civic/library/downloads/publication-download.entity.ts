import { BaseEntity, Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { IsoDate } from '../../../platform/clock/index.js';
import { PublicationFile } from '../versions/versions.entity.js';

/** How often a file was taken on a day, and nothing about who took it. */
@Entity('publication_download')
@Check('publication_download_count', 'count > 0')
export class PublicationDownload extends BaseEntity {
  @ForeignKey(() => PublicationFile, { name: 'publication_download_of', onDelete: 'CASCADE' })
  @PrimaryColumn('bigint')
  fileId: string;

  @PrimaryColumn('date')
  day: IsoDate;

  @Column('integer')
  count: number;
}
