import { BaseEntity, Column } from 'typeorm';

/** What either side said, with what shows it. Rows are only ever added. */
export abstract class Evidenced extends BaseEntity {
  @Column('text')
  text: string;

  @Column('bigint', { nullable: true })
  fileId: string | null;

  /** A public address that shows the same. */
  @Column('text', { default: '' })
  link: string;

  @Column('timestamptz')
  at: Date;
}

export const WITH_FILE = { where: 'file_id IS NOT NULL' } as const;
