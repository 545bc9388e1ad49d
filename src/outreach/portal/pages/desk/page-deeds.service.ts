import { Injectable } from '@nestjs/common';
import type { BackofficeContext, Values } from '../../../../platform/backoffice/index.js';
import { Database } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import type { PageInput } from '../page-input.rules.js';
import { SitePageVersion } from '../page.entity.js';
import { Pages } from '../pages.service.js';

/** What the desk does, each in one transaction. */
@Injectable()
export class PageDeeds {
  constructor(
    private readonly database: Database,
    private readonly pages: Pages,
  ) {}

  create({ actor, now }: BackofficeContext, values: Values): Promise<string> {
    const written = { input: inputOf(values), note: textOf(values, 'note') };
    return this.database.transaction((tx) =>
      this.pages.create(tx, textOf(values, 'slug'), written, actor, now),
    );
  }

  async revise({ actor, now }: BackofficeContext, id: string, values: Values, seen?: number): Promise<void> {
    const written = { input: inputOf(values), note: textOf(values, 'note'), seen };
    await this.database.transaction((tx) => this.pages.revise(tx, id, written, actor, now));
  }

  async publish({ actor, now }: BackofficeContext, id: string, seen?: number): Promise<void> {
    await this.database.transaction((tx) => this.pages.publish(tx, id, seen, actor, now));
  }

  async withdraw({ actor, now }: BackofficeContext, id: string): Promise<void> {
    await this.database.transaction((tx) => this.pages.withdraw(tx, id, actor, now));
  }

  /** @returns the page that it is a version of */
  async goBack({ actor, now }: BackofficeContext, versionId: string): Promise<string> {
    const found = await SitePageVersion.findOneBy({ id: versionId });
    if (!found) throw new NotFound('pageNotFound');
    const { pageId, version } = found;
    await this.database.transaction((tx) => this.pages.goBack(tx, pageId, version, actor, now));
    return pageId;
  }
}

function inputOf(values: Values): PageInput {
  return {
    titleBg: textOf(values, 'titleBg'),
    titleEn: textOf(values, 'titleEn'),
    descriptionBg: textOf(values, 'descriptionBg'),
    descriptionEn: textOf(values, 'descriptionEn'),
    textBg: textOf(values, 'textBg'),
    textEn: textOf(values, 'textEn'),
  };
}

function textOf(values: Values, name: string): string {
  const value = values[name];
  return typeof value === 'string' ? value : '';
}
