import { randomUUID } from 'node:crypto';

/** 64 random bits in groups, because people read it out over the telephone: 'f3a9-04c2-77be-19d0'. */
export function newRequestId(): string {
  const uuid = randomUUID();
  return `${uuid.slice(0, 4)}-${uuid.slice(4, 8)}-${uuid.slice(24, 28)}-${uuid.slice(28, 32)}`;
}
