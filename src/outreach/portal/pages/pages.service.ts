import { Injectable } from '@nestjs/common';
import { actorId, Audit, type Actor } from '../../../platform/audit/index.js';
import { affected, isUniqueViolation, rows, type Tx } from '../../../platform/database/index.js';
import { Conflict, NotFound, RuleBroken } from '../../../platform/errors/index.js';
import { PageVersions } from '../../../platform/page-versions/index.js';
import { BUILT_IN, shippedInput } from './built-in.js';
import { inputProblems, slugProblem, type PageInput } from './page-input.rules.js';
import type { SitePage } from './page.entity.js';
import { pageDeskMessages } from './desk/desk.messages.js';
import { pageProblems } from './pages.problems.messages.js';

/** What changes with every page: the map of the site, and what machines read of it. */
export const PAGES_TAG = 'pages';

type PageRow = Pick<SitePage, 'id' | 'slug' | 'builtIn' | 'current' | 'published'>;

const TEXTS = `title_bg AS "titleBg", title_en AS "titleEn", description_bg AS "descriptionBg",
  description_en AS "descriptionEn", text_bg AS "textBg", text_en AS "textEn"`;

const problem = pageProblems('bg');

/** The verbs of those who keep the pages. No version is ever overwritten. */
@Injectable()
export class Pages {
  constructor(
    private readonly audit: Audit,
    private readonly pageVersions: PageVersions,
  ) {}

  /** A page of the staff's own; nobody else sees it before it is published. @throws RuleBroken by field */
  async create(
    tx: Tx,
    slug: string,
    { input, note }: { input: PageInput; note: string },
    actor: Actor,
    now: Date,
  ): Promise<string> {
    const wrongSlug = slugProblem(slug);
    refuse({ ...inputProblems(input, note), ...(wrongSlug ? { slug: wrongSlug } : {}) });
    try {
      const [page] = await rows<{ id: string }>(
        tx,
        'INSERT INTO site_page (slug, current, changed_at, changed_by) VALUES ($1, 1, $2, $3) RETURNING id',
        [slug, now, actorId(actor)],
      );
      await keep(tx, page!.id, { version: 1, input, note }, actorId(actor), now);
      await this.told(tx, 'create', { id: page!.id, slug }, actor, now);
      return page!.id;
    } catch (error) {
      if (isUniqueViolation(error)) refuse({ slug: problem('slugTaken') });
      throw error;
    }
  }

  /**
   * The next version.
   * @param seen the version that the form was filled from
   * @throws RuleBroken by field; Conflict when somebody else wrote meanwhile
   */
  async revise(
    tx: Tx,
    id: string,
    { input, note, seen }: { input: PageInput; note: string; seen: number | undefined },
    actor: Actor,
    now: Date,
  ): Promise<void> {
    refuse(inputProblems(input, note));
    const page = await locked(tx, id, seen);
    if (page.current === 0) await keepShipped(tx, page, now);
    if (same(await textsOf(tx, id, page.current), input)) refuse({ textBg: problem('alreadyThat') });
    await this.next(tx, page, { input, note }, actor, now);
  }

  /** What an earlier version said is said again, by a version of its own. @throws RuleBroken when it is said already */
  async goBack(tx: Tx, id: string, version: number, actor: Actor, now: Date): Promise<void> {
    const page = await locked(tx, id);
    const input = await textsOf(tx, id, version);
    if (same(await textsOf(tx, id, page.current), input)) throw new RuleBroken('alreadyThat');
    const note = pageDeskMessages('bg')('restoredNote', { version });
    await this.next(tx, page, { input, note, restores: version }, actor, now);
  }

  /** The version written last is what everybody reads from now on. @throws Conflict when it is not the one that was seen */
  async publish(tx: Tx, id: string, seen: number | undefined, actor: Actor, now: Date): Promise<void> {
    const page = await locked(tx, id, seen);
    if (page.published === page.current) throw new RuleBroken('nothingToPublish');
    await affected(tx, 'UPDATE site_page SET published = current WHERE id = $1', [id]);
    await rows(
      tx,
      'INSERT INTO site_page_publication (page_id, version, published_by, at) VALUES ($1, $2, $3, $4)',
      [id, page.current, actorId(actor), now],
    );
    await this.told(tx, 'publish', page, actor, now);
  }

