import { BaseEntity, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Contribution } from './contribution.entity.js';

/** Who contributed, sealed. Whoever has an account is written to at the address of the account. */
@Entity('contribution_person')
@Index('contribution_person_email', ['emailLookup'])
export class ContributionPerson extends BaseEntity {
  @ForeignKey(() => Contribution, { name: 'contribution_person_contribution' })
  @PrimaryColumn('bigint')
  contributionId: string;

  @Column('text')
  nameSealed: string;

  @Column('text', { nullable: true })
  emailSealed: string | null;

  @Column('text', { nullable: true })
  emailLookup: string | null;

  /** When they asked for no more letters about it. */
  @Column('timestamptz', { nullable: true })
  silentSince: Date | null;
}
