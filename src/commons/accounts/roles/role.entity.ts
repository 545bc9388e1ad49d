import { BaseEntity, Column, Entity, PrimaryColumn } from 'typeorm';

/** A named set of permissions; patterns such as `*.read` and `consultations.*` are allowed in it. */
@Entity('role')
export class Role extends BaseEntity {
  @PrimaryColumn('text')
  code: string;

  @Column('text')
  nameBg: string;

  @Column('text')
  nameEn: string;

  @Column('text', { array: true })
  permissions: string[];
}
