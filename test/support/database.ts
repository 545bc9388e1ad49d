import { randomBytes } from 'node:crypto';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { Database } from '../../src/platform/database/index.js';
import { connectionOptions } from '../../src/platform/database/connection-options.js';
import { asSuperuser, urlFor } from './services.js';

/** Made once for each run by `scripts/lib/test-template.mjs`. */
const TEMPLATE = 'template_migrated';
const POOL_SIZE = 8;

export interface TestDatabase {
  name: string;
  /** As the services get it: with the rights of the application's role. */
  database: Database;
  dataSource: DataSource;
  /** For the application's role. */
  url: string;
  ownerUrl: string;
  /** Connections of their own, as another process has them. */
  another(): Promise<Database>;
  close(): Promise<void>;
}

interface Wishes {
  entities?: NonNullable<DataSourceOptions['entities']>;
}

/** A fresh, migrated database of its own, gone after `close()`. */
export async function testDatabase({ entities = [] }: Wishes = {}): Promise<TestDatabase> {
  const copy = await databaseCopy();
  const connected = (more: Partial<DataSourceOptions> = {}) =>
    new DataSource({ ...connectionOptions(copy.url, POOL_SIZE), ...more } as DataSourceOptions).initialize();
  const dataSource = await connected({ entities });
  const others: DataSource[] = [];
  const another = async () => {
    const other = await connected();
    others.push(other);
    return new Database(other);
  };
  const close = async () => {
    await Promise.all([dataSource, ...others].map((one) => one.destroy()));
    await copy.drop();
  };
  return { ...copy, database: new Database(dataSource), dataSource, another, close };
}

export interface DatabaseCopy {
  name: string;
  url: string;
  ownerUrl: string;
  drop(): Promise<void>;
}

/** A copy of the migrated template that nobody is connected to yet. Without fsync its files are copied sooner than logged. */
export async function databaseCopy(): Promise<DatabaseCopy> {
  const name = newName();
  await asSuperuser((client) =>
    client.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE} STRATEGY FILE_COPY OWNER megdan_owner`),
  );
  return handle(name);
}

/** An empty database, for what is to be shown about migrating itself. */
export async function emptyDatabase(): Promise<DatabaseCopy> {
  const name = newName();
  await asSuperuser((client) => client.query(`CREATE DATABASE ${name} OWNER megdan_owner`));
  return handle(name);
}

const newName = () => `t_${process.pid}_${randomBytes(5).toString('hex')}`;

function handle(name: string): DatabaseCopy {
  return {
    name,
    url: urlFor('megdan_app', name),
    ownerUrl: urlFor('megdan_owner', name),
    drop: async () => {
      await asSuperuser((client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    },
  };
}
