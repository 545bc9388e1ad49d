import { Controller, Get, Param } from '@nestjs/common';
import { NotFound } from '../../../platform/errors/index.js';
import { content, Ctx, idOf, type PageContext, type PageResult } from '../../../platform/http/index.js';
import { isPublic } from '../publication.lifecycle.js';
import { PUBLICATION, publicationPath } from '../publication.rules.js';
import { PublicationQueries } from '../publications.queries.js';
import { bibtex, ris } from './citation.rules.js';

const FORMATS = {
  bib: { type: 'application/x-bibtex; charset=utf-8', write: bibtex },
  ris: { type: 'application/x-research-info-systems; charset=utf-8', write: ris },
} as const;

/** What reference managers read. */
@Controller('library')
export class CitationsController {
  constructor(private readonly queries: PublicationQueries) {}

  @Get(':id/cite.bib')
  bib(@Ctx() ctx: PageContext, @Param('id') id: string): Promise<PageResult> {
    return this.cited('bib', ctx, id);
  }

  @Get(':id/cite.ris')
  ris(@Ctx() ctx: PageContext, @Param('id') id: string): Promise<PageResult> {
    return this.cited('ris', ctx, id);
  }

  private async cited(
    format: keyof typeof FORMATS,
    { site }: PageContext,
    typed: string,
  ): Promise<PageResult> {
    const id = /^\d+$/.test(typed) ? idOf(typed) : null;
    const publication = id && (await this.queries.one(id));
    if (!publication || !isPublic(publication)) throw new NotFound('publicationNotFound');
    const { type, write } = FORMATS[format];
    return content({
      type,
      body: write({ ...publication, url: site.url + publicationPath(publication) }),
      fileName: `publication-${publication.id}.${format}`,
      tags: [`subject:${PUBLICATION}:${publication.id}`],
    });
  }
}
