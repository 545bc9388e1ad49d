import { SOFIA } from '../../../platform/clock/index.js';
import type { Reader } from '../../../platform/database/index.js';
import type { Assurance, VoiceChannel, Voices } from './figures.js';

/** In a hamlet one voice may say whose it was. */
const FEWEST_FROM_A_PLACE = 3;

/**
 * @param said SQL of rows with `at`, `channel`, `assurance`, `place` (EKATTE, '' for elsewhere, NULL where it is not known)
 *   and `voices`, how many each row stands for
 */
export async function countVoices(reader: Reader, said: string, params: unknown[]): Promise<Voices> {
  const found = await reader.read<{
    month: string | null;
    channel: VoiceChannel;
    assurance: Assurance;
    place: string | null;
    count: number;
  }>(
    `SELECT month, channel, assurance, place, sum(voices)::int AS count
     FROM (SELECT to_char(at AT TIME ZONE '${SOFIA}', 'YYYY-MM') AS month, channel, assurance, place, voices
           FROM (${said}) AS said) AS dated
     GROUP BY GROUPING SETS ((month, channel, assurance), (place)) HAVING sum(voices) > 0
     ORDER BY month, channel, assurance, place`,
    params,
  );
  const counts: Voices['counts'] = [];
  const places: Voices['places'] = [];
  let unnamed = 0;
  for (const { month, channel, assurance, place, count } of found) {
    if (month !== null) counts.push({ month, channel, assurance, count });
    else if (place !== null && place !== '' && count >= FEWEST_FROM_A_PLACE) places.push({ place, count });
    else if (place !== null) unnamed += count;
  }
  return { counts, places: unnamed > 0 ? [...places, { place: '', count: unnamed }] : places };
}
