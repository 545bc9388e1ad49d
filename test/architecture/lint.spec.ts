import { describe, expect, it } from '@jest/globals';
import { ESLint } from 'eslint';
import { ROOT } from './source-files.js';

const eslint = new ESLint({ cwd: ROOT });

async function complaints(code: string, file: string): Promise<number> {
  const [result] = await eslint.lintText(code, { filePath: `${ROOT}${file}` });
  return result!.messages.length;
}

describe('time is passed in', () => {
  it.each([
    ['const sql = `UPDATE x SET at = now()`;'],
    ["const sql = 'SELECT CURRENT_TIMESTAMP';"],
    ['const sql = `SELECT 1 WHERE at < clock_timestamp()`;'],
    ['const date = new Date();'],
    ['const date = Date.now();'],
    ['const date = Temporal.Now.instant();'],
  ])('%s is refused in rules', async (code) => {
    expect(await complaints(code, 'src/civic/petitions/petitions.service.ts')).toBe(1);
    expect(await complaints(code, 'src/commons/accounts/staff/staff.service.ts')).toBe(1);
  });

  it('except where the machine itself is the subject', async () => {
    expect(await complaints('const date = Date.now();', 'src/platform/clock/clock.service.ts')).toBe(0);
    expect(await complaints('const sql = `SELECT now()`;', 'src/platform/outbox/relay.ts')).toBe(0);
  });

  it('and a moment made of a value is fine', async () => {
    expect(
      await complaints('const date = new Date(`2026-11-22`);', 'src/civic/petitions/petitions.service.ts'),
    ).toBe(0);
  });
});
