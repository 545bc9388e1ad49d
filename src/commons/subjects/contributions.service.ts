import { Injectable } from '@nestjs/common';
import type { Locale, Text } from '../../platform/i18n/index.js';
import type { Tone } from '../../platform/ui/index.js';

/** One thing that somebody said here, and what became of it. */
export interface Contribution {
  /** „Мнение“, „Предложен дебат“ */
  kind: Text;
  title: string;
  lang: Locale;
  /** Where it is read, without the language prefix. */
  path: string;
  at: Date;
  state: { label: Text; tone: Tone };
  /** What the municipality did with it, in one sentence; null while there is nothing to tell. */
  outcome: Text | null;
}

/** Where somebody's contributions of one kind are found, the newest first. */
export interface ContributionSource {
  of(participantId: string, limit: number): Promise<Contribution[]>;
}

/** Everything that one participant contributed anywhere. Modules register in onModuleInit. */
@Injectable()
export class Contributions {
  private readonly sources: ContributionSource[] = [];

  register(source: ContributionSource): void {
    this.sources.push(source);
  }

  /** The newest first. */
  async of(participantId: string, limit: number): Promise<Contribution[]> {
    const found = await Promise.all(this.sources.map((source) => source.of(participantId, limit)));
    return found
      .flat()
      .sort((left, right) => right.at.getTime() - left.at.getTime())
      .slice(0, limit);
  }
}
