import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROOT } from './source-files.js';

const RULES = 'src/civic/petitions/petitions.service.ts';
const STAFF = 'src/commons/accounts/staff/staff.service.ts';
const CLOCK = 'src/platform/clock/clock.service.ts';
const RELAY = 'src/platform/outbox/relay.ts';
const SPEC = 'src/civic/petitions/petition.rules.spec.ts';

const WALL_TIME = [
  'const sql = `UPDATE x SET at = now()`;',
  "const sql = 'SELECT CURRENT_TIMESTAMP';",
  'const sql = `SELECT 1 WHERE at < clock_timestamp()`;',
  'const date = new Date();',
  'const date = Date.now();',
  'const date = Temporal.Now.instant();',
];
const PASSED = 'const date = new Date(`2026-11-22`);';

let folder: string;

/** A project of one line a file, with our own configuration but for what needs types. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lint-'));
  const configuration = JSON.parse(await readFile(`${ROOT}.oxlintrc.json`, 'utf8')) as object;
  await writeIn('.oxlintrc.json', JSON.stringify({ ...configuration, options: {}, categories: {} }));
  await writeIn(
    'scripts/lint/passed-time.mjs',
    await readFile(`${ROOT}scripts/lint/passed-time.mjs`, 'utf8'),
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function writeIn(file: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await writeFile(join(folder, file), text);
}

/** Of each file, how often it asks the wall for the time. */
async function complaints(files: Record<string, string[]>): Promise<Record<string, number>> {
  for (const [file, lines] of Object.entries(files))
    await writeIn(file, lines.map((line) => `{ ${line} }`).join('\n'));
  const oxlint = promisify(execFile)(
    process.execPath,
    [`${ROOT}node_modules/oxlint/bin/oxlint`, '--format', 'json', ...Object.keys(files)],
    { cwd: folder },
  );
  // It ends with 1 where it found something.
  const { stdout } = await oxlint.catch((error: { stdout: string }) => error);
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string; filename: string }[] };
  const ofTime = diagnostics.filter(({ code }) => code.startsWith('passed-time'));
  return Object.fromEntries(
    Object.keys(files).map((file) => [file, ofTime.filter(({ filename }) => filename === file).length]),
  );
}

describe('time is passed in', () => {
  it('and asked of the wall nowhere but where the machine itself is the subject', async () => {
    expect(
      await complaints({
        [RULES]: [...WALL_TIME, PASSED],
        [STAFF]: WALL_TIME,
        [CLOCK]: WALL_TIME,
        [RELAY]: WALL_TIME,
        [SPEC]: WALL_TIME,
      }),
    ).toEqual({ [RULES]: WALL_TIME.length, [STAFF]: WALL_TIME.length, [CLOCK]: 0, [RELAY]: 0, [SPEC]: 0 });
  });
});
