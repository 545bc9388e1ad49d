import type { INestApplicationContext } from '@nestjs/common';
import { Subjects } from '../../../commons/subjects/index.js';
import { Database } from '../../../platform/database/index.js';
import { PageQueries } from './pages.queries.js';
import { Pages } from './pages.service.js';
import { PromisedResults } from './project/promised-results.service.js';
import { ACCESSIBILITY, ownPages } from './seed/own-pages.js';

/** What would show each promise: the first of these that is there; with words, a regular expression, only where the title has them. */
const EVIDENCE: Readonly<Record<string, readonly { type: string; words?: string; most: number }[]>> = {
  study: [{ type: 'publication', words: 'проучване', most: 1 }],
  analysis: [{ type: 'publication', words: 'анализ', most: 1 }],
  recommendations: [{ type: 'recommendation', most: 4 }],
  roundTables: [{ type: 'event', words: 'кръгла маса', most: 6 }],
  forum: [{ type: 'event', words: 'бенчмарк', most: 1 }],
  poster: [
    { type: 'publication', words: 'плакат', most: 1 },
    { type: 'campaign', most: 1 },
  ],
  // The files of a campaign are on its page.
  logo: [
    { type: 'publication', words: '(^|\\s)лого(\\s|$)', most: 1 },
    { type: 'campaign', most: 1 },
  ],
  festival: [{ type: 'event', words: 'фестивал', most: 1 }],
  exhibition: [{ type: 'exhibition', most: 1 }],
  campaign: [{ type: 'campaign', most: 1 }],
};
const DAY_MS = 86_400_000;

/** To be called last: what shows a promise comes from the other modules. */
export async function seedPages(
  app: INestApplicationContext,
  now: Date,
  { staff }: { staff: Record<string, string> },
): Promise<void> {
  const actor = { kind: 'staff', id: staff['editor']! } as const;
  const [database, pages, results] = [
    app.get(Database, { strict: false }),
    app.get(Pages, { strict: false }),
    app.get(PromisedResults, { strict: false }),
  ];
  for (const { slug, daysAgo, note, input } of ownPages) {
    const at = new Date(now.getTime() - daysAgo * DAY_MS);
    await database.transaction(async (tx) => {
      const id = await pages.create(tx, slug, { input, note }, actor, at);
      await pages.publish(tx, id, undefined, actor, at);
    });
  }
  await tellOfAccessibility(app, now, actor);
  for (const [code, wanted] of Object.entries(EVIDENCE))
    for (const subject of await found(app, wanted))
      await database.transaction((tx) =>
        results.show(tx, code, { subject, path: '', labelBg: '', labelEn: '' }, actor, now),
      );
}

async function tellOfAccessibility(
  app: INestApplicationContext,
  now: Date,
  actor: { kind: 'staff'; id: string },
): Promise<void> {
  const [database, pages, queries] = [
    app.get(Database, { strict: false }),
    app.get(Pages, { strict: false }),
    app.get(PageQueries, { strict: false }),
  ];
  const page = (await queries.page('accessibility'))!;
  const at = new Date(now.getTime() - 60 * DAY_MS);
  const { input, note } = ACCESSIBILITY;
  await database.transaction(async (tx) => {
    await pages.revise(tx, page.id, { input, note, seen: 0 }, actor, at);
    await pages.publish(tx, page.id, undefined, actor, at);
  });
}

async function found(
  app: INestApplicationContext,
  wanted: readonly { type: string; words?: string; most: number }[],
): Promise<string[]> {
  const types = new Set(
    app
      .get(Subjects, { strict: false })
      .types()
      .map(({ type }) => type),
  );
  for (const { type, words, most } of wanted.filter((one) => types.has(one.type))) {
    const rows = await app.get(Database, { strict: false }).read<{ key: string }>(
      `SELECT type || ':' || id AS key FROM subject
       WHERE public AND type = $1 AND ($2::text IS NULL OR title ~* $2)
       ORDER BY opens_at NULLS LAST, id LIMIT $3`,
      [type, words ?? null, most],
    );
    if (rows.length > 0) return rows.map(({ key }) => key);
  }
  return [];
}
