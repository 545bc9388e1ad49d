import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Decisions, type DecisionView } from '../../../commons/decisions/index.js';
import { Contributions, subjectKey, type Contribution } from '../../../commons/subjects/index.js';
import { Database } from '../../../platform/database/index.js';
import { excerpt, type Locale, type Text } from '../../../platform/i18n/index.js';
import type { Tone } from '../../../platform/ui/index.js';
import { CONTRIBUTION, contributionPath, type ContributionState } from './contribution.rules.js';
import { STATES } from './contribution.subject.js';
import { contributionMessages } from './contributions.messages.js';

interface OwnRow {
  id: string;
  number: number;
  text: string;
  lang: Locale;
  state: ContributionState;
  at: Date;
}

const TONES: Record<ContributionState, Tone> = { visible: 'open', held: 'wait', hidden: 'late' };

/** Whoever contributed finds it again, and the decision on it. */
@Injectable()
export class ContributionsOfPerson implements OnModuleInit {
  constructor(
    private readonly contributions: Contributions,
    private readonly decisions: Decisions,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.contributions.register({ of: (participantId, limit) => this.written(participantId, limit) });
  }

  private async written(participantId: string, limit: number): Promise<Contribution[]> {
    const found = await this.database.read<OwnRow>(
      `SELECT id, number, text, lang, state, received_at AS at FROM contribution
       WHERE participant_id = $1 ORDER BY received_at DESC, id DESC LIMIT $2`,
      [participantId, limit],
    );
    const refs = found.map(({ id }) => ({ type: CONTRIBUTION, id }));
    const decisions = await this.decisions.publishedOf(this.database, refs);
    return found.map((row) =>
      toContribution(row, decisions.get(subjectKey({ type: CONTRIBUTION, id: row.id }))),
    );
  }
}

function toContribution(
  { id, number, text, lang, state, at }: OwnRow,
  decision: DecisionView | undefined,
): Contribution {
  const { contribution, outcome_hidden } = contributionMessages.texts;
  const decided: Text | null = decision ? contributionMessages.texts[`outcome_${decision.outcome}`] : null;
  return {
    kind: contribution,
    title: `№ ${number}: ${excerpt(text)}`,
    lang,
    path: contributionPath(id),
    at,
    state: { label: STATES[state].label, tone: TONES[state] },
    outcome: decided ?? (state === 'hidden' ? outcome_hidden : null),
  };
}
