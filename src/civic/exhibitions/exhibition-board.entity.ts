import {
  BaseEntity,
  Check,
  Column,
  Entity,
  ForeignKey,
  Index,
  PrimaryGeneratedColumn,
  Unique,
  VersionColumn,
} from 'typeorm';
import { StoredFile } from '../../platform/files/index.js';
import { ExhibitionRoom } from './exhibition-room.entity.js';

/** One board: a picture, a heading, a few sentences, perhaps a number, and what stands behind it. */
@Entity('exhibition_board')
@Unique('exhibition_board_place', ['roomId', 'position'], { deferrable: 'INITIALLY DEFERRED' })
@Check('exhibition_board_words', `heading <> '' AND text <> ''`)
@Check('exhibition_board_alt', `alt <> ''`)
@Check('exhibition_board_figure', `(figure = '') = (figure_label = '')`)
@Index('exhibition_board_held', ['fileId'])
export class ExhibitionBoard extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @ForeignKey(() => ExhibitionRoom, { name: 'exhibition_board_in', onDelete: 'CASCADE' })
  @Column('bigint')
  roomId: string;

  /** In its room from 1, without gaps. */
  @Column('int')
  position: number;

  @Column('text')
  heading: string;

  @Column('text')
  text: string;

  /** A number that speaks, as it is read: „1 207“. */
  @Column('text', { default: '' })
  figure: string;

  /** What it counts: „подписа за три седмици“. */
  @Column('text', { default: '' })
  figureLabel: string;

  @ForeignKey(() => StoredFile, { name: 'exhibition_board_picture' })
  @Column('bigint')
  fileId: string;

  /** What the picture shows, for those who cannot see it. */
  @Column('text')
  alt: string;

  /** Who made the picture. */
  @Column('text', { default: '' })
  credit: string;

  /** The subject behind it, as `type:id`. */
  @Column('text', { nullable: true })
  about: string | null;

  @VersionColumn({ type: 'int', default: 1 })
  version: number;
}
