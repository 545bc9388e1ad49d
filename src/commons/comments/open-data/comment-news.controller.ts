import { Controller, Get, Query } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import {
  ATOM_TYPE,
  content,
  Ctx,
  parseQuery,
  type PageContext,
  type PageResult,
} from '../../../platform/http/index.js';
import { localePath, pick } from '../../../platform/i18n/index.js';
import { subjectKey, subjectQuery } from '../../subjects/index.js';
import { commentTags, Discussions } from '../discussions.js';
import { CommentDataQueries } from './comment-data.queries.js';
import { newSinceQuery } from './comments-api.schemas.js';
import { commentsFeed } from './comments.feed.js';
import { openDataMessages } from './open-data.messages.js';

const IN_FEED = 50;
/** Beyond this nobody counts. */
const MOST_NEWS = 99;

/** What is new among the comments on a subject. */
@Controller()
export class CommentNewsController {
  constructor(
    private readonly discussions: Discussions,
    private readonly database: Database,
    private readonly queries: CommentDataQueries,
  ) {}

  @Get('comments.atom')
  async feed(@Ctx() { locale, site }: PageContext, @Query() query: unknown): Promise<PageResult> {
    const { subject: ref } = parseQuery(subjectQuery, query, 'ignored');
    const discussion = await this.discussions.of(this.database, ref);
    const latest = await this.queries.latest(ref, IN_FEED);
    const municipality = pick(site.name, locale);
    return content({
      type: ATOM_TYPE,
      body: commentsFeed(latest, { ref, discussion, locale, url: site.url, municipality }),
      tags: [...commentTags(ref), `subject:${subjectKey(ref)}`, 'places', 'settings'],
    });
  }

  /** For the script of an open page: how many came since, in words, and where they are read. */
  @Get('comments/new-since')
  async newSince(@Ctx() { locale }: PageContext, @Query() query: unknown): Promise<PageResult> {
    const { subject: ref, after } = parseQuery(newSinceQuery, query);
    const [discussion, found] = await Promise.all([
      this.discussions.of(this.database, ref),
      this.queries.since(ref, after, MOST_NEWS + 1),
    ]);
    const t = openDataMessages(locale);
    const count = Math.min(found, MOST_NEWS);
    return content({
      body: {
        count: found,
        text: t(found > count ? 'manySince' : 'newSince', { count }),
        path: localePath(locale, `${discussion.path}?order=newest#comments`),
        dismiss: t('dismiss'),
      },
      tags: [...commentTags(ref), `subject:${subjectKey(ref)}`],
    });
  }
}
