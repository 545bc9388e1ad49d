import { Injectable } from '@nestjs/common';
import { boundTo } from '../accounts/index.js';
import { subjectKey, type SubjectCard, type SubjectRef } from '../subjects/index.js';
import {
  Marked,
  type ComputedValue,
  type RecordSection,
  type StaffViewer,
} from '../../platform/backoffice/index.js';
import { Database } from '../../platform/database/index.js';
import { formatDateTime, pick } from '../../platform/i18n/index.js';
import { DecisionCards } from './decision-cards.js';
import { SUBJECTS_OF } from './decision-rows.js';
import type { Decision } from './decision.entity.js';
import { OUTCOMES, type DecisionOutcome } from './decision.rules.js';
import { decisionAdminMessages } from './decisions.admin.messages.js';

const t = decisionAdminMessages('bg');

/** What waits for somebody, process by process. */
export interface Waiting {
  process: SubjectRef;
  count: number;
  since: Date;
}

interface KeptWording {
  version: number;
  outcome: DecisionOutcome;
  reason: string;
  proposer: string;
  proposedAt: Date;
  confirmedAt: Date | null;
  returnedReason: string;
  publishedAt: Date | null;
  replacedAt: Date;
}

/** What the back office shows of decisions beside their columns. */
@Injectable()
export class DecisionRecords {
  constructor(
    private readonly database: Database,
    private readonly cards: DecisionCards,
  ) {}

  /** Of which process, and about what. */
  async extras(ids: readonly string[]): Promise<Map<string, Record<string, ComputedValue>>> {
    const found = await this.database.read<{ id: string; process: SubjectRef; subjects: SubjectRef[] }>(
      `SELECT d.id, json_build_object('type', d.process_type, 'id', d.process_id::text) AS process,
              ${SUBJECTS_OF} AS subjects
       FROM decision d WHERE d.id = ANY($1::bigint[])`,
      [ids],
    );
    const single = found.filter(({ subjects }) => subjects.length === 1).flatMap(({ subjects }) => subjects);
    const cards = await this.cards.of([...found.map(({ process }) => process), ...single]);
    const linked = (ref: SubjectRef) => {
      const card = cards.get(subjectKey(ref));
      return card ? new Marked(card.title, undefined, card.path) : null;
    };
    return new Map(
      found.map(({ id, process, subjects }) => [
        id,
        {
          process: linked(process),
          about: subjects.length === 1 ? linked(subjects[0]!) : t('subjectCount', { count: subjects.length }),
        },
      ]),
    );
  }

  async sections({ id }: Decision): Promise<RecordSection[]> {
    const [row] = await this.database.read<{ subjects: SubjectRef[] }>(
      `SELECT ${SUBJECTS_OF} AS subjects FROM decision d WHERE d.id = $1`,
      [id],
    );
    const cards = await this.cards.of(row!.subjects);
    return [this.about(row!.subjects, cards), await this.wordings(id)];
  }

  /** How many others have proposed that this member of staff may confirm. */
  async waitingCount(staff: StaffViewer): Promise<number> {
    return (await this.waiting(staff)).reduce((sum, { count }) => sum + count, 0);
  }

  async waiting(staff: StaffViewer): Promise<Waiting[]> {
    if (!staff.permissions.has('decisions.confirm')) return [];
    return this.counted(
      `state = 'proposed' AND proposed_by <> $1 AND ($2::bigint[] IS NULL OR unit_id = ANY($2))`,
      [staff.staffId, boundTo(staff)],
    );
  }

  /** What this member of staff has proposed and somebody sent back. */
  async returned(staff: StaffViewer): Promise<Waiting[]> {
    if (!staff.permissions.has('decisions.propose')) return [];
    return this.counted(`state = 'returned' AND proposed_by = $1`, [staff.staffId]);
  }

  async titles(processes: readonly SubjectRef[]): Promise<Map<string, string>> {
    const cards = await this.cards.of(processes);
    return new Map([...cards].map(([key, { title }]) => [key, title]));
  }

  private async counted(condition: string, params: unknown[]): Promise<Waiting[]> {
    return this.database.read<Waiting>(
      `SELECT json_build_object('type', process_type, 'id', process_id::text) AS process, count(*)::int AS count,
              min(proposed_at) AS since
       FROM decision WHERE merged_into IS NULL AND ${condition}
       GROUP BY process_type, process_id ORDER BY since`,
      params,
    );
  }

  private about(subjects: readonly SubjectRef[], cards: ReadonlyMap<string, SubjectCard>): RecordSection {
    return {
      id: 'about',
      title: t('aboutHeading'),
      table: {
        columns: [t('aboutWhat'), t('aboutState')],
        rows: subjects.map((subject) => {
          const card = cards.get(subjectKey(subject));
          return card
            ? [
                { text: card.title, href: card.path },
                { text: pick(card.stateLabel, 'bg'), tone: card.tone },
              ]
            : [subjectKey(subject), ''];
        }),
        empty: t('aboutNothing'),
      },
    };
  }

  private async wordings(id: string): Promise<RecordSection> {
    const kept = await this.database.read<KeptWording>(
      `SELECT version, outcome, reason, s.name AS proposer, proposed_at AS "proposedAt",
              confirmed_at AS "confirmedAt", returned_reason AS "returnedReason", published_at AS "publishedAt",
              replaced_at AS "replacedAt"
       FROM decision_version JOIN staff s ON s.id = proposed_by WHERE decision_id = $1 ORDER BY version DESC`,
      [id],
    );
    return {
      id: 'wordings',
      title: t('wordingsHeading'),
      table: {
        columns: [
          t('wordingVersion'),
          t('wordingOutcome'),
          t('wordingReason'),
          t('wordingBy'),
          t('wordingFate'),
        ],
        rows: kept.map((wording) => [
          String(wording.version),
          { text: OUTCOMES[wording.outcome].label.bg, tone: OUTCOMES[wording.outcome].tone },
          wording.reason,
          `${wording.proposer}, ${formatDateTime(wording.proposedAt, 'bg')}`,
          fate(wording),
        ]),
        empty: t('wordingNone'),
      },
    };
  }
}

function fate({ publishedAt, confirmedAt, returnedReason, replacedAt }: KeptWording): string {
  return [
    confirmedAt && t('wordingConfirmed', { date: formatDateTime(confirmedAt, 'bg') }),
    publishedAt && t('wordingPublished', { date: formatDateTime(publishedAt, 'bg') }),
    returnedReason && t('wordingReturned', { reason: returnedReason }),
    t('wordingReplaced', { date: formatDateTime(replacedAt, 'bg') }),
  ]
    .filter(Boolean)
    .join('; ');
}
