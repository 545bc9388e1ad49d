import { Injectable } from '@nestjs/common';
import { boundTo } from '../../../commons/accounts/index.js';
import {
  Marked,
  type BackofficeContext,
  type Choice,
  type ComputedValue,
  type StaffViewer,
} from '../../../platform/backoffice/index.js';
import { Database } from '../../../platform/database/index.js';
import { filePath } from '../../../platform/files/index.js';
import type { PetitionState } from '../petition.lifecycle.js';
import { recordPath } from '../petition.rules.js';
import { paperMessages } from './paper.messages.js';
import type { SheetState } from './sheet.lifecycle.js';
import { takesNewSheets } from './sheet.rules.js';

const t = paperMessages('bg');

interface SheetExtras {
  id: string;
  state: SheetState;
  petitionId: string;
  title: string;
  scan: { id: string; key: string; name: string; bytes: number } | null;
  counted: number;
  held: number;
  firstName: string | null;
  secondName: string | null;
}

/** What the back office reads of sheets and is no column of theirs. */
@Injectable()
export class SheetQueries {
  constructor(private readonly database: Database) {}

  /** Petitions that take sheets now. */
  async petitions({ staff, now }: BackofficeContext): Promise<Choice[]> {
    const found = await this.database.read<{
      id: string;
      title: string;
      state: PetitionState;
      closedAt: Date | null;
    }>(
      `SELECT id, title, state, closed_at AS "closedAt" FROM petition
       WHERE state IN ('collecting', 'closed', 'registered') AND ($1::bigint[] IS NULL OR unit_id = ANY($1))
       ORDER BY state <> 'collecting', id DESC LIMIT 500`,
      [boundTo(staff)],
    );
    return found
      .filter((petition) => takesNewSheets(petition, now))
      .map(({ id, title }) => ({ value: id, label: `№ ${id} · ${title}` }));
  }

  async extras(ids: string[]): Promise<Map<string, Record<string, ComputedValue>>> {
    const found = await this.database.read<SheetExtras>(
      `SELECT sheet.id, sheet.state, sheet.petition_id AS "petitionId", petition.title,
              CASE WHEN scan.id IS NOT NULL THEN
                json_build_object('id', scan.id::text, 'key', scan.key, 'name', scan.name, 'bytes', scan.bytes) END AS scan,
              (SELECT count(*)::int FROM signature WHERE sheet_id = sheet.id AND state = 'counted') AS counted,
              (SELECT count(*)::int FROM signature WHERE sheet_id = sheet.id AND state = 'held') AS held,
              first.name AS "firstName", second.name AS "secondName"
       FROM signature_sheet AS sheet JOIN petition ON petition.id = petition_id
       LEFT JOIN stored_file AS scan ON scan.id = scan_file_id
       LEFT JOIN staff AS first ON first.id = first_by LEFT JOIN staff AS second ON second.id = second_by
       WHERE sheet.id = ANY($1::bigint[])`,
      [ids],
    );
    return new Map(
      found.map(({ id, state, petitionId, title, scan, counted, held, firstName, secondName }) => [
        id,
        {
          petition: new Marked(title, 'plain', recordPath(petitionId)),
          scanned: scan ? [{ id: scan.id, name: scan.name, bytes: scan.bytes, href: filePath(scan) }] : [],
          counting:
            state === 'accepted'
              ? [t('counted', { counted }), ...(held > 0 ? [t('waiting', { held })] : [])].join(', ')
              : null,
          firstName,
          secondName,
        },
      ]),
    );
  }

  /** Sheets that wait for this member of staff, as far as one can say. */
  async waiting({ staffId, units }: StaffViewer): Promise<number> {
    const [row] = await this.database.read<{ count: number }>(
      `SELECT count(*)::int AS count FROM signature_sheet AS sheet JOIN petition ON petition.id = petition_id
       WHERE (sheet.state = 'differs' OR (sheet.state = 'firstKeyed' AND first_by <> $1))
         AND ($2::bigint[] = '{}' OR unit_id = ANY($2))`,
      [staffId, units],
    );
    return row!.count;
  }
}
