import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Fragment, h } from 'preact';
import { PageParts } from '../page-parts.service.js';
import { PromisedResultQueries } from './promised-results.queries.js';
import { Funding, Results } from './views/project-parts.js';

/** What stands below the text about the project: who paid, what was promised and what shows it. */
@Injectable()
export class ProjectParts implements OnModuleInit {
  constructor(
    private readonly parts: PageParts,
    private readonly queries: PromisedResultQueries,
  ) {}

  onModuleInit(): void {
    this.parts.register('about-project', async ({ locale }) => {
      const { results, tags } = await this.queries.all();
      const below = h(Fragment, null, h(Funding, { locale }), h(Results, { locale, results }));
      return { below, tags: ['promisedResults', ...tags] };
    });
  }
}
