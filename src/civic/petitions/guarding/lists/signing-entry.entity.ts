import { BaseEntity, Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Verdict, What } from './signing-list.rules.js';

/** One line of the lists: an address, a domain or a network whose signatures need no look, or wait for one. */
@Entity('signing_list')
@Check('signing_list_verdict_check', `verdict IN ('allow', 'block')`)
@Check('signing_list_what_check', `what IN ('address', 'domain', 'range')`)
@Index('signing_list_once', ['what', 'key'], { unique: true })
export class SigningEntry extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('text')
  verdict: Verdict;

  @Column('text')
  what: What;

  /** What is compared: of an address its HMAC, otherwise the value itself. */
  @Column('text')
  key: string;

  /** As it is shown; of an address „и…а@abv.bg“. */
  @Column('text')
  value: string;

  @Column('text')
  reason: string;

  @Column('timestamptz', { nullable: true })
  until: Date | null;

  @Column('bigint', { nullable: true })
  createdBy: string | null;

  @Column('timestamptz')
  createdAt: Date;
}
