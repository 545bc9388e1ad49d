import { fileURLToPath } from 'node:url';
import { migrate } from '../platform/database/index.js';

const ownerUrl = process.env.DATABASE_OWNER_URL;
if (!ownerUrl) {
  console.error('DATABASE_OWNER_URL is missing: migrations run as the owner of the schema');
  process.exit(1);
}
const done = await migrate(ownerUrl, fileURLToPath(new URL('../../migrations', import.meta.url)));
console.log(done.length > 0 ? `Migrated: ${done.join(', ')}` : 'Nothing to migrate');
