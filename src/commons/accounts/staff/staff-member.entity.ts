import { BaseEntity, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** An official who works in the back office. The name and the office address are public, unlike a citizen's. */
@Entity('staff')
@Index('staff_email', ['email'], { unique: true })
export class StaffMember extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  /** In lower case; the name under which one signs in. */
  @Column('text')
  email: string;

  @Column('text')
  name: string;

  @Column('text', { default: '' })
  position: string;

  /** argon2id; null until the invitation is used. */
  @Column('text', { nullable: true })
  passwordHash: string | null;

  @Column('timestamptz', { nullable: true })
  passwordChangedAt: Date | null;

  @Column('text', { nullable: true })
  totpSealed: string | null;

  /** A key that is being enrolled and has not proved itself yet. */
  @Column('text', { nullable: true })
  totpPendingSealed: string | null;

  /** When that key was shown; it is soon forgotten. */
  @Column('timestamptz', { nullable: true })
  totpPendingAt: Date | null;

  @Column('timestamptz', { nullable: true })
  totpEnrolledAt: Date | null;

  /** The time step of the last code used; that one and older ones are refused. */
  @Column('bigint', { nullable: true })
  totpLastStep: string | null;

  /** Invented for the demonstration: the mailbox page shows the codes of these. */
  @Column('boolean', { default: false })
  demo: boolean;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  signedInAt: Date | null;

  @Column('timestamptz', { nullable: true })
  disabledAt: Date | null;
}