  /** A page of the staff's own is no longer on the site; its versions stay. @throws RuleBroken for built-in pages */
  async withdraw(tx: Tx, id: string, actor: Actor, now: Date): Promise<void> {
    const page = await locked(tx, id);
    if (page.builtIn || page.published === null) throw new RuleBroken('notOnSite');
    await affected(tx, 'UPDATE site_page SET published = NULL WHERE id = $1', [id]);
    await this.told(tx, 'withdraw', page, actor, now);
  }

  private async next(
    tx: Tx,
    page: PageRow,
    written: { input: PageInput; note: string; restores?: number },
    actor: Actor,
    now: Date,
  ): Promise<void> {
    const version = page.current + 1;
    await keep(tx, page.id, { version, ...written }, actorId(actor), now);
    await affected(tx, 'UPDATE site_page SET current = $2, changed_at = $3, changed_by = $4 WHERE id = $1', [
      page.id,
      version,
      now,
      actorId(actor),
    ]);
    await this.told(tx, written.restores === undefined ? 'edit' : 'restore', page, actor, now);
  }

  private async told(
    tx: Tx,
    verb: string,
    { id, slug }: { id: string; slug: string },
    actor: Actor,
    now: Date,
  ): Promise<void> {
    const subject = { type: 'sitePage', id };
    await this.audit.record(tx, { actor, action: `sitePage.${verb}`, subject, details: { slug } }, now);
    await this.pageVersions.bump(tx, [`page:${slug}`, PAGES_TAG]);
  }
}

/** Everything about one page is decided under its row lock. */
async function locked(tx: Tx, id: string, seen?: number): Promise<PageRow> {
  const [page] = await rows<PageRow>(
    tx,
    'SELECT id, slug, built_in AS "builtIn", current, published FROM site_page WHERE id = $1 FOR UPDATE',
    [id],
  );
  if (!page) throw new NotFound('pageNotFound');
  if (seen !== undefined && seen !== page.current) throw new Conflict('pageChanged');
  return page;
}

async function textsOf(tx: Tx, id: string, version: number): Promise<PageInput> {
  const [texts] = await rows<PageInput>(
    tx,
    `SELECT ${TEXTS} FROM site_page_version WHERE page_id = $1 AND version = $2`,
    [id, version],
  );
  if (!texts) throw new NotFound('pageNotFound');
  return texts;
}

/** The text of the release as it is now: later releases bring another one, and this is what was changed. */
async function keepShipped(tx: Tx, { id, slug }: PageRow, now: Date): Promise<void> {
  const shipped = BUILT_IN[slug]?.texts;
  if (!shipped) throw new NotFound('pageNotFound');
  await keep(
    tx,
    id,
    { version: 0, input: shippedInput(shipped), note: pageDeskMessages('bg')('shippedNote') },
    null,
    now,
  );
}

async function keep(
  tx: Tx,
  pageId: string,
  { version, input, note, restores }: { version: number; input: PageInput; note: string; restores?: number },
  writtenBy: string | null,
  now: Date,
): Promise<void> {
  await rows(
    tx,
    `INSERT INTO site_page_version (page_id, version, title_bg, title_en, description_bg, description_en, text_bg,
                                    text_en, note, restores, written_by, at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      pageId,
      version,
      input.titleBg,
      input.titleEn,
      input.descriptionBg,
      input.descriptionEn,
      input.textBg,
      input.textEn,
      note,
      restores ?? null,
      writtenBy,
      now,
    ],
  );
}

function same(one: PageInput, other: PageInput): boolean {
  return (Object.keys(one) as (keyof PageInput)[]).every((field) => one[field] === other[field]);
}

function refuse(fields: Record<string, string>): void {
  if (Object.keys(fields).length > 0) throw new RuleBroken('pageInvalid', {}, fields);
}
