import { BaseEntity, Column, Entity, PrimaryColumn } from 'typeorm';

/** What a municipality has set for one group, where that differs from the defaults. */
@Entity('setting')
export class Setting extends BaseEntity {
  @PrimaryColumn('text')
  key: string;

  @Column('jsonb')
  value: unknown;

  @Column('int')
  version: number;

  @Column('timestamptz')
  updatedAt: Date;

  /** Staff id, or nobody when a command wrote it. */
  @Column('text', { nullable: true })
  updatedBy: string | null;
}
