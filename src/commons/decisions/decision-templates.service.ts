import { Injectable } from '@nestjs/common';
import { Audit, type Actor } from '../../platform/audit/index.js';
import { affected, isUniqueViolation, rows, type Tx } from '../../platform/database/index.js';
import { NotFound, RuleBroken } from '../../platform/errors/index.js';
import { isOutcome, LIMITS, textProblem } from './decision.rules.js';

export interface TemplateInput {
  title: string;
  outcome: string;
  reason: string;
  active: boolean;
}

/** A template that is no longer used is retired; decisions keep the words that they took from it. */
@Injectable()
export class DecisionTemplates {
  constructor(private readonly audit: Audit) {}

  async create(tx: Tx, input: TemplateInput, actor: Actor, now: Date): Promise<string> {
    check(input);
    const [row] = await once(() =>
      rows<{ id: string }>(
        tx,
        'INSERT INTO decision_template (title, outcome, reason, active) VALUES ($1, $2, $3, $4) RETURNING id',
        [input.title, input.outcome, input.reason, input.active],
      ),
    );
    await this.audit.record(tx, { actor, action: 'decisions.createTemplate', details: { id: row!.id } }, now);
    return row!.id;
  }

  async edit(tx: Tx, id: string, input: TemplateInput, actor: Actor, now: Date): Promise<void> {
    check(input);
    const changed = await once(() =>
      affected(
        tx,
        'UPDATE decision_template SET title = $2, outcome = $3, reason = $4, active = $5 WHERE id = $1',
        [id, input.title, input.outcome, input.reason, input.active],
      ),
    );
    if (changed === 0) throw new NotFound('templateNotFound');
    await this.audit.record(tx, { actor, action: 'decisions.editTemplate', details: { id } }, now);
  }
}

async function once<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (isUniqueViolation(error)) throw new RuleBroken('templateInvalid', {}, { title: 'templateTaken' });
    throw error;
  }
}

function check({ title, outcome, reason }: TemplateInput): void {
  const problems = {
    title: textProblem(title, LIMITS.title),
    outcome: isOutcome(outcome) ? null : 'decisionMissing',
    reason: textProblem(reason, LIMITS.reason),
  };
  const fields = Object.fromEntries(Object.entries(problems).filter(([, problem]) => problem !== null));
  if (Object.keys(fields).length > 0) {
    const max = problems.title ? LIMITS.title : LIMITS.reason;
    throw new RuleBroken('templateInvalid', { max }, fields as Record<string, string>);
  }
}
