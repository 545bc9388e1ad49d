import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Raw } from 'typeorm';
import {
  BackofficeRegistry,
  governed,
  type PageCell,
  type RecordSection,
} from '../../../../platform/backoffice/index.js';
import { formatDateTime, localePath, type Text } from '../../../../platform/i18n/index.js';
import { BUILT_IN, pagePath, shippedInput } from '../built-in.js';
import { inForce } from '../page-history.rules.js';
import { SitePage } from '../page.entity.js';
import { PAGES_EDIT, PAGES_PUBLISH } from '../pages.permissions.js';
import { pageProblems } from '../pages.problems.messages.js';
import { PageQueries, type PageVersion } from '../pages.queries.js';
import { pageDeskMessages } from './desk.messages.js';
import { PageDeeds } from './page-deeds.service.js';
import { pageFields } from './pages.admin.fields.js';

const t = pageDeskMessages.texts;
const told = pageDeskMessages('bg');
const WAITS = Raw<number>((column) => `${column} > coalesce(published, -1)`);

/** „Страници“: what the site says about itself, with every version of it. */
@Injectable()
export class PagesAdmin implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly deeds: PageDeeds,
    private readonly queries: PageQueries,
  ) {}

  onModuleInit(): void {
    this.registry.register(
      governed<SitePage>({
        entity: SitePage,
        id: 'pages',
        title: 'titleBg',
        label: t.page,
        labelPlural: t.pages,
        createLabel: t.newPage,
        formNote: t.formNote,
        navigation: { group: 'content', order: 70 },
        permissions: { list: PAGES_EDIT, create: PAGES_EDIT, edit: PAGES_EDIT },
        sort: { by: 'id', direction: 'asc' },
        fields: pageFields,
        views: {
          all: { label: t.viewAll, where: {} },
          waiting: { label: t.viewWaiting, where: { current: WAITS }, empty: t.noneWaiting },
          own: { label: t.viewOwn, where: { builtIn: false }, empty: t.noneOwn },
        },
        extras: async (_ctx, ids) => new Map(await Promise.all(ids.map((id) => this.last(id)))),
        create: (ctx, values) => this.deeds.create(ctx, values),
        edit: (ctx, id, values, version) => this.deeds.revise(ctx, id, values, version),
        extraActions: {
          publish: {
            label: t.publish,
            permission: PAGES_PUBLISH,
            on: 'record',
            main: true,
            when: ({ current, published }) => published !== current,
            question: t.publishQuestion,
            run: async (ctx, id, _input, version) => {
              await this.deeds.publish(ctx, id!, version);
              return { message: t.published };
            },
          },
          withdraw: {
            label: t.withdraw,
            permission: PAGES_PUBLISH,
            on: 'record',
            danger: true,
            when: ({ builtIn, published }) => !builtIn && published !== null,
            question: t.withdrawQuestion,
            run: async (ctx, id) => {
              await this.deeds.withdraw(ctx, id!);
              return { message: t.withdrawn };
            },
          },
        },
        notice: (_ctx, page) => waiting(page),
        links: async (_ctx, page) => linksOf(page),
        sections: async (_ctx, page) => [history(page, await this.queries.versions(page.id))],
        publicPath: (page) => (page.published === null ? null : pagePath(page)),
        badge: async () => ({ count: await SitePage.countBy({ current: WAITS }), tone: 'plain' }),
        messages: pageProblems,
        empty: t.noneOwn,
      }),
    );
  }

  /** The words of the version written last, for the list and for the form. */
  private async last(id: string) {
    const page = await SitePage.findOneBy({ id });
    const words = page && (await this.queries.version(id, page.current));
    const shipped = page && BUILT_IN[page.slug]?.texts;
    const { titleBg, titleEn, descriptionBg, descriptionEn, textBg, textEn } =
      words ?? shippedInput(shipped ?? NO_TEXTS);
    const shown = { titleBg, titleEn, descriptionBg, descriptionEn, textBg, textEn, note: '' };
    return [id, shown] as [string, typeof shown];
  }
}

const NOTHING: Text = { bg: '', en: '' };
const NO_TEXTS = { title: NOTHING, description: NOTHING, text: NOTHING };

function waiting({ current, published }: SitePage): Text | null {
  if (published === current) return null;
  return {
    bg: pageDeskMessages('bg')('waitingNotice', { version: current }),
    en: pageDeskMessages('en')('waitingNotice', { version: current }),
  };
}

function linksOf(page: SitePage) {
  if (page.current === 0) return [];
  const version = `${pagePath(page)}/versions/${page.current}`;
  const first = page.builtIn ? 1 : 2;
  return [
    { label: t.preview, href: version },
    { label: t.previewEn, href: localePath('en', version) },
    ...(page.current >= first ? [{ label: t.difference, href: `${version}/changes` }] : []),
  ];
}

function history(page: SitePage, versions: readonly PageVersion[]): RecordSection {
  const force = new Map(
    inForce(page, versions)
      .toReversed()
      .map((one) => [one.version, one]),
  );
  const oldest = versions.at(-1)?.version;
  const row = ({ id, version, note, writer, at }: PageVersion): (string | PageCell)[] => {
    const path = `${pagePath(page)}/versions/${version}`;
    const held = force.get(version);
    const from = held ? (held.from ? formatDateTime(held.from, 'bg') : told('beginning')) : '–';
    return [
      { text: String(version), href: path },
      formatDateTime(at, 'bg'),
      writer || told('platform'),
      note,
      held && !held.until ? { text: told('now', { from }), tone: 'open' } : from,
      version === oldest ? '–' : { text: told('seeDifference'), href: `${path}/changes` },
      version === page.current
        ? '–'
        : { text: told('bringBack'), href: `/admin/resources/page-versions/records/${id}/goBack` },
    ];
  };
  return {
    id: 'history',
    title: told('history'),
    table: {
      columns: [
        told('columnVersion'),
        told('columnAt'),
        told('columnWho'),
        told('columnWhy'),
        told('columnForce'),
        told('columnDifference'),
        told('columnBack'),
      ],
      rows: versions.map(row),
      empty: told('noHistory'),
    },
  };
}
