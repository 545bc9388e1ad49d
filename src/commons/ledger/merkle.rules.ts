import { createHash } from 'node:crypto';

/** The Merkle tree of RFC 6962, 2.1: leaves and nodes begin with different bytes, so that neither passes for the other. */
const LEAF = Buffer.from([0]);
const NODE = Buffer.from([1]);

export function leafHash(data: Buffer): Buffer {
  return createHash('sha256').update(LEAF).update(data).digest();
}

export function nodeHash(left: Buffer, right: Buffer): Buffer {
  return createHash('sha256').update(NODE).update(left).update(right).digest();
}

/** @param leaves hashes of leaves, or roots of full subtrees of one size (the last may be smaller); at least one */
export function merkleRoot(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) throw new Error('A tree has at least one leaf');
  let level = leaves;
  while (level.length > 1) level = parents(level);
  return level[0]!;
}

/** What stands beside the way from a leaf up to the root, from below. */
export function inclusionPath(leaves: readonly Buffer[], index: number): Buffer[] {
  const path: Buffer[] = [];
  let level = leaves;
  for (let at = index; level.length > 1; at >>= 1) {
    const beside = level[at ^ 1];
    if (beside) path.push(beside);
    level = parents(level);
  }
  return path;
}

/** The root to which a leaf and its path lead (RFC 9162, 2.1.3.2); null where the path has not the length that it must have. */
export function rootByPath(
  leaf: Buffer,
  { index, size, path }: { index: number; size: number; path: readonly Buffer[] },
): Buffer | null {
  if (index < 0 || index >= size) return null;
  let hash = leaf;
  let at = index;
  let last = size - 1;
  const left = [...path];
  for (; last > 0; at >>= 1, last >>= 1) {
    if (at === last && at % 2 === 0) continue;
    const beside = left.shift();
    if (!beside) return null;
    hash = at % 2 === 1 ? nodeHash(beside, hash) : nodeHash(hash, beside);
  }
  return left.length === 0 ? hash : null;
}

/** One without a neighbour goes up as it is: the same tree as by splitting at the largest power of two. */
function parents(level: readonly Buffer[]): Buffer[] {
  const above: Buffer[] = [];
  for (let at = 0; at < level.length; at += 2)
    above.push(level[at + 1] ? nodeHash(level[at]!, level[at + 1]!) : level[at]!);
  return above;
}
