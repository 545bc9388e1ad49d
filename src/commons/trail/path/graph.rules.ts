/** What happened first, and what came of it. */
export interface Arc {
  earlier: string;
  later: string;
}

export interface Limits {
  nodes: number;
  steps: number;
  /** Of one type at one node. */
  branches: number;
}

/**
 * The nearest of what can be seen, breadth first: what is reached through something hidden alone stays hidden with it.
 * @param arcs in the order in which they were made
 */
export function nearest(
  asked: string,
  arcs: readonly Arc[],
  isSeen: (key: string) => boolean,
  { nodes, steps, branches }: Limits,
): { keys: string[]; more: boolean } {
  const beside = neighbours(arcs.filter(({ earlier, later }) => isSeen(earlier) && isSeen(later)));
  const kept = new Set([asked]);
  let ring = [asked];
  for (let step = 0; step < steps && ring.length > 0; step += 1) {
    const next: string[] = [];
    for (const key of ring)
      for (const branch of branchesOf(beside.get(key) ?? []))
        for (const other of branch.slice(0, branches)) {
          if (kept.has(other) || kept.size === nodes) continue;
          kept.add(other);
          next.push(other);
        }
    ring = next;
  }
  const keys = [...kept];
  return { keys, more: keys.some((key) => beside.get(key)?.some((other) => !kept.has(other))) };
}

/** By how many links each came after the first ones at most; a link that closes a circle is passed over. */
export function ranksOf(keys: readonly string[], arcs: readonly Arc[]): Map<string, number> {
  const before = Map.groupBy(arcs, ({ later }) => later);
  const ranks = new Map<string, number>();
  const open = new Set<string>();
  const rankOf = (key: string): number => {
    const known = ranks.get(key);
    if (known !== undefined || open.has(key)) return known ?? -1;
    open.add(key);
    const rank = 1 + Math.max(-1, ...(before.get(key) ?? []).map(({ earlier }) => rankOf(earlier)));
    open.delete(key);
    ranks.set(key, rank);
    return rank;
  };
  for (const key of keys) rankOf(key);
  return ranks;
}

/** In time; what came of something never stands before it, whatever its day says. */
export function inTime(
  keys: readonly string[],
  arcs: readonly Arc[],
  timeOf: (key: string) => number,
): string[] {
  const ranks = ranksOf(keys, arcs);
  const before = Map.groupBy(arcs, ({ later }) => later);
  const times = new Map<string, number>();
  for (const key of keys.toSorted((one, other) => ranks.get(one)! - ranks.get(other)!)) {
    const earlier = (before.get(key) ?? []).flatMap((arc) => times.get(arc.earlier) ?? []);
    times.set(key, Math.max(timeOf(key), ...earlier));
  }
  return keys.toSorted(
    (one, other) => times.get(one)! - times.get(other)! || ranks.get(one)! - ranks.get(other)!,
  );
}

function neighbours(arcs: readonly Arc[]): Map<string, string[]> {
  const beside = new Map<string, string[]>();
  const put = (key: string, other: string) => beside.set(key, [...(beside.get(key) ?? []), other]);
  for (const { earlier, later } of arcs) {
    put(earlier, later);
    put(later, earlier);
  }
  return beside;
}

/** Keys by their type. */
function branchesOf(keys: readonly string[]): string[][] {
  return [...Map.groupBy(new Set(keys), (key) => key.slice(0, key.indexOf(':'))).values()];
}
