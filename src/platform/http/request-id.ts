import { randomBytes } from 'node:crypto';

const bytes = randomBytes(8);
const own = bytes.toString('hex', 0, 4);
const prefix = `${own.slice(0, 4)}-${own.slice(4)}`;
let last = bytes.readUInt32BE(4);

/**
 * In groups, because people read it out over the telephone: 'f3a9-04c2-77be-19d0'. The first half is this process's,
 * the second counts: it has to be different each time, not secret, and is made for every answer.
 */
export function newRequestId(): string {
  last = (last + 1) >>> 0;
  const count = last.toString(16).padStart(8, '0');
  return `${prefix}-${count.slice(0, 4)}-${count.slice(4)}`;
}
