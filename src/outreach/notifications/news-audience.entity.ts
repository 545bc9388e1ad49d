import { BaseEntity, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { News } from './news.entity.js';

/** The keys under which somebody may follow what a piece of news is about, as they were when it happened. */
@Entity('news_audience')
@Index('news_audience_of', ['newsId'])
export class NewsAudience extends BaseEntity {
  @PrimaryColumn('text')
  key: string;

  @ForeignKey(() => News, { name: 'news_audience_news', onDelete: 'CASCADE' })
  @PrimaryColumn('bigint')
  newsId: string;
}
