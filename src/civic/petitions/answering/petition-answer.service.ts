import { Injectable } from '@nestjs/common';
import { Decisions, OUTCOMES } from '../../../commons/decisions/index.js';
import { dateIn } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { formatDate, pick, type Locale } from '../../../platform/i18n/index.js';
import { PETITION } from '../petition.rules.js';
import type { AnswerBox } from './views/index.js';

/** The published answer, for the page of the petition. */
@Injectable()
export class PetitionAnswers {
  constructor(
    private readonly database: Database,
    private readonly decisions: Decisions,
  ) {}

  /** Null as long as there is none. */
  async of(petitionId: string, locale: Locale): Promise<AnswerBox | null> {
    const subject = { type: PETITION, id: petitionId };
    const [published, [row]] = await Promise.all([
      this.decisions.publishedOf(this.database, [subject]),
      this.database.read<{ official: string }>(
        'SELECT answer_official AS official FROM petition WHERE id = $1',
        [petitionId],
      ),
    ]);
    const [decision] = published.values();
    if (!decision?.publishedAt || !row) return null;
    const { outcome, reason, unit, path, publishedAt } = decision;
    return {
      outcome: OUTCOMES[outcome],
      text: reason,
      unit: unit && pick(unit.name, locale),
      who: row.official,
      date: formatDate(publishedAt, locale),
      iso: dateIn(publishedAt),
      path,
    };
  }
}
