import { Injectable } from '@nestjs/common';
import { Decisions, OUTCOMES } from '../../../commons/decisions/index.js';
import { dateIn, type IsoDate } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { formatDate, pick, type Locale, type Text } from '../../../platform/i18n/index.js';
import type { Tone } from '../../../platform/lifecycle/index.js';
import { RECOMMENDATION } from '../recommendation.rules.js';

/** What the municipality answered first. Officials write in Bulgarian. */
export interface AnswerShown {
  outcome: { label: Text; tone: Tone };
  text: string;
  unit: string | null;
  /** Name and position. */
  who: string;
  late: boolean;
  date: string;
  iso: IsoDate;
  /** The permanent address, without the language prefix. */
  path: string;
}

/** The published answer, for pages and data. */
@Injectable()
export class RecommendationAnswers {
  constructor(
    private readonly database: Database,
    private readonly decisions: Decisions,
  ) {}

  /** Null as long as there is none. */
  async of(id: string, locale: Locale): Promise<AnswerShown | null> {
    const [published, [row]] = await Promise.all([
      this.decisions.publishedOf(this.database, [{ type: RECOMMENDATION, id }]),
      this.database.read<{ who: string; late: boolean }>(
        'SELECT answer_official AS who, answered_late AS late FROM recommendation WHERE id = $1',
        [id],
      ),
    ]);
    const [decision] = published.values();
    if (!decision?.publishedAt || !row) return null;
    const { outcome, reason, unit, path, publishedAt } = decision;
    return {
      ...row,
      outcome: OUTCOMES[outcome],
      text: reason,
      unit: unit && pick(unit.name, locale),
      date: formatDate(publishedAt, locale),
      iso: dateIn(publishedAt),
      path,
    };
  }
}
