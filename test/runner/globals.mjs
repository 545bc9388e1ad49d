/**
 * What `@jest/globals` stands for. Modules stay loaded from one test file to the next, and each file begins with a fresh
 * circus: whoever imported these sees the new ones.
 */
export let afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest, test;

export function provide(given) {
  ({ afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest, test } = given);
}
