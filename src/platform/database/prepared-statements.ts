import { createHash } from 'node:crypto';
import pg from 'pg';

/** So often a statement is sent before the database is asked to remember it: what is rare is not worth its memory. */
const HOT = 20;
const MOST_COUNTED = 2_000;
const MOST_NAMED = 300;

/** Which statements the database keeps prepared: parsed and planned once for each connection. */
export class HotStatements {
  private readonly uses = new Map<string, number>();
  private readonly names = new Map<string, string>();

  /** The name to send this statement under, or undefined while it is not hot. */
  nameOf(text: string): string | undefined {
    const known = this.names.get(text);
    if (known) return known;
    const uses = (this.uses.get(text) ?? 0) + 1;
    if (uses < HOT || this.names.size >= MOST_NAMED) {
      if (this.uses.size >= MOST_COUNTED) this.uses.clear();
      this.uses.set(text, uses);
      return undefined;
    }
    const name = createHash('sha256').update(text).digest('base64url');
    this.uses.delete(text);
    this.names.set(text, name);
    return name;
  }
}

const hot = new HotStatements();

type Callback = (error: Error, result: pg.QueryResult) => void;

/** Statements with parameters come from the code, never from people, so there are some hundreds of them. */
class PreparingClient extends pg.Client {
  override query(text: unknown, values?: unknown, callback?: unknown): never {
    const name =
      typeof text === 'string' && Array.isArray(values) && values.length > 0 ? hot.nameOf(text) : undefined;
    const statement = name ? { name, text: text as string, values: values as unknown[] } : (text as string);
    // What pg declares as ten signatures is one that looks at what it is given.
    return super.query(
      statement as string,
      (name ? undefined : values) as unknown[],
      callback as Callback,
    ) as unknown as never;
  }
}

class PreparingPool extends pg.Pool {
  constructor(options: pg.PoolConfig) {
    super({ ...options, Client: PreparingClient } as pg.PoolConfig);
  }
}

/** The driver for TypeORM, which knows no prepared statements of its own. */
export const preparingDriver = { ...pg, Client: PreparingClient, Pool: PreparingPool };
