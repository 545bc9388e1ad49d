import { escapeLike } from '../../../../platform/database/index.js';
import { PUBLIC_RECOMMENDATION } from '../../recommendation.lifecycle.js';

/** Counting goes no further where texts have to be looked at; what is found more often is common. */
export const MOST_COUNTED = 1_000;

const MOST_WORDS = 8;
/** A letter alone is in every text. */
const SHORTEST_WORD = 2;
/** Shorter ones are looked for where words begin: anywhere else the trigram index is of no use. */
const SHORTEST_INSIDE = 3;

const NEWEST = 'ORDER BY sent_at DESC, id DESC';

/** One condition for each word of what is searched for. @param given puts a value among the parameters */
export function searchConditions(
  q: string | undefined,
  given: (value: unknown, type: string) => string,
): string[] {
  return words(q).map((word) => {
    const before = word.length < SHORTEST_INSIDE ? ' ' : '';
    return `searched LIKE lower(${given(`%${before}${escapeLike(word)}%`, 'text')})`;
  });
}

/**
 * The newest of what is searched for, all in all or of each state. What is rare is found by the trigram index and put in order;
 * what is common is met soon by reading from the newest on. Which of the two it is, is known after the first thousand:
 * from the words alone the planner cannot tell. OFFSET 0 keeps it from the trigram index in the second case, and from
 * carrying whole rows in order.
 * @param states where so many of each state are wanted: the parameter that holds them
 * @returns a query of ids
 */
export function newestFound(conditions: readonly string[], limit: string, states?: string): string {
  const all = conditions.join(' AND ');
  const common = `(SELECT count(*) FROM matched) > ${MOST_COUNTED}`;
  const fromNewest = (more: string) =>
    `SELECT newest.id FROM (SELECT id FROM recommendation WHERE ${PUBLIC_RECOMMENDATION} ${more} ${NEWEST} OFFSET 0)
       AS newest CROSS JOIN LATERAL (SELECT FROM recommendation WHERE id = newest.id AND ${all} OFFSET 0) AS fits
     WHERE ${common} LIMIT ${limit}`;
  const [rare, often] = states
    ? [
        `SELECT id FROM (SELECT id, row_number() OVER (PARTITION BY state ${NEWEST}) AS place FROM matched) AS placed
         WHERE NOT ${common} AND place <= ${limit}`,
        `SELECT found.id FROM unnest(${states}) AS of_state
         CROSS JOIN LATERAL (${fromNewest('AND state = of_state')}) AS found`,
      ]
    : [`(SELECT id FROM matched WHERE NOT ${common} ${NEWEST} LIMIT ${limit})`, `(${fromNewest('')})`];
  return `WITH matched AS MATERIALIZED (
      SELECT id, state, sent_at FROM recommendation WHERE ${all} LIMIT ${MOST_COUNTED + 1})
    ${rare} UNION ALL ${often}`;
}

function words(q: string | undefined): string[] {
  return (q ?? '')
    .split(/\s+/)
    .filter((word) => word.length >= SHORTEST_WORD)
    .slice(0, MOST_WORDS);
}
