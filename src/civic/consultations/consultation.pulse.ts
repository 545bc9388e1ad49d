import type { Pulse } from '../../commons/subjects/index.js';
import type { Reader } from '../../platform/database/index.js';
import type { Locale } from '../../platform/i18n/index.js';
import { consultationMessages } from './consultations.messages.js';
import { anchorLabel, articleOf } from './text/anchors.rules.js';

/** An article that one person speaks of is not discussed yet. */
const DISCUSSED = 2;

/** „42 предложения · чл. 12 е най-обсъждан“. Of earlier versions of the draft nothing is said but how many there were. */
export async function consultationPulse(
  ids: readonly string[],
  locale: Locale,
  reader: Reader,
): Promise<Map<string, Pulse>> {
  const found = await reader.read<{ id: string; anchor: string | null; present: boolean; count: number }>(
    `SELECT consultation_id AS id, anchor, contribution.text_version = consultation.text_version AS present,
            count(*)::int AS count
     FROM contribution JOIN consultation ON consultation.id = consultation_id
     WHERE consultation_id = ANY($1::bigint[]) GROUP BY 1, 2, 3`,
    [ids],
  );
  const byId = Map.groupBy(found, ({ id }) => id);
  const t = consultationMessages(locale);
  return new Map(
    ids.map((id) => {
      const rows = byId.get(id) ?? [];
      const total = rows.reduce((sum, { count }) => sum + count, 0);
      const most = mostDiscussed(
        rows.flatMap((row) => (row.present && row.anchor ? [{ ...row, anchor: row.anchor }] : [])),
      );
      const told = [
        t('pulse', { count: total }),
        most && t('pulseMost', { article: anchorLabel(most, locale) }),
      ];
      return [id, { text: told.filter(Boolean).join(' · '), tags: [`contributions:${id}`] }];
    }),
  );
}

/** Null while no article stands out. */
function mostDiscussed(rows: readonly { anchor: string; count: number }[]): string | null {
  const counts = new Map<string, number>();
  for (const { anchor, count } of rows) {
    const article = articleOf(anchor);
    counts.set(article, (counts.get(article) ?? 0) + count);
  }
  const [first, second] = [...counts].sort(([, left], [, right]) => right - left);
  if (!first || first[1] < DISCUSSED || first[1] === second?.[1]) return null;
  return first[0];
}
