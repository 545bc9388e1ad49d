import { Injectable } from '@nestjs/common';
import { boundTo, mayTouch } from '../accounts/index.js';
import { subjectKey, type SubjectRef } from '../subjects/index.js';
import { textOf, type BackofficeContext, type Values } from '../../platform/backoffice/index.js';
import { Database, readerOf, type Tx } from '../../platform/database/index.js';
import { Conflict, NotFound } from '../../platform/errors/index.js';
import { DecisionChoices } from './decision-choices.service.js';
import { filledFrom, type DecisionOutcome } from './decision.rules.js';
import type { Decider, Wording } from './decision.view.js';
import { DecisionQueries, type Standing } from './decisions.queries.js';
import { Decisions } from './decisions.service.js';

/** Rows that were changed before in the same run, as subjects. */
type Earlier = readonly SubjectRef[];

/** What the buttons and forms of the back office do, for rows that this member of staff may touch. */
@Injectable()
export class DecisionDeeds {
  constructor(
    private readonly database: Database,
    private readonly decisions: Decisions,
    private readonly queries: DecisionQueries,
    readonly choices: DecisionChoices,
  ) {}

  /** Where they are decided on together, the first row brings the decision and the others join it. */
  async propose(
    ctx: BackofficeContext,
    { process, subject }: { process: SubjectRef; subject: SubjectRef },
    input: Values,
    earlier: Earlier,
  ): Promise<void> {
    const first = input['together'] === true ? earlier[0] : undefined;
    const wording = await this.wordingOf(input);
    await this.in(async (tx) => {
      if (!first) {
        await this.decisions.propose(tx, { process, subjects: [subject], ...wording }, by(ctx), ctx.now);
        return;
      }
      const standing = (await this.queries.standings(readerOf(tx), [first])).get(subjectKey(first));
      if (!standing) throw new Conflict('decisionChanged');
      await this.decisions.join(tx, standing.decisionId, subject, by(ctx), ctx.now);
    });
  }

  /** What shares its decision with an earlier row is confirmed with it. */
  async confirmOf(ctx: BackofficeContext, subject: SubjectRef, earlier: Earlier): Promise<void> {
    await this.in(async (tx) => {
      const standings = await this.queries.standings(readerOf(tx), [subject, ...earlier]);
      const standing = standings.get(subjectKey(subject));
      if (!standing) throw new NotFound('decisionNotFound');
      const { decisionId, state } = standing;
      const done = earlier.some((other) => standings.get(subjectKey(other))?.decisionId === decisionId);
      if (done && state === 'confirmed') return;
      await this.decisions.confirm(tx, decisionId, by(ctx), ctx.now);
    });
  }

  /** @param seen the version of the wording that was read */
  confirm(ctx: BackofficeContext, id: string, seen?: number): Promise<void> {
    return this.in((tx) => this.decisions.confirm(tx, id, by(ctx, seen), ctx.now));
  }

  sendBack(ctx: BackofficeContext, id: string, reason: string, seen?: number): Promise<void> {
    return this.in((tx) => this.decisions.sendBack(tx, id, reason, by(ctx, seen), ctx.now));
  }

  async change(
    ctx: BackofficeContext,
    how: 'reword' | 'revise',
    id: string,
    input: Values,
    seen?: number,
  ): Promise<void> {
    const wording = await this.wordingOf(input);
    await this.in((tx) => this.decisions[how](tx, id, wording, by(ctx, seen), ctx.now));
  }

  separate(ctx: BackofficeContext, subject: SubjectRef): Promise<string> {
    return this.in((tx) => this.decisions.separate(tx, subject, by(ctx), ctx.now));
  }

  /** Why rows are left as they are when decisions are proposed: key of the subject → code. */
  async notProposable(subjects: readonly SubjectRef[]): Promise<Map<string, string>> {
    return this.left(subjects, (standing) =>
      standing?.state === 'confirmed' ? 'decisionRowConfirmed' : null,
    );
  }

  /** The same when they are confirmed. */
  async notConfirmable(
    { staff }: BackofficeContext,
    subjects: readonly SubjectRef[],
  ): Promise<Map<string, string>> {
    return this.left(subjects, (standing) => {
      if (!standing) return 'decisionRowNone';
      if (standing.state === 'confirmed') return 'decisionRowConfirmed';
      if (standing.state === 'returned') return 'decisionRowReturned';
      if (!mayTouch(staff, standing.unitId)) return 'decisionRowOtherUnit';
      return standing.proposedBy === staff.staffId ? 'decisionRowOwn' : null;
    });
  }

  /** How many subjects the decisions on these cover beside them. */
  async others(subjects: readonly SubjectRef[]): Promise<number> {
    const found = await this.decisions.ofSubjects(this.database, subjects);
    const covered = new Set([...found.values()].flatMap((decision) => decision.subjects.map(subjectKey)));
    return covered.size - found.size;
  }

  private async left(
    subjects: readonly SubjectRef[],
    why: (standing: Standing | undefined) => string | null,
  ): Promise<Map<string, string>> {
    const standings = await this.queries.standings(this.database, subjects);
    return new Map(
      subjects.flatMap((subject) => {
        const code = why(standings.get(subjectKey(subject)));
        return code === null ? [] : [[subjectKey(subject), code]];
      }),
    );
  }

  private async wordingOf(input: Values): Promise<Wording> {
    const chosen = textOf(input['template']);
    const typed = {
      outcome: textOf(input['outcome']),
      reason: textOf(input['reason']),
      changedArticle: textOf(input['changedArticle']),
    };
    const filled = filledFrom(typed, chosen ? await this.choices.template(chosen) : null);
    return {
      ...filled,
      // Checked by the service.
      outcome: filled.outcome as DecisionOutcome,
      unitId: textOf(input['unitId']) || null,
    };
  }

  private in<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.transaction(work);
  }
}

function by({ staff }: BackofficeContext, seen?: number): Decider {
  return { staffId: staff.staffId, units: boundTo(staff), seen };
}
