import { testPetition } from '../../src/civic/petitions/petition.factory.js';
import { Subjects } from '../../src/commons/subjects/index.js';
import { PageVersions } from '../../src/platform/page-versions/index.js';
import {
  SignatureTallies,
  type TallyChange,
} from '../../src/civic/petitions/signatures/signature-tallies.service.js';
import { Clock } from '../../src/platform/clock/index.js';
import type { TestApp } from '../support/app.js';

/** A petition in whatever state its columns say, known to the rest of the house. */
export async function petition(app: TestApp, columns: Record<string, unknown> = {}): Promise<string> {
  const now = app.nest.get(Clock).now();
  return app.db.transaction(async (tx) => {
    const id = await testPetition(tx, now, columns);
    await app.nest.get(Subjects).changed(tx, { type: 'petition', id }, now);
    return id;
  });
}

/** What a petition is like that moderators did not publish. */
export function rejected(app: TestApp, code: string, columns: Record<string, unknown> = {}) {
  return petition(app, {
    state: 'rejected',
    published_at: null,
    closes_at: null,
    rejected_at: app.nest.get(Clock).now(),
    rejection_code: code,
    rejection_reason: 'Вижте правилата за подписките.',
    ...columns,
  });
}

/** So many signatures more, by their count alone. */
export async function counted(
  app: TestApp,
  petitionId: string,
  count: number,
  change: Partial<TallyChange> = {},
): Promise<void> {
  const countedAt = app.nest.get(Clock).now();
  const one: TallyChange = { petitionId, channel: 'email', settlement: null, countedAt, ...change };
  const tallies = new SignatureTallies(app.nest.get(PageVersions));
  await app.db.transaction((tx) =>
    tallies.change(
      tx,
      Array.from({ length: count }, () => one),
      1,
    ),
  );
}

export async function pathOf(app: TestApp, id: string): Promise<string> {
  const sql = `SELECT path FROM subject WHERE type = 'petition' AND id = $1`;
  return (await app.db.read<{ path: string }>(sql, [id]))[0]!.path;
}

/** What stands between head and foot. */
export async function textOf(app: TestApp, path: string): Promise<string> {
  return /<main[^]*<\/main>/.exec((await app.get(path)).text)?.[0] ?? '';
}
