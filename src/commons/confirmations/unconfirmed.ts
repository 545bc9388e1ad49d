import { Injectable } from '@nestjs/common';
import { affected, Database } from '../../platform/database/index.js';
import type { RecurringJob } from '../../platform/queue/index.js';
import { Participants, PersonalData } from '../accounts/index.js';
import type { Confirmable } from './confirmable.js';

/** What ran out is still shown to whoever comes late, so that the text can be sent again. */
const KEPT_MS = 7 * 86_400_000;

type Forgotten = Pick<Confirmable<object>, 'table' | 'made' | 'staysOnceMade' | 'personal'>;

/** All that waits for its letter, as data about people. Modules register theirs in onModuleInit; its job forgets what nobody confirmed. */
@Injectable()
export class Unconfirmed implements RecurringJob {
  private readonly list: Forgotten[] = [];

  constructor(
    private readonly database: Database,
    private readonly personalData: PersonalData,
    private readonly participants: Participants,
  ) {}

  register(of: Forgotten): void {
    const { table, made, personal } = of;
    this.list.push(of);
    this.personalData.register({
      name: personal.name,
      label: personal.label,
      export: ({ email }) =>
        this.database.read<object>(
          `SELECT ${personal.exported} FROM ${table} WHERE email_lookup = $1 AND ${made} IS NULL ORDER BY id`,
          [this.participants.emailLookup(email)],
        ),
      erase: async (tx, { email }) => {
        const sql = `DELETE FROM ${table} WHERE email_lookup = $1`;
        await affected(tx, sql, [this.participants.emailLookup(email)]);
      },
    });
  }

  async run(_slot: string, now: Date): Promise<void> {
    const before = new Date(now.getTime() - KEPT_MS);
    for (const { table, made, staysOnceMade } of this.list)
      await this.database.prune(table, `expires_at < $1${staysOnceMade ? ` AND ${made} IS NULL` : ''}`, [
        before,
      ]);
  }
}
