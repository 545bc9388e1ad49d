import { Injectable } from '@nestjs/common';
import { Database, type Reader } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import type { ActType, Kind, TermRule } from './consultation.kinds.js';

const term = (days: string, months: string) =>
  `CASE WHEN ${days} IS NOT NULL THEN jsonb_build_object('days', ${days})
        WHEN ${months} IS NOT NULL THEN jsonb_build_object('months', ${months}) END`;
const days = (column: string) =>
  `CASE WHEN ${column} IS NOT NULL THEN jsonb_build_object('days', ${column}) END`;
const text = (name: string) => `jsonb_build_object('bg', ${name}_bg, 'en', ${name}_en)`;

/** A row of `consultation_kind` as a `Kind`; queries that join the table take it along. */
export const KIND = `jsonb_build_object(
  'code', code, 'label', ${text('label')}, 'draftLabel', ${text('draft_label')},
  'term', jsonb_build_object('article', ${text('article')},
    'minimum', ${term('minimum_days', 'minimum_months')}, 'shortest', ${days('shortest_days')}),
  'law', jsonb_build_object('minimum', ${term('law_minimum_days', 'law_minimum_months')},
    'shortest', ${days('law_shortest_days')},
    'needsMotives', law_needs_motives, 'needsProtocol', law_needs_protocol),
  'laxerReason', laxer_reason, 'normative', normative, 'requiredDocuments', required_documents,
  'needsMotives', needs_motives, 'needsProtocol', needs_protocol, 'decidedBy', decided_by,
  'position', position, 'active', active)`;

/** @throws NotFound for a code that is none */
export function announcedKind(
  kinds: readonly Kind[],
  { actType, termRule }: { actType: ActType; termRule: TermRule | null },
): Kind {
  const kind = kinds.find(({ code }) => code === actType);
  if (!kind) throw new NotFound('kindNotFound');
  return termRule ? { ...kind, term: termRule } : kind;
}

/** The kinds of consultations, whoever asks; rows that staff edit, so they are read anew each time. */
@Injectable()
export class ConsultationKinds {
  constructor(private readonly database: Database) {}

  /** Also those that nothing new is written as any more. */
  async all(reader: Reader = this.database): Promise<Kind[]> {
    const found = await reader.read<{ kind: Kind }>(
      `SELECT ${KIND} AS kind FROM consultation_kind ORDER BY position, code`,
    );
    return found.map(({ kind }) => kind);
  }

  /** The kind as what was announced has it: with the term of that day. */
  async ofRow(
    { actType, termRule }: { actType: ActType; termRule: TermRule | null },
    reader: Reader = this.database,
  ): Promise<Kind> {
    return announcedKind(await this.all(reader), { actType, termRule });
  }

  /** @throws NotFound for a code that is none */
  async of(code: string, reader: Reader = this.database): Promise<Kind> {
    const kind = (await this.all(reader)).find((known) => known.code === code);
    if (!kind) throw new NotFound('kindNotFound');
    return kind;
  }
}
