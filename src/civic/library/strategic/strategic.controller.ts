import { Controller, Get } from '@nestjs/common';
import { h } from 'preact';
import { dateIn, type IsoDate } from '../../../platform/clock/index.js';
import { Ctx, page, type PageContext, type PageResult } from '../../../platform/http/index.js';
import { formatDate, type Locale } from '../../../platform/i18n/index.js';
import { libraryMessages } from '../library.messages.js';
import { LEVELS, publicationPath } from '../publication.rules.js';
import { listMessages } from '../reading/lists.messages.js';
import { termText } from '../reading/publication.presentation.js';
import { StrategicQueries } from './strategic.queries.js';
import { treeOf, validityOf, type StrategicNode } from './strategic-tree.rules.js';
import { StrategicPage, type StrategicView } from './views/strategic.page.js';

const TONES = { coming: 'wait', inForce: 'open', over: 'plain' } as const;

/** Which document serves which, on one page. */
@Controller('library')
export class StrategicController {
  constructor(private readonly queries: StrategicQueries) {}

  @Get('strategic')
  async tree(@Ctx() { locale, now }: PageContext): Promise<PageResult> {
    const today = dateIn(now);
    const tree = treeOf(await this.queries.all()).map((node) => view(node, locale, today));
    return page({
      title: libraryMessages(locale)('strategic'),
      description: listMessages(locale)('strategicDescription'),
      tags: ['list:publication', 'today'],
      body: h(StrategicPage, { tree }),
    });
  }
}

function view({ row, below }: StrategicNode, locale: Locale, today: IsoDate): StrategicView {
  const t = listMessages(locale);
  const validity = validityOf(row, today);
  const date = row.reviewOn ? formatDate(row.reviewOn, locale) : '';
  return {
    path: publicationPath(row),
    title: row.title,
    lang: row.lang,
    level: LEVELS[row.level][locale],
    validity: validity === 'unsaid' ? null : { label: t(validity), tone: TONES[validity] },
    term: termText(row, locale),
    review: date && t(row.reviewOn! < today ? 'reviewLate' : 'review', { date }),
    below: below.map((node) => view(node, locale, today)),
  };
}
