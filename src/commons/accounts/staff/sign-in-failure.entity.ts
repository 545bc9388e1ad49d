import { BaseEntity, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A wrong password or code, counted in the database so that every instance sees the same number. */
@Entity('staff_sign_in_failure')
@Index('staff_sign_in_failure_key', ['key', 'at'])
@Index('staff_sign_in_failure_at', ['at'])
export class SignInFailure extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  /** A keyed fingerprint of account and address; neither is stored. */
  @Column('text')
  key: string;

  @Column('timestamptz')
  at: Date;
}
