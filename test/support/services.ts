import pg from 'pg';

interface Services {
  folder: string;
  postgresPort: number;
  superuserPassword: string;
  ownerPassword: string;
  appPassword: string;
  redisUrl: string;
}

/** The PostgreSQL and Redis of this run of tests. */
export function services(): Services {
  const text = process.env.TEST_SERVICES;
  if (!text)
    throw new Error(
      'These tests need PostgreSQL and Redis: run them by `npm test -- db` or through jest.config.mjs',
    );
  return JSON.parse(text) as Services;
}

export type DatabaseRole = 'postgres' | 'megdan_owner' | 'megdan_app';

export function urlFor(role: DatabaseRole, database: string): string {
  const { postgresPort, superuserPassword, ownerPassword, appPassword } = services();
  const password = { postgres: superuserPassword, megdan_owner: ownerPassword, megdan_app: appPassword }[
    role
  ];
  return `postgres://${role}:${password}@127.0.0.1:${postgresPort}/${database}`;
}

/** Runs statements as the superuser. */
export async function asSuperuser<T>(
  work: (client: pg.Client) => Promise<T>,
  database = 'postgres',
): Promise<T> {
  const client = new pg.Client({ connectionString: urlFor('postgres', database) });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
