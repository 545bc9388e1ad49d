import { Injectable } from '@nestjs/common';
import { Decisions, type DecisionOutcome } from '../../../commons/decisions/index.js';
import { subjectKey } from '../../../commons/subjects/index.js';
import type { Reader } from '../../../platform/database/index.js';
import { CONTRIBUTION, contributionPath } from '../contributions/contribution.rules.js';
import { ConsultationTexts } from '../text/consultation-texts.service.js';
import type { ArticleMatch } from './article-match.rules.js';
import { reasonsOf, type Because } from './change-reasons.rules.js';

type Accepted = Extract<DecisionOutcome, 'accepted' | 'partiallyAccepted'>;

export type ChangeReason = Because<Accepted>;

interface Row {
  id: string;
  number: number;
  anchor: string | null;
  textVersion: number;
}

/** The published decisions behind the changes of a draft. */
@Injectable()
export class ChangeReasons {
  constructor(
    private readonly decisions: Decisions,
    private readonly texts: ConsultationTexts,
  ) {}

  async of(
    reader: Reader,
    consultationId: string,
    matches: readonly ArticleMatch[],
  ): Promise<ReadonlyMap<ArticleMatch, readonly ChangeReason[]>> {
    const contributions = await reader.read<Row>(
      `SELECT id, number, anchor, text_version AS "textVersion" FROM contribution
       WHERE consultation_id = $1 ORDER BY number`,
      [consultationId],
    );
    const refs = contributions.map(({ id }) => ({ type: CONTRIBUTION, id }));
    const [anchorNow, decided] = await Promise.all([
      this.texts.anchorsNow(reader, consultationId),
      this.decisions.publishedOf(reader, refs),
    ]);
    const accepted = contributions.flatMap(({ id, number, anchor, textVersion }) => {
      const decision = decided.get(subjectKey({ type: CONTRIBUTION, id }));
      if (decision?.outcome !== 'accepted' && decision?.outcome !== 'partiallyAccepted') return [];
      return [
        {
          decision: decision.id,
          outcome: decision.outcome,
          changedArticle: decision.changedArticle,
          contribution: {
            number,
            path: contributionPath(id),
            anchor: anchor && anchorNow(anchor, textVersion),
          },
        },
      ];
    });
    return reasonsOf(matches, accepted);
  }
}
