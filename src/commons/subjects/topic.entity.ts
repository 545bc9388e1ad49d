import { BaseEntity, Column, Entity, PrimaryColumn } from 'typeorm';

/** What things are about. One list for the whole house; the national portal calls it „област на политика“. */
@Entity('topic')
export class TopicRow extends BaseEntity {
  @PrimaryColumn('text')
  code: string;

  @Column('text')
  nameBg: string;

  @Column('text')
  nameEn: string;

  @Column('integer')
  position: number;

  @Column('boolean')
  active: boolean;
}
