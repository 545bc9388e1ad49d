import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { inclusionPath, leafHash, merkleRoot, nodeHash, rootByPath } from './merkle.rules.js';

const SIZES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 15, 16, 17, 31, 33, 64, 100];
const leavesOf = (size: number) =>
  Array.from({ length: size }, (_, at) => leafHash(createHash('sha256').update(String(at)).digest()));

/** As RFC 6962 defines it, word for word. */
function byDefinition(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 1) return leaves[0]!;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return nodeHash(byDefinition(leaves.slice(0, split)), byDefinition(leaves.slice(split)));
}

describe('the tree over a day', () => {
  it('has the hashes of RFC 6962', () => {
    expect(leafHash(Buffer.alloc(0)).toString('hex')).toBe(
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    );
    const twice = ['', '00'].map((data) => leafHash(Buffer.from(data, 'hex')));
    expect(merkleRoot(twice).toString('hex')).toBe(
      'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    );
  });

  it.each(SIZES)('of %i entries is the one that the RFC defines', (size) => {
    expect(merkleRoot(leavesOf(size))).toEqual(byDefinition(leavesOf(size)));
  });

  it('may be made of full subtrees first', () => {
    for (const size of SIZES) {
      const leaves = leavesOf(size);
      const fours = Array.from({ length: Math.ceil(size / 4) }, (_, at) =>
        merkleRoot(leaves.slice(at * 4, at * 4 + 4)),
      );
      expect(merkleRoot(fours)).toEqual(merkleRoot(leaves));
    }
  });

  it.each(SIZES)('of %i shows every entry, at its own place and at no other', (size) => {
    const leaves = leavesOf(size);
    const root = merkleRoot(leaves);
    for (let index = 0; index < size; index++) {
      const path = inclusionPath(leaves, index);
      expect(rootByPath(leaves[index]!, { index, size, path })).toEqual(root);
      for (let other = 0; other < size; other++)
        if (other !== index)
          expect(rootByPath(leaves[index]!, { index: other, size, path })?.equals(root) ?? false).toBe(false);
    }
  });

  it('is shown by no other entry, and by no path that is longer, shorter or altered', () => {
    const leaves = leavesOf(13);
    const root = merkleRoot(leaves);
    const path = inclusionPath(leaves, 5);
    const leads = (leaf: Buffer, steps: Buffer[]) =>
      rootByPath(leaf, { index: 5, size: 13, path: steps })?.equals(root) ?? false;
    expect(leads(leaves[5]!, path)).toBe(true);
    expect(leads(leaves[6]!, path)).toBe(false);
    expect(leads(leaves[5]!, [...path, root])).toBe(false);
    expect(leads(leaves[5]!, path.slice(1))).toBe(false);
    for (let at = 0; at < path.length; at++)
      expect(leads(leaves[5]!, path.with(at, leafHash(path[at]!)))).toBe(false);
    expect(rootByPath(leaves[5]!, { index: 13, size: 13, path })).toBeNull();
  });

  it('has at least one leaf', () => {
    expect(() => merkleRoot([])).toThrow('at least one');
  });
});
