import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import {
  ANSWER_FIGURES,
  NO_ANSWERS,
  NO_VOICES,
  type AnswerFigures,
  type Figures,
  type Results,
  type Span,
  type Voices,
} from './figures.js';

/** What one module said of a span. */
export interface Counted {
  type: string;
  figures: Figures;
  voices: Voices;
  answers: AnswerFigures | null;
  results: Results;
}

const NO_RESULTS: Results = { done: [], undone: [] };

/** How much people took part, as each module counts it. Modules register in onModuleInit. */
@Injectable()
export class ParticipationFigures {
  private readonly known = new Map<string, Figures>();

  constructor(private readonly database: Database) {}

  register(type: string, figures: Figures): void {
    if (this.known.has(type)) throw new Error(`Figures of ${type} are registered twice`);
    this.known.set(type, figures);
  }

  /** All that is counted, in the order of its page; the modules are asked side by side. */
  async of(span: Span, now: Date): Promise<Counted[]> {
    return Promise.all(
      this.inOrder().map(async ([type, figures]) => {
        const [voices, answers, results] = await Promise.all([
          figures.voices?.(span, this.database) ?? NO_VOICES,
          figures.answers?.(span, now, this.database) ?? null,
          figures.results?.(span, now, this.database) ?? NO_RESULTS,
        ]);
        return { type, figures, voices, answers, results };
      }),
    );
  }

  /** What became of proposals, whichever door they came through. */
  async ofProposals(span: Span, now: Date): Promise<AnswerFigures> {
    const asked = this.inOrder().flatMap(([, { proposals, answers }]) =>
      proposals && answers ? [answers] : [],
    );
    return sumOf(await Promise.all(asked.map((answers) => answers(span, now, this.database))));
  }

  private inOrder(): [string, Figures][] {
    return [...this.known].sort(([, left], [, right]) => left.order - right.order);
  }
}

export function sumOf(all: readonly AnswerFigures[]): AnswerFigures {
  const sums = { ...NO_ANSWERS };
  for (const one of all) for (const figure of ANSWER_FIGURES) sums[figure] += one[figure];
  return sums;
}
