import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const key = () => randomBytes(32).toString('base64');
const password = () => randomBytes(24).toString('hex');

/** The secrets of this installation: made once, readable by its owner alone. */
export function readOrMakeSecrets(folder) {
  const file = join(folder, 'secrets.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  const secrets = {
    postgres: { superuser: password(), owner: password(), app: password() },
    redis: password(),
    secretKeys: `k1:${key()}`,
    lookupKey: key(),
  };
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  renameSync(unfinished, file);
  return { ...secrets, fresh: true };
}
