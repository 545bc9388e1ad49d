import { describe, expect, it } from '@jest/globals';
import { HotStatements } from './prepared-statements.js';

const asked = (hot: HotStatements, text: string, times: number) =>
  Array.from({ length: times }, () => hot.nameOf(text));

describe('hot statements', () => {
  it('have a name from their twentieth use on, one for each text', () => {
    const hot = new HotStatements();
    expect(asked(hot, 'SELECT $1', 19)).toEqual(Array(19).fill(undefined));
    const [name] = asked(hot, 'SELECT $1', 1);
    expect(name).toMatch(/^[\w-]{43}$/);
    expect(hot.nameOf('SELECT $1')).toBe(name);
    expect(asked(hot, 'SELECT $1, 2', 20).at(-1)).not.toBe(name);
  });

  it('are some hundreds, however many texts there are', () => {
    const hot = new HotStatements();
    const named = Array.from({ length: 400 }, (_, at) => asked(hot, `SELECT $1, ${at}`, 20).at(-1)).filter(
      Boolean,
    );
    expect(named).toHaveLength(300);
    for (let at = 0; at < 5_000; at += 1) hot.nameOf(`SELECT $1 + ${at}`);
    expect(hot.nameOf('SELECT $1, 1')).toBe(named[1]);
  });
});
