import { Injectable } from '@nestjs/common';
import { ParticipationFigures } from '../../../commons/subjects/index.js';
import { affected, Database } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { PageVersions } from '../../../platform/page-versions/index.js';
import { differences, yearFigures, type Difference, type YearFigures } from './year-figures.js';
import { isToBeFrozen, sameSpan, yearOf, yearsSince, yearSpan } from './year.rules.js';

/** `running`: it is not over · `open`: it is over, and not written down yet · `frozen`: written down for good */
export type YearState = 'running' | 'open' | 'frozen';

export interface ShownYear {
  year: number;
  state: YearState;
  figures: YearFigures;
  countedAt: Date;
  /** Of a frozen year: what the same count gives today. */
  differences: Difference[];
  /** The year before; as much of it as has gone by of a year that is running. Null where nothing was counted yet. */
  before: YearFigures | null;
}

interface Kept {
  figures: YearFigures;
  countedAt: Date;
}

export const YEARS_TAG = 'participationYears';

@Injectable()
export class ParticipationYears {
  constructor(
    private readonly database: Database,
    private readonly counted: ParticipationFigures,
    private readonly pageVersions: PageVersions,
  ) {}

  /** From the first one in which anything was public, the latest first. */
  async years(now: Date): Promise<number[]> {
    const [row] = await this.database.read<{ first: Date | null; kept: number | null }>(
      `SELECT (SELECT min(opens_at) FROM subject WHERE public AND opens_at >= '2000-01-01') AS first,
              (SELECT min(year) FROM participation_year) AS kept`,
    );
    const first = row?.first ? yearOf(row.first) : yearOf(now);
    return yearsSince(Math.min(first, row?.kept ?? first), now);
  }

  /** @throws NotFound for a year in which there was nothing */
  async of(year: number, now: Date): Promise<ShownYear> {
    const [years, kept] = await Promise.all([this.years(now), this.kept(year)]);
    if (!years.includes(year)) throw new NotFound('notFound');
    const isRunning = year === yearOf(now);
    const [today, before] = await Promise.all([
      this.count(year, now),
      years.includes(year - 1) ? this.before(year - 1, isRunning, now) : null,
    ]);
    return {
      year,
      state: isRunning ? 'running' : kept ? 'frozen' : 'open',
      figures: kept?.figures ?? today,
      countedAt: kept?.countedAt ?? now,
      differences: kept ? differences(kept.figures, today) : [],
      before,
    };
  }

  /** Writes down every year that is over and due; whoever comes second finds it done. */
  async freeze(now: Date): Promise<number[]> {
    const due = (await this.years(now)).filter((year) => isToBeFrozen(year, now));
    const done: number[] = [];
    for (const year of due) {
      if (await this.kept(year)) continue;
      const figures = await this.count(year, now);
      const made = await this.database.transaction(async (tx) => {
        const inserted = await affected(
          tx,
          'INSERT INTO participation_year (year, figures, counted_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
          [year, JSON.stringify(figures), now],
        );
        if (inserted > 0) await this.pageVersions.bump(tx, [YEARS_TAG]);
        return inserted;
      });
      if (made > 0) done.push(year);
    }
    return done;
  }

  private async before(year: number, isRunning: boolean, now: Date): Promise<YearFigures> {
    if (isRunning) return yearFigures(await this.counted.of(sameSpan(year, now), now), year);
    return (await this.kept(year))?.figures ?? this.count(year, now);
  }

  private async count(year: number, now: Date): Promise<YearFigures> {
    return yearFigures(await this.counted.of(yearSpan(year), now), year);
  }

  private async kept(year: number): Promise<Kept | null> {
    const [row] = await this.database.read<Kept>(
      'SELECT figures, counted_at AS "countedAt" FROM participation_year WHERE year = $1',
      [year],
    );
    return row ?? null;
  }
}
