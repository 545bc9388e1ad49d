import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BackofficeRegistry, governed } from '../../../../platform/backoffice/index.js';
import { SitePageVersion } from '../page.entity.js';
import { PAGES_EDIT } from '../pages.permissions.js';
import { pageProblems } from '../pages.problems.messages.js';
import { pageDeskMessages } from './desk.messages.js';
import { PageDeeds } from './page-deeds.service.js';

const t = pageDeskMessages.texts;

/** Versions are reached from the history of their page, and brought back from there. */
@Injectable()
export class PageVersionsAdmin implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly deeds: PageDeeds,
  ) {}

  onModuleInit(): void {
    this.registry.register(
      governed<SitePageVersion>({
        entity: SitePageVersion,
        id: 'page-versions',
        title: 'titleBg',
        label: t.pageVersion,
        labelPlural: t.pageVersions,
        permissions: { list: PAGES_EDIT },
        sort: { by: 'id', direction: 'desc' },
        fields: {
          titleBg: { label: t.titleBg, list: true },
          pageId: { label: t.page, reference: 'pages', list: true },
          version: { label: t.columnVersion, list: true },
          note: { label: t.columnWhy, list: true },
          writtenBy: { label: t.columnWho, reference: 'staff' },
          at: { label: t.columnAt, list: true },
          textBg: { label: t.textBg, type: 'longText' },
          textEn: { label: t.textEn, type: 'longText' },
        },
        extraActions: {
          goBack: {
            label: t.goBack,
            permission: PAGES_EDIT,
            on: 'record',
            main: true,
            question: t.goBackQuestion,
            run: async (ctx, id) => {
              const pageId = await this.deeds.goBack(ctx, id!);
              return { message: t.wentBack, redirect: `/admin/resources/pages/records/${pageId}/show` };
            },
          },
        },
        messages: pageProblems,
      }),
    );
  }
}
