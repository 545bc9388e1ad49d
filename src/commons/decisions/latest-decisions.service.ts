import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { excerpt, type Locale } from '../../platform/i18n/index.js';
import { subjectKey, Subjects, type SubjectCard, type SubjectRef } from '../subjects/index.js';
import { Trail } from '../trail/index.js';
import { DECISION } from './decision.lifecycle.js';
import { varied } from './decision.rules.js';
import type { DecisionView } from './decision.view.js';
import { DecisionQueries } from './decisions.queries.js';

/** What somebody said, as everybody may read it; nothing of who it was. */
export interface QuotedVoice {
  text: string;
  lang: Locale;
  path: string;
}

export interface LatestDecision {
  decision: DecisionView;
  quote: QuotedVoice;
  /** What came of it: the article that it changed before anything else; null as long as nothing did. */
  followed: { kind: 'changed' | 'followed'; path: string } | null;
}

/** Among so many of the latest those are looked for that may be shown. */
const LOOKED_AT = 30;
/** Of a group, the first ones are asked: one of them stands for all. */
const ASKED_OF_EACH = 3;
const LONGEST_QUOTE = 180;

/** The latest decisions for the front door: public ones alone, each with a voice that it answers. */
@Injectable()
export class LatestDecisions {
  constructor(
    private readonly database: Database,
    private readonly queries: DecisionQueries,
    private readonly subjects: Subjects,
    private readonly trail: Trail,
  ) {}

  /** Of different outcomes where there are such; in the order of the outcomes. */
  async of(limit: number): Promise<{ decisions: LatestDecision[]; tags: string[] }> {
    const found = await this.latest();
    const [processes, quotes] = await Promise.all([
      this.subjects.cards(found.map(({ process }) => process)),
      this.quotes(found.flatMap(({ subjects }) => subjects.slice(0, ASKED_OF_EACH))),
    ]);
    const quoted = found.flatMap((decision) => {
      const isPublic = processes.get(subjectKey(decision.process))?.public === true;
      const quote = decision.subjects.map((ref) => quotes.get(subjectKey(ref))).find(Boolean);
      return isPublic && quote ? [{ decision, quote }] : [];
    });
    const shown = varied(quoted, ({ decision }) => decision.outcome, limit);
    const later = await this.trail.later(shown.map(({ decision: { id } }) => ({ type: DECISION, id })));
    const decisions = shown.map((one) => {
      const cards = later.get(subjectKey({ type: DECISION, id: one.decision.id })) ?? [];
      return { ...one, followed: followedOf(cards) };
    });
    return { decisions, tags: decisions.flatMap(tagsOf) };
  }

  private async latest(): Promise<DecisionView[]> {
    const latest = await this.database.read<{ id: string }>(
      `SELECT id FROM decision WHERE published_at IS NOT NULL AND merged_into IS NULL
       ORDER BY published_at DESC, id DESC LIMIT ${LOOKED_AT}`,
    );
    const order = new Map(latest.map(({ id }, at) => [id, at]));
    const found = await this.queries.publishedAmong(this.database, [...order.keys()]);
    return found.sort((left, right) => order.get(left.id)! - order.get(right.id)!);
  }

  /** By key; what is hidden, or nobody may quote, is missing. */
  private async quotes(refs: readonly SubjectRef[]): Promise<Map<string, QuotedVoice>> {
    const found = await Promise.all(
      [...Map.groupBy(refs, ({ type }) => type)].map(async ([type, own]) => {
        const { moderated } = this.subjects.descriptor(type);
        const ids = [...new Set(own.map(({ id }) => id))];
        return moderated ? moderated.load(ids, this.database) : [];
      }),
    );
    return new Map(
      found.flat().flatMap(({ ref, hidden, text, lang, path }) => {
        const [first = ''] = text.split(/\n\s*\n/);
        return hidden || !first.trim()
          ? []
          : [[subjectKey(ref), { text: excerpt(first, LONGEST_QUOTE), lang, path }] as const];
      }),
    );
  }
}

function followedOf(cards: readonly { kind: string; card: SubjectCard }[]): LatestDecision['followed'] {
  const changed = cards.find(({ kind }) => kind === 'changed');
  if (changed) return { kind: 'changed', path: changed.card.path };
  const [first] = cards;
  return first ? { kind: 'followed', path: first.card.path } : null;
}

function tagsOf({ decision: { id, process, subjects } }: LatestDecision): string[] {
  return [
    `decision:${id}`,
    `subject:${DECISION}:${id}`,
    `subject:${subjectKey(process)}`,
    ...subjects.slice(0, ASKED_OF_EACH).map((ref) => `subject:${subjectKey(ref)}`),
  ];
}
