export interface DiffPart {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

interface Move {
  kind: DiffPart['kind'];
  /** In words. */
  count: number;
}

/** How far a search has come: after so many edits, on the diagonal k = x - y, at the distance x + y. */
interface Reached {
  edits: number;
  k: number;
  distance: number;
}

/** Words with their inner hyphens and apostrophes, runs of space, and every other sign alone. */
const TOKEN = /[\p{L}\p{N}\p{M}]+(?:[-'’][\p{L}\p{N}\p{M}]+)*|\s+|[^\p{L}\p{N}\p{M}\s]/gu;
/** After so many edits the way found so far is taken: looking farther costs more and reads no better. */
const MOST_EDITS = 120;

/**
 * What was taken out of a text and what was put in, word by word, in reading order. Changes with nothing but space
 * between them are told as one, what was removed before what was added.
 *
 * Myers' greedy search, cut off after MOST_EDITS edits and begun anew from the farthest point reached. A round costs
 * at most MOST_EDITS steps for every word that it passes, so the whole is linear in the length of both texts.
 */
export function wordDiff(before: string, after: string): DiffPart[] {
  const old: readonly string[] = before.match(TOKEN) ?? [];
  const young: readonly string[] = after.match(TOKEN) ?? [];
  const script = new Script();
  const tail = commonTail(old, young);
  const [ends, youngEnds] = [old.length - tail, young.length - tail];
  let [x, y] = [0, 0];
  while (x < ends || y < youngEnds) {
    for (const { kind, count } of round(old.slice(x, ends), young.slice(y, youngEnds))) {
      script.add(kind, (kind === 'added' ? young.slice(y, y + count) : old.slice(x, x + count)).join(''));
      if (kind !== 'added') x += count;
      if (kind !== 'removed') y += count;
    }
  }
  script.add('same', old.slice(ends).join(''));
  return script.end();
}

function commonTail(old: readonly string[], young: readonly string[]): number {
  const most = Math.min(old.length, young.length);
  let length = 0;
  while (length < most && old[old.length - 1 - length] === young[young.length - 1 - length]) length += 1;
  return length;
}

/** The moves to the end of both texts, or to the farthest point within MOST_EDITS. */
function round(old: readonly string[], young: readonly string[]): Move[] {
  // The x reached on each diagonal; beside it, as it was before each number of edits.
  const farthest = new Int32Array(2 * MOST_EDITS + 3).fill(-1);
  const middle = MOST_EDITS + 1;
  const history: Int32Array[] = [];
  farthest[middle + 1] = 0;
  let best: Reached = { edits: 0, k: 0, distance: -1 };
  for (let edits = 0; edits <= MOST_EDITS; edits += 1) {
    history.push(farthest.slice(middle - edits - 1, middle + edits + 2));
    for (let k = -edits; k <= edits; k += 2) {
      const [left, right] = [farthest[middle + k - 1]!, farthest[middle + k + 1]!];
      let x = comesDown(k, edits, left, right) ? right : left + 1;
      while (x < old.length && x - k < young.length && old[x] === young[x - k]) x += 1;
      farthest[middle + k] = x;
      if (x > old.length || x - k > young.length) continue;
      const distance = 2 * x - k;
      const nearer = distance === best.distance && Math.abs(k) < Math.abs(best.k);
      if (distance > best.distance || nearer) best = { edits, k, distance };
      if (x === old.length && x - k === young.length) return traced(history, best);
    }
  }
  return traced(history, best);
}

/** Whether the farthest way to a diagonal adds a word, rather than removes one. */
function comesDown(k: number, edits: number, left: number, right: number): boolean {
  return k === -edits || (k !== edits && left < right);
}

/** Walks the best way back to its beginning. */
function traced(history: readonly Int32Array[], best: Reached): Move[] {
  const moves: Move[] = [];
  let { k } = best;
  let x = (best.distance + k) / 2;
  for (let { edits } = best; edits > 0; edits -= 1) {
    const at = history[edits]!;
    const [left, right] = [at[k + edits]!, at[k + edits + 2]!];
    const down = comesDown(k, edits, left, right);
    const from = down ? right : left + 1;
    if (x > from) moves.push({ kind: 'same', count: x - from });
    moves.push({ kind: down ? 'added' : 'removed', count: 1 });
    x = down ? from : from - 1;
    k += down ? 1 : -1;
  }
  if (x > 0) moves.push({ kind: 'same', count: x });
  return moves.reverse();
}

/** Joins what belongs together while the parts come in. */
class Script {
  private readonly parts: DiffPart[] = [];
  private removed = '';
  private added = '';
  /** Space kept after a change: part of it when the next change follows at once. */
  private space = '';

  add(kind: DiffPart['kind'], text: string): void {
    if (text === '') return;
    if (kind !== 'same') {
      this.removed += this.space;
      this.added += this.space;
      this.space = '';
      this[kind] += text;
    } else if (this.isChanging() && /^[^\S\n]+$/.test(text)) {
      this.space += text;
    } else {
      this.endChange();
      const last = this.parts.at(-1);
      if (last?.kind === 'same') last.text += text;
      else this.parts.push({ kind, text });
    }
  }

  end(): DiffPart[] {
    this.endChange();
    return this.parts;
  }

  private isChanging(): boolean {
    return this.removed !== '' || this.added !== '';
  }

  private endChange(): void {
    if (this.removed) this.parts.push({ kind: 'removed', text: this.removed });
    if (this.added) this.parts.push({ kind: 'added', text: this.added });
    if (this.space) this.parts.push({ kind: 'same', text: this.space });
    this.removed = this.added = this.space = '';
  }
}
