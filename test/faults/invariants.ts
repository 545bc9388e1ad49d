import type { Reader } from '../../src/platform/database/index.js';
import type { Letter } from '../support/smtp-sink.js';
import { until } from '../support/until.js';

/** Bull hands on what a killed worker had begun: once its lock ran out (30 s) and somebody looked again (every 30 s). */
const HANDED_ON_MS = 90_000;

/** What must hold after whatever was broken; each answers with what is wrong, and with nothing when all is well. */

/** C: no digest twice. `delivered` are the letters that may lie in somebody's mailbox. */
export function doubledDigests(delivered: readonly Letter[]): string[] {
  const ids = delivered.flatMap(({ raw }) => /^Message-ID: (<bulk\.[^>\r\n]+>)/im.exec(raw)?.[1] ?? []);
  return [...Map.groupBy(ids, (id) => id)]
    .filter(([, same]) => same.length > 1)
    .map(([id, same]) => `${id} × ${same.length}`);
}

interface RunCount {
  kind: string;
  period: string;
  eligible: number;
  accounted: number;
  waiting: number;
}

/** D: sent + unknown + failed + suppressed = eligible, for every run. */
export async function unaccountedRuns(reader: Reader): Promise<RunCount[]> {
  return reader.read<RunCount>(
    `SELECT run.kind, run.period, run.eligible,
            count(*) FILTER (WHERE state IN ('sent', 'unknown', 'failed', 'suppressed'))::int AS accounted,
            count(*) FILTER (WHERE state IN ('queued', 'claimed'))::int AS waiting
     FROM bulk_run AS run LEFT JOIN bulk_message AS message USING (kind, period)
     GROUP BY run.kind, run.period, run.eligible
     HAVING run.eligible <> count(*) FILTER (WHERE state IN ('sent', 'unknown', 'failed', 'suppressed'))`,
  );
}

/** E: in the end nothing waits in the outbox, and no letter. */
export async function drained(reader: Reader): Promise<void> {
  await until(
    'a drained house',
    async () => {
      const left = await undelivered(reader);
      if (left.length > 0) throw new Error(JSON.stringify(left));
      return true;
    },
    { within: HANDED_ON_MS },
  );
}

function undelivered(reader: Reader): Promise<{ what: string; id: string }[]> {
  return reader.read<{ what: string; id: string }>(
    `SELECT 'event' AS what, id::text FROM outbox_event WHERE relayed_at IS NULL
     UNION ALL SELECT 'delivery ' || listener || ' ' || state, event_id::text FROM delivery WHERE state <> 'done'
     UNION ALL SELECT 'letter ' || kind, id::text FROM letter WHERE state = 'queued'`,
  );
}

/** How many messages of all runs are in each state. */
export async function bulkStates(reader: Reader): Promise<Record<string, number>> {
  const found = await reader.read<{ state: string; count: number }>(
    'SELECT state, count(*)::int AS count FROM bulk_message GROUP BY state',
  );
  return Object.fromEntries(found.map(({ state, count }) => [state, count]));
}
