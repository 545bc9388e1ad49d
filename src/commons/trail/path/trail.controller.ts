import { Controller, Get, Param } from '@nestjs/common';
import { h } from 'preact';
import { parseSubjectKey, subjectKey } from '../../subjects/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { Ctx, page, type PageContext, type PageResult } from '../../../platform/http/index.js';
import { API_PATH } from '../trail-api.schemas.js';
import { pathMessages } from './path.messages.js';
import { pathItems, pathRows, pathStations } from './path.presentation.js';
import { TrailPaths } from './trail-paths.service.js';
import { trailPath } from './trail.paths.js';
import { TrailPage } from './views/trail.page.js';

/** From any point the whole path: the public sees what is public, the staff all of it. */
@Controller()
export class TrailController {
  constructor(private readonly paths: TrailPaths) {}

  @Get('trail/:type/:id')
  async show(
    @Ctx() { locale, staff, viewer }: PageContext,
    @Param('type') type: string,
    @Param('id') id: string,
  ): Promise<PageResult> {
    const ref = parseSubjectKey(`${type}:${id}`);
    const path = ref && (await this.paths.around(ref, { all: staff !== null }));
    if (!path) throw new NotFound('notFound');
    const key = subjectKey(ref);
    const items = pathItems(path, key, locale);
    const asked = items.find(({ isAsked }) => isAsked)!;
    const t = pathMessages(locale);
    return page({
      title: t('title', { title: asked.title }),
      description: t('description', { title: asked.title }),
      tags: path.tags,
      body: h(TrailPage, {
        asked,
        items,
        stations: pathStations(path, trailPath(ref), locale),
        links: path.links.map(({ earlier, later, kind }) => ({ earlier, later, loose: kind === 'about' })),
        rows: pathRows(path, locale),
        more: path.more,
        follow: { scope: 'subject', subject: key },
        signedIn: viewer !== null,
        dataHref: `${API_PATH}?subject=${key}&depth=8`,
      }),
    });
  }
}
