import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from '@jest/globals';

const SCRIPT = fileURLToPath(new URL('../../scripts/module-map.mjs', import.meta.url));

it('docs/module-map.md shows the modules as they are', async () => {
  await expect(promisify(execFile)(process.execPath, [SCRIPT, '--check'])).resolves.toMatchObject({
    stderr: '',
  });
});
