import { Injectable } from '@nestjs/common';
import { Units } from '../../../commons/accounts/index.js';
import { Decisions } from '../../../commons/decisions/index.js';
import { Moderation } from '../../../commons/moderation/index.js';
import { subjectKey } from '../../../commons/subjects/index.js';
import { dateIn } from '../../../platform/clock/index.js';
import { readerOf, rows, type Reader, type Tx } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { Sites } from '../../../platform/http/index.js';
import type { Consultation } from '../consultation.entity.js';
import { consultationPath } from '../consultation.subject.js';
import { consultationTerm, lastDayOf } from '../consultation.term.js';
import { CONTRIBUTION, type PublicContribution } from '../contributions/contribution.rules.js';
import { ContributionQueries } from '../contributions/contributions.queries.js';
import { ConsultationKinds } from '../kinds/consultation-kinds.service.js';
import { rowOf } from './report.assembly.js';
import type { ReportRow, ReportSnapshot } from './report.snapshot.js';

type Head = Pick<
  Consultation,
  | 'id'
  | 'number'
  | 'title'
  | 'lang'
  | 'actType'
  | 'unitId'
  | 'sponsor'
  | 'state'
  | 'publishedPlace'
  | 'publishedUrl'
> & { opensAt: Date; closesAt: Date; publishedOn: string | null };

/** Gathers what a справка is made of, inside the transaction that publishes it. */
@Injectable()
export class ReportSources {
  constructor(
    private readonly contributions: ContributionQueries,
    private readonly decisions: Decisions,
    private readonly moderation: Moderation,
    private readonly kinds: ConsultationKinds,
    private readonly units: Units,
    private readonly sites: Sites,
  ) {}

  /** Two clerks who publish at once follow each other here. @throws NotFound */
  async locked(tx: Tx, id: string): Promise<Head> {
    const [head] = await rows<Head>(
      tx,
      `SELECT id, number, title, lang, act_type AS "actType", unit_id AS "unitId", sponsor, state,
              published_place AS "publishedPlace", published_url AS "publishedUrl",
              published_on::text AS "publishedOn", opens_at AS "opensAt", closes_at AS "closesAt"
       FROM consultation WHERE id = $1 FOR UPDATE`,
      [id],
    );
    if (!head) throw new NotFound('consultationNotFound');
    return head;
  }

  /** Every contribution with its published decision, in the order of the numbers. */
  async rows(reader: Reader, consultationId: string): Promise<ReportRow[]> {
    const found = await this.contributions.all(reader, consultationId);
    const refs = found.map(({ id }) => ({ type: CONTRIBUTION, id }));
    const [decided, withheld] = await Promise.all([
      this.decisions.publishedOf(reader, refs),
      this.moderation.stateOf(
        reader,
        found.filter(({ text }) => text === null).map(({ id }) => ({ type: CONTRIBUTION, id })),
      ),
    ]);
    return found.flatMap((contribution: PublicContribution) => {
      const key = subjectKey({ type: CONTRIBUTION, id: contribution.id });
      const decision = decided.get(key);
      return decision
        ? [rowOf({ contribution, decision, withheldReason: withheld.get(key)?.reason ?? null })]
        : [];
    });
  }

  /** What is told about the consultation itself. */
  async head(tx: Tx, head: Head): Promise<Pick<ReportSnapshot, 'consultation' | 'municipality'>> {
    const [kind, unit] = await Promise.all([
      this.kinds.of(head.actType, readerOf(tx)),
      head.unitId ? this.units.byId(head.unitId) : null,
    ]);
    const closesOn = lastDayOf(head.closesAt);
    const { publishedOn, days } = consultationTerm(kind, head.opensAt, closesOn);
    const { name, url } = this.sites.current();
    return {
      consultation: {
        id: head.id,
        number: head.number ?? '',
        title: head.title,
        lang: head.lang,
        kind: kind.draftLabel,
        unit: unit?.name ?? null,
        sponsor: head.sponsor,
        opensOn: dateIn(head.opensAt),
        closesOn,
        days,
        path: consultationPath(head),
        published: {
          kind: head.publishedPlace,
          url: head.publishedUrl,
          on: head.publishedPlace === 'here' ? publishedOn : head.publishedOn,
        },
      },
      municipality: { name, url },
    };
  }
}
