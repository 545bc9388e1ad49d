import { Injectable } from '@nestjs/common';
import { boundTo } from '../../../../commons/accounts/index.js';
import { Decisions, OUTCOMES, type DecisionView } from '../../../../commons/decisions/index.js';
import { subjectKey } from '../../../../commons/subjects/index.js';
import { Marked, type BackofficeContext, type ComputedValue } from '../../../../platform/backoffice/index.js';
import { Database } from '../../../../platform/database/index.js';
import { filePath } from '../../../../platform/files/index.js';
import { CONTRIBUTION } from '../contribution.rules.js';
import { ContributionPeople } from '../contribution-people.js';
import { ContributionQueries } from '../contributions.queries.js';
import { PEOPLE } from './contributions.permissions.js';

const DECISIONS = '/admin/resources/decisions/records';
const CONSULTATIONS = '/admin/resources/consultations/records';
const STATE_WORDS = { proposed: 'предложено', returned: 'върнато', confirmed: 'потвърдено' } as const;

interface Row {
  id: string;
  consultationId: string;
  number: string;
  unitId: string | null;
  scan: { id: string; key: string; name: string; bytes: number } | null;
}

/** What the desk shows of contributions and is no column of theirs. */
@Injectable()
export class ContributionExtras {
  constructor(
    private readonly database: Database,
    private readonly contributions: ContributionQueries,
    private readonly people: ContributionPeople,
    private readonly decisions: Decisions,
  ) {}

  async of(ctx: BackofficeContext, ids: string[]): Promise<Map<string, Record<string, ComputedValue>>> {
    const refs = ids.map((id) => ({ type: CONTRIBUTION, id }));
    const [found, decisions, files] = await Promise.all([
      this.rows(ids),
      this.decisions.ofSubjects(this.database, refs),
      this.contributions.filesOf(this.database, ids),
    ]);
    const people = await this.people.of(this.database, this.mayKnow(ctx, found));
    return new Map(
      found.map(({ id, consultationId, number, scan }): [string, Record<string, ComputedValue>] => {
        const person = people.get(id);
        const own = files.get(id) ?? [];
        return [
          id,
          {
            consultation: new Marked(number, 'plain', `${CONSULTATIONS}/${consultationId}/show`),
            decision: told(decisions.get(subjectKey({ type: CONTRIBUTION, id }))),
            files: own.map((file) => ({
              id: file.id,
              name: file.name,
              bytes: file.bytes,
              href: filePath(file),
            })),
            ...(person && {
              person: person.name,
              address: person.email || null,
              scanned: scan
                ? [{ id: scan.id, name: scan.name, bytes: scan.bytes, href: filePath(scan) }]
                : [],
            }),
          },
        ];
      }),
    );
  }

  /** Whoever is bound to units knows the people of their consultations alone. */
  private mayKnow({ staff }: BackofficeContext, found: readonly Row[]): string[] {
    if (!staff.permissions.has(PEOPLE)) return [];
    const units = boundTo(staff);
    return found
      .filter(({ unitId }) => units === null || (unitId !== null && units.includes(unitId)))
      .map(({ id }) => id);
  }

  private rows(ids: string[]): Promise<Row[]> {
    return this.database.read<Row>(
      `SELECT contribution.id, consultation_id AS "consultationId", consultation.number, unit_id AS "unitId",
              CASE WHEN scan.id IS NOT NULL THEN
                json_build_object('id', scan.id::text, 'key', scan.key, 'name', scan.name, 'bytes', scan.bytes)
              END AS scan
       FROM contribution JOIN consultation ON consultation.id = consultation_id
       LEFT JOIN stored_file AS scan ON scan.id = scan_file_id
       WHERE contribution.id = ANY($1::bigint[])`,
      [ids],
    );
  }
}

function told(decision: DecisionView | undefined): Marked {
  if (!decision) return new Marked('без решение', 'late');
  const { label } = OUTCOMES[decision.outcome];
  const tone = decision.state === 'confirmed' ? 'open' : decision.state === 'returned' ? 'late' : 'wait';
  return new Marked(`${label.bg} (${STATE_WORDS[decision.state]})`, tone, `${DECISIONS}/${decision.id}/show`);
}
