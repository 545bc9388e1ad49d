import type { DataSourceOptions } from 'typeorm';
import { preparingDriver } from './prepared-statements.js';
import { SnakeNames } from './snake-names.js';

const CONNECT_MS = 3_000;
const STATEMENT_MS = 20_000;

/** How every process of ours speaks to PostgreSQL. */
export function connectionOptions(url: string, poolSize: number): DataSourceOptions {
  return {
    type: 'postgres',
    driver: preparingDriver,
    url,
    poolSize,
    namingStrategy: new SnakeNames(),
    synchronize: false,
    installExtensions: false,
    extra: {
      connectionTimeoutMillis: CONNECT_MS,
      statement_timeout: STATEMENT_MS,
      idle_in_transaction_session_timeout: STATEMENT_MS,
      keepAlive: true,
      application_name: 'megdan',
    },
  };
}
