import { Injectable } from '@nestjs/common';
import { Database, type Reader } from '../../../platform/database/index.js';
import type { Locale } from '../../../platform/i18n/index.js';
import type { AppealState } from '../appeals/appeal.lifecycle.js';
import type { Action } from '../cases/moderation-decision.entity.js';
import type { CaseCause } from '../cases/moderation-case.entity.js';
import type { CaseState } from '../cases/moderation-case.lifecycle.js';
import type { HoldReason } from '../screening/screen.rules.js';

export interface StatedAppeal {
  id: string;
  state: AppealState;
  text: string;
  lang: Locale;
  at: Date;
  dueAt: Date;
  answer: string;
  closedAt: Date | null;
}

/** A decision with what the statement of reasons says about it. */
export interface StatedDecision {
  id: string;
  action: Action;
  authorId: string | null;
  reason: string | null;
  explanation: string;
  automated: boolean;
  decidedBy: string | null;
  appealUntil: Date | null;
  at: Date;
  caseId: string | null;
  blockId: string | null;
  /** Null for a block. */
  about: {
    type: string;
    id: string;
    state: CaseState;
    cause: CaseCause;
    holdReason: HoldReason | null;
    reports: number;
    hiddenAt: Date | null;
    dueAt: Date;
  } | null;
  blockedUntil: Date | null;
  liftedAt: Date | null;
  appeal: StatedAppeal | null;
}

const STATED = `decision.id, decision.action, decision.author_id AS "authorId", decision.reason, decision.explanation,
  decision.automated, decision.decided_by AS "decidedBy", decision.appeal_until AS "appealUntil", decision.at,
  decision.case_id AS "caseId", decision.block_id AS "blockId",
  "case".subject_type AS "subjectType", "case".subject_id AS "subjectId", "case".state AS "caseState", "case".cause,
  "case".hold_reason AS "holdReason", "case".reports, "case".hidden_at AS "hiddenAt", "case".due_at AS "caseDueAt",
  block.until AS "blockedUntil", block.lifted_at AS "liftedAt",
  appeal.id AS "appealId", appeal.state AS "appealState", appeal.text AS "appealText", appeal.lang AS "appealLang",
  appeal.at AS "appealAt", appeal.due_at AS "appealDueAt", appeal.answer AS "appealAnswer",
  appeal.closed_at AS "appealClosedAt"
  FROM moderation_decision AS decision
  LEFT JOIN moderation_case AS "case" ON "case".id = decision.case_id
  LEFT JOIN participant_block AS block ON block.id = decision.block_id
  LEFT JOIN moderation_appeal AS appeal ON appeal.decision_id = decision.id`;

type Row = Omit<StatedDecision, 'about' | 'appeal'> & {
  subjectType: string | null;
  subjectId: string;
  caseState: CaseState;
  cause: CaseCause;
  holdReason: HoldReason | null;
  reports: number;
  hiddenAt: Date | null;
  caseDueAt: Date;
  appealId: string | null;
  appealState: AppealState;
  appealText: string;
  appealLang: Locale;
  appealAt: Date;
  appealDueAt: Date;
  appealAnswer: string;
  appealClosedAt: Date | null;
};

@Injectable()
export class StatementQueries {
  constructor(private readonly database: Database) {}

  async one(id: string, reader: Reader = this.database): Promise<StatedDecision | null> {
    const [row] = await reader.read<Row>(`SELECT ${STATED} WHERE decision.id = $1`, [id]);
    return row ? toDecision(row) : null;
  }

  /** What was decided about what this participant wrote, the last first. */
  async of(participantId: string, limit: number): Promise<StatedDecision[]> {
    const found = await this.database.read<Row>(
      `SELECT ${STATED} WHERE decision.author_id = $1 ORDER BY decision.id DESC LIMIT $2`,
      [participantId, limit],
    );
    return found.map(toDecision);
  }

  /** The last decision about each of these, by subject id. */
  async latest(reader: Reader, type: string, ids: readonly string[]): Promise<Map<string, StatedDecision>> {
    const found = await reader.read<Row>(
      `SELECT DISTINCT ON ("case".subject_id) ${STATED}
       WHERE "case".subject_type = $1 AND "case".subject_id = ANY($2::bigint[])
       ORDER BY "case".subject_id, decision.id DESC`,
      [type, ids],
    );
    return new Map(found.map((row) => [row.subjectId, toDecision(row)]));
  }
}

function toDecision(row: Row): StatedDecision {
  const { subjectType, subjectId, caseState, cause, holdReason, reports, hiddenAt, caseDueAt } = row;
  return {
    id: row.id,
    action: row.action,
    authorId: row.authorId,
    reason: row.reason,
    explanation: row.explanation,
    automated: row.automated,
    decidedBy: row.decidedBy,
    appealUntil: row.appealUntil,
    at: row.at,
    caseId: row.caseId,
    blockId: row.blockId,
    about:
      subjectType === null
        ? null
        : {
            type: subjectType,
            id: subjectId,
            state: caseState,
            cause,
            holdReason,
            reports,
            hiddenAt,
            dueAt: caseDueAt,
          },
    blockedUntil: row.blockedUntil,
    liftedAt: row.liftedAt,
    appeal:
      row.appealId === null
        ? null
        : {
            id: row.appealId,
            state: row.appealState,
            text: row.appealText,
            lang: row.appealLang,
            at: row.appealAt,
            dueAt: row.appealDueAt,
            answer: row.appealAnswer,
            closedAt: row.appealClosedAt,
          },
  };
}
