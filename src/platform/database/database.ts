import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import { Unavailable } from '../errors/index.js';
import { isDatabaseAway } from './database-errors.js';

declare const transactionBrand: unique symbol;

/** An open transaction. Only `Database.transaction()` hands one out, so a parameter of this type demands one. */
export type Tx = EntityManager & { readonly [transactionBrand]: true };

/** Both a `Tx` and the `Database` can be read from. */
export interface Reader {
  read<Row>(sql: string, params?: unknown[]): Promise<Row[]>;
}

const PRUNED_AT_ONCE = 1_000;

@Injectable()
export class Database implements Reader {
  constructor(readonly source: DataSource) {}

  /** Commits what `work` did, or nothing. @throws Unavailable when PostgreSQL is away. */
  async transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return whileThere(() => this.source.transaction((manager) => work(manager as Tx)));
  }

  /** Reads outside of any transaction. @throws Unavailable when PostgreSQL is away. */
  async read<Row>(sql: string, params: unknown[] = []): Promise<Row[]> {
    return whileThere(() => this.source.query<Row[]>(sql, params));
  }

  /**
   * Deletes what is no longer needed, in short transactions, so that a large rest neither times out nor holds anybody up.
   * @param condition the SQL after WHERE
   */
  async prune(table: string, condition: string, params: unknown[]): Promise<void> {
    const sql = `DELETE FROM ${table} WHERE ctid IN
      (SELECT ctid FROM ${table} WHERE ${condition} LIMIT ${PRUNED_AT_ONCE})`;
    let gone: number;
    do gone = await this.transaction((tx) => affected(tx, sql, params));
    while (gone === PRUNED_AT_ONCE);
  }
}

/** Reads inside a transaction through the same interface as outside of one. */
export function readerOf(tx: Tx): Reader {
  return { read: (sql, params) => rows(tx, sql, params) };
}

/** The rows of a SELECT, or of an INSERT, UPDATE or DELETE with RETURNING. */
export async function rows<Row>(tx: Tx, sql: string, params: unknown[] = []): Promise<Row[]> {
  return (await structured<Row>(tx, sql, params)).records;
}

/** How many rows a statement changed. */
export async function affected(tx: Tx, sql: string, params: unknown[] = []): Promise<number> {
  return (await structured(tx, sql, params)).affected ?? 0;
}

/** For LIKE and ILIKE: `%`, `_` and `\` are meant as themselves. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}

interface Structured<Row> {
  records: Row[];
  affected?: number;
}

async function structured<Row>(tx: Tx, sql: string, params: unknown[]): Promise<Structured<Row>> {
  const runner: QueryRunner | undefined = tx.queryRunner;
  if (!runner) throw new Error('This EntityManager has no open transaction');
  return (await runner.query(sql, params, true)) as unknown as Structured<Row>;
}

async function whileThere<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isDatabaseAway(error)) throw new Unavailable('databaseAway');
    throw error;
  }
}
