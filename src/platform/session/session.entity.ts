import { BaseEntity, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { SessionKind } from './session.rules.js';

/** Somebody who is signed in. The cookie's token is kept only as a hash. */
@Entity('session')
@Index('session_token', ['tokenHash'], { unique: true })
@Index('session_account', ['kind', 'accountId'])
@Index('session_expires', ['expiresAt'])
export class SessionRow extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('text')
  tokenHash: string;

  @Column('text')
  kind: SessionKind;

  @Column('bigint')
  accountId: string;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  seenAt: Date;

  @Column('timestamptz')
  expiresAt: Date;
}
