import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Decisions } from '../../../commons/decisions/index.js';
import { Subjects } from '../../../commons/subjects/index.js';
import { rows, type Tx } from '../../../platform/database/index.js';
import { IllegalTransition, NotFound } from '../../../platform/errors/index.js';
import { Lifecycles } from '../../../platform/lifecycle/index.js';
import { consultationLifecycle, type ConsultationState } from '../consultation.lifecycle.js';
import { CONSULTATION } from '../consultation.subject.js';
import { CONTRIBUTION } from './contribution.rules.js';
import { contributionTags } from './contribution.subject.js';
import { contributionMessages } from './contributions.messages.js';

const DECIDING: readonly ConsultationState[] = ['closed', 'summarising', 'reported'];

interface Row {
  state: ConsultationState;
  title: string;
  unitId: string | null;
}

/** Every contribution to a consultation is decided on, what came late and what is hidden among them. */
@Injectable()
export class ConsultationDecided implements OnModuleInit {
  constructor(
    private readonly decisions: Decisions,
    private readonly lifecycles: Lifecycles,
    private readonly subjects: Subjects,
  ) {}

  onModuleInit(): void {
    this.decisions.register({
      type: CONSULTATION,
      subjectType: CONTRIBUTION,
      note: contributionMessages.texts.councilDecides,
      tags: contributionTags,
      subjects: async (reader, id) => {
        const sql = 'SELECT id FROM contribution WHERE consultation_id = $1 ORDER BY number';
        return (await reader.read<{ id: string }>(sql, [id])).map((row) => ({ type: CONTRIBUTION, ...row }));
      },
      open: (tx, id, now) => this.open(tx, id, now),
    });
  }

  /** Whoever writes the first decision begins to summarise. */
  private async open(tx: Tx, id: string, now: Date): Promise<{ title: string; unitId: string | null }> {
    const [row] = await rows<Row>(
      tx,
      'SELECT state, title, unit_id AS "unitId" FROM consultation WHERE id = $1 FOR UPDATE',
      [id],
    );
    if (!row) throw new NotFound('consultationNotFound');
    if (!DECIDING.includes(row.state)) throw new IllegalTransition('decisionsNotNow');
    if (row.state === 'closed') await this.summarise(tx, id, now);
    return { title: row.title, unitId: row.unitId };
  }

  private async summarise(tx: Tx, id: string, now: Date): Promise<void> {
    await this.lifecycles.apply(tx, consultationLifecycle, {
      id,
      transition: 'summarise',
      actor: { kind: 'system' },
      now,
      values: { changedAt: now },
    });
    await this.subjects.changed(tx, { type: CONSULTATION, id }, now);
  }
}
