import { DataSource, MigrationExecutor } from 'typeorm';
import { connectionOptions } from './connection-options.js';

const MIGRATION_LOCK = 7_163_426;
const LOCK_TIMEOUT = '5s';
const MINUTES_30_MS = 30 * 60_000;

/**
 * Runs what is pending, as the owner, in one transaction. Of several instances that boot at once, one runs them
 * while the others wait; if it is killed, its transaction is undone and the next one takes over.
 * The advisory lock comes first, because `lock_timeout` would end the wait for it too.
 * @param directory the folder of the compiled migrations
 * @returns the names of the migrations that were run
 */
export async function migrate(ownerUrl: string, directory: string): Promise<string[]> {
  const options = connectionOptions(ownerUrl, 2);
  const source = new DataSource({
    ...options,
    extra: {
      ...(options.extra as object),
      statement_timeout: MINUTES_30_MS,
      idle_in_transaction_session_timeout: MINUTES_30_MS,
    },
    migrations: [`${directory}/[0-9]*.{js,ts}`],
    migrationsTableName: 'migration',
  } as typeof options);
  await source.initialize();
  const runner = source.createQueryRunner();
  try {
    await runner.startTransaction();
    await runner.query('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    await runner.query(`SET LOCAL lock_timeout = '${LOCK_TIMEOUT}'`);
    const executor = new MigrationExecutor(source, runner);
    executor.transaction = 'none';
    const done = await executor.executePendingMigrations();
    await runner.commitTransaction();
    return done.map(({ name }) => name);
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    throw error;
  } finally {
    await runner.release();
    await source.destroy();
  }
}
