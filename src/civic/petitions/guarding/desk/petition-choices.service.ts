import { Injectable } from '@nestjs/common';
import { boundTo, mayTouch } from '../../../../commons/accounts/index.js';
import type { Choice, StaffViewer } from '../../../../platform/backoffice/index.js';
import { Database } from '../../../../platform/database/index.js';
import { Forbidden, NotFound } from '../../../../platform/errors/index.js';

const MOST = 500;

/** The petitions whose signatures a member of the staff looks at: those of their units, where they are bound to some. */
@Injectable()
export class PetitionChoices {
  constructor(private readonly database: Database) {}

  /** Newest first. */
  async of(staff: StaffViewer): Promise<Choice[]> {
    const found = await this.database.read<{ id: string; title: string }>(
      `SELECT id, title FROM petition WHERE state <> 'draft' AND ($1::bigint[] IS NULL OR unit_id = ANY($1))
       ORDER BY id DESC LIMIT ${MOST}`,
      [boundTo(staff)],
    );
    return found.map(({ id, title }) => ({ value: id, label: `№ ${id} · ${title}` }));
  }

  /** @throws NotFound, or Forbidden for a petition of another unit */
  async own(id: string, staff: StaffViewer): Promise<{ id: string; title: string }> {
    const [found] = await this.database.read<{ id: string; title: string; unitId: string | null }>(
      'SELECT id, title, unit_id AS "unitId" FROM petition WHERE id = $1',
      [id],
    );
    if (!found) throw new NotFound('petitionUnknown');
    if (!mayTouch(staff, found.unitId)) throw new Forbidden('notYourUnit');
    return found;
  }
}
