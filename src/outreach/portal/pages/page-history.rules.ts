/** A version while everybody read it. */
export interface InForce {
  version: number;
  /** Why it was written; '' for the text that came with the release. */
  note: string;
  /** Null: from the beginning. */
  from: Date | null;
  /** Null: until now. */
  until: Date | null;
}

interface Published {
  version: number;
  note: string;
  publishedAt: readonly Date[];
}

/** What a page said at which time, the newest first. */
export function inForce({ builtIn }: { builtIn: boolean }, versions: readonly Published[]): InForce[] {
  const published = versions
    .flatMap(({ version, note, publishedAt }) => publishedAt.map((from) => ({ version, note, from })))
    .sort((left, right) => left.from.getTime() - right.from.getTime());
  const all = builtIn ? [{ version: 0, note: '', from: null }, ...published] : published;
  return all.map((one, at) => ({ ...one, until: all[at + 1]?.from ?? null })).reverse();
}

/** The version that was read before this one; null where there was none. */
export function readBefore(history: readonly InForce[], version: number): number | null {
  const at = history.findIndex((one) => one.version === version);
  return at < 0 ? null : (history[at + 1]?.version ?? null);
}
