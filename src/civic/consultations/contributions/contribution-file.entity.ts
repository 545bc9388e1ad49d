import { BaseEntity, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { StoredFile } from '../../../platform/files/index.js';
import { Contribution } from './contribution.entity.js';

/** What somebody attached to a contribution. */
@Entity('contribution_file')
@Index('contribution_file_held', ['fileId'])
export class ContributionFile extends BaseEntity {
  @ForeignKey(() => Contribution, { name: 'contribution_file_contribution' })
  @PrimaryColumn('bigint')
  contributionId: string;

  @ForeignKey(() => StoredFile, { name: 'contribution_file_stored' })
  @PrimaryColumn('bigint')
  fileId: string;
}
