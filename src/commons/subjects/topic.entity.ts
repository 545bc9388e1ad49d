import { BaseEntity, Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** What things are about. One list for the whole house; the national portal calls it „област на политика“. */
@Entity('topic')
@Check('topic_code_check', `code ~ '^[a-z][A-Za-z]{1,39}$'`)
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
