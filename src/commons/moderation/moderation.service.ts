import { Injectable } from '@nestjs/common';
import { subjectKey, type SubjectRef } from '../subjects/index.js';
import type { Reader, Tx } from '../../platform/database/index.js';
import type { Text } from '../../platform/i18n/index.js';
import { Cases } from './cases/cases.service.js';
import { Measures } from './cases/measures.service.js';
import type { CaseState } from './cases/moderation-case.lifecycle.js';
import { REPORT_PATH, STATEMENTS_PATH } from './moderation.paths.js';
import { Reasons } from './reasons/reasons.service.js';
import type { HoldReason, Verdict } from './screening/screen.rules.js';
import { Screening, type Screened } from './screening/screening.service.js';
import { StatementQueries } from './statements/statements.queries.js';

/** Where the last case of a subject stands, for the page of the subject. */
export interface ModerationState {
  state: CaseState;
  /** A moderator, or a rule until one decides, took it from the public. */
  hidden: boolean;
  /** Why it waits, where a rule held it. */
  holdReason: HoldReason | null;
  /** Why it was removed, or what the reports that hid it claim. */
  reason: Text | null;
  at: Date;
  dueAt: Date;
  /** The statement of reasons, for the signed-in author. */
  statementPath: string;
}

/** What other modules ask of moderation. */
@Injectable()
export class Moderation {
  constructor(
    private readonly screening: Screening,
    private readonly measures: Measures,
    private readonly cases: Cases,
    private readonly statements: StatementQueries,
    private readonly reasons: Reasons,
  ) {}

  /**
   * Whether a text may be published at once. To be called once, in the transaction that stores it: what passes is counted.
   * @throws ModerationRefusal for what is not taken at all; `error.sentence(locale)` is the error of the form
   */
  screen(tx: Tx, screened: Screened, now: Date): Promise<Verdict> {
    return this.screening.screen(tx, screened, now);
  }

  /**
   * Opens the case of what is stored as held, and tells its author so. @returns the case
   * @param store changes what was public before: under the lock of the case, as whoever decides about it does
   */
  hold(tx: Tx, ref: SubjectRef, hold: HoldReason, now: Date, store?: () => Promise<void>): Promise<string> {
    return this.measures.hold(tx, ref, hold, now, store);
  }

  /** The author deleted it: nothing is left to decide. */
  withdrawn(tx: Tx, ref: SubjectRef, now: Date): Promise<void> {
    return this.cases.lapse(tx, ref, now);
  }

  /** By `subjectKey`; what was never moderated is missing. All refs of one call are of one type. */
  async stateOf(reader: Reader, refs: readonly SubjectRef[]): Promise<Map<string, ModerationState>> {
    const [first] = refs;
    if (!first) return new Map();
    const ids = refs.filter(({ type }) => type === first.type).map(({ id }) => id);
    const latest = await this.statements.latest(reader, first.type, ids);
    const reasons = latest.size > 0 ? await this.reasons.byCode(reader) : new Map<string, never>();
    const states = [...latest.values()].flatMap(({ id, about, reason, at }): [string, ModerationState][] => {
      if (!about) return [];
      const { state, holdReason, hiddenAt, dueAt } = about;
      const hidden = state === 'removed' || (state === 'open' && hiddenAt !== null);
      const name = (reason && reasons.get(reason)?.name) || null;
      const statementPath = `${STATEMENTS_PATH}/${id}`;
      return [[subjectKey(about), { state, hidden, holdReason, reason: name, at, dueAt, statementPath }]];
    });
    return new Map(states);
  }

  /** Where anybody reports it; on this site, without language. */
  reportPath(ref: SubjectRef): string {
    return `${REPORT_PATH}?subject=${subjectKey(ref)}`;
  }
}
