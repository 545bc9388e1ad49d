import { BaseEntity, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Who did what. The application may insert and read, never change. */
@Entity('audit_entry')
@Index('audit_entry_subject', ['subjectType', 'subjectId'])
@Index('audit_entry_at', ['at'])
export class AuditEntry extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('timestamptz')
  at: Date;

  @Column('text')
  actorKind: string;

  @Column('text', { nullable: true })
  actorId: string | null;

  @Column('text')
  action: string;

  @Column('text', { nullable: true })
  subjectType: string | null;

  @Column('text', { nullable: true })
  subjectId: string | null;

  @Column('jsonb')
  details: Record<string, string | number | boolean | null>;
}
