import type { TextSection } from '../text/consultation.text.js';
import { comparedArticles, likeness, shareOf, type ComparedArticle } from './article-words.rules.js';

export type MatchKind = 'same' | 'changed' | 'split' | 'merged' | 'added' | 'dropped';

/** Which articles of the draft became which adopted ones. */
export interface ArticleMatch {
  kind: MatchKind;
  /** It has another number than it had. */
  moved: boolean;
  draft: readonly string[];
  final: readonly string[];
}

/** An article of the draft that an adopted one comes from. */
export interface ArticlePair {
  draft: string;
  final: string;
}

/** What a clerk says: the adopted article comes from these, or is new. */
export type Corrections = ReadonlyMap<string, readonly string[]>;

/** Less alike than this, two articles are two. */
const ALIKE = 0.35;
/** What speaks for two articles beside their words. */
const SAME_NUMBER = 0.1;
const SAME_TITLE = 0.2;
/** How much of an article has to come from another one to be a piece of it. */
const A_PIECE = 0.5;
/** No act has so many articles that were changed; a text of nothing but articles must not keep the server busy. */
const MOST_COMPARED = 500;

/**
 * Compares every article with every other one: equal words first, then the likeliest pairs, then what was cut out of an
 * article or put into one. The same texts always give the same answer.
 */
export function matchArticles(
  draft: readonly TextSection[],
  final: readonly TextSection[],
  corrections: Corrections = new Map(),
): ArticleMatch[] {
  const [before, after] = [comparedArticles(draft), comparedArticles(final)];
  const pairs = corrected(pairsOf(before, after), corrections, before, after);
  return grouped(pairs, before, after);
}

export function countMatches(matches: readonly ArticleMatch[]): Record<MatchKind | 'moved', number> {
  const counts = { same: 0, moved: 0, changed: 0, split: 0, merged: 0, added: 0, dropped: 0 };
  for (const { kind, moved } of matches) counts[kind === 'same' && moved ? 'moved' : kind] += 1;
  return counts;
}

/** One to one; then the pieces. */
function pairsOf(before: readonly ComparedArticle[], after: readonly ComparedArticle[]): ArticlePair[] {
  const pairing = new Pairing(before, after);
  pairing.take(({ id, text }) => `${id}\n${text}`);
  pairing.take(({ text }) => text);
  pairing.takeLikeliest();
  return [...pairing.pairs(), ...pairing.pieces()];
}

class Pairing {
  private readonly finalOf = new Map<ComparedArticle, ComparedArticle>();
  private readonly draftOf = new Map<ComparedArticle, ComparedArticle>();

  constructor(
    private readonly before: readonly ComparedArticle[],
    private readonly after: readonly ComparedArticle[],
  ) {}

  take(keyOf: (article: ComparedArticle) => string): void {
    const free = Map.groupBy(
      this.after.filter((other) => !this.draftOf.has(other)),
      keyOf,
    );
    for (const one of this.before) {
      if (this.finalOf.has(one)) continue;
      const other = free.get(keyOf(one))?.shift();
      if (other) this.join(one, other);
    }
  }

  takeLikeliest(): void {
    const free = this.freeFinal();
    const candidates = this.freeDraft()
      .flatMap((one) => free.map((other) => ({ one, other, score: scoreOf(one, other) })))
      .filter(({ score }) => score >= ALIKE)
      .sort(
        (left, right) =>
          right.score - left.score ||
          distance(left) - distance(right) ||
          left.one.at - right.one.at ||
          left.other.at - right.other.at,
      );
    for (const { one, other } of candidates)
      if (!this.finalOf.has(one) && !this.draftOf.has(other)) this.join(one, other);
  }

  pairs(): ArticlePair[] {
    return [...this.finalOf].map(([one, other]) => ({ draft: one.id, final: other.id }));
  }

  /** New articles that were cut out of a draft one, and draft ones that were put into an adopted one. */
  pieces(): ArticlePair[] {
    const known = [...this.finalOf];
    const cut = this.freeFinal().flatMap((piece) => {
      const from = largest(known, ([one, kept]) => shareOf(piece.shingles, one.shingles, kept.shingles));
      return from ? [{ draft: from[0].id, final: piece.id }] : [];
    });
    const put = this.freeDraft().flatMap((piece) => {
      const into = largest(known, ([was, other]) => shareOf(piece.shingles, other.shingles, was.shingles));
      return into ? [{ draft: piece.id, final: into[1].id }] : [];
    });
    return [...cut, ...put];
  }

  private freeDraft(): ComparedArticle[] {
    return this.before.filter((one) => !this.finalOf.has(one)).slice(0, MOST_COMPARED);
  }

  private freeFinal(): ComparedArticle[] {
    return this.after.filter((other) => !this.draftOf.has(other)).slice(0, MOST_COMPARED);
  }

  private join(one: ComparedArticle, other: ComparedArticle): void {
    this.finalOf.set(one, other);
    this.draftOf.set(other, one);
  }
}

function scoreOf(one: ComparedArticle, other: ComparedArticle): number {
  const sameTitle = one.title !== '' && one.title === other.title;
  return (
    likeness(one.shingles, other.shingles) +
    (one.id === other.id ? SAME_NUMBER : 0) +
    (sameTitle ? SAME_TITLE : 0)
  );
}

function distance({ one, other }: { one: ComparedArticle; other: ComparedArticle }): number {
  return Math.abs(one.at - other.at);
}

function largest<T>(candidates: readonly T[], share: (candidate: T) => number): T | null {
  let found: T | null = null;
  let most = 0;
  for (const candidate of candidates) {
    const value = share(candidate);
    if (value >= A_PIECE && value > most) [found, most] = [candidate, value];
  }
  return found;
}

/** What was corrected by hand takes the place of what was found; what is no longer in the texts is passed over. */
function corrected(
  pairs: readonly ArticlePair[],
  corrections: Corrections,
  before: readonly ComparedArticle[],
  after: readonly ComparedArticle[],
): ArticlePair[] {
  const [drafts, finals] = [new Set(before.map(({ id }) => id)), new Set(after.map(({ id }) => id))];
  return [
    ...pairs.filter(({ final }) => !corrections.has(final)),
    ...[...corrections].flatMap(([final, from]) =>
      [...new Set(from)]
        .filter((draft) => finals.has(final) && drafts.has(draft))
        .map((draft) => ({ draft, final })),
    ),
  ];
}

/** In the order of the adopted text; what was dropped follows the article that it followed in the draft. */
function grouped(
  pairs: readonly ArticlePair[],
  before: readonly ComparedArticle[],
  after: readonly ComparedArticle[],
): ArticleMatch[] {
  const done = new Set<string>();
  const matches: ArticleMatch[] = [];
  const [draftById, finalById] = [byId(before), byId(after)];
  for (const { id } of after) {
    if (done.has(id)) continue;
    const group = connected(pairs, id);
    for (const final of group.final) done.add(final);
    const [drafts, finals] = [inOrder(draftById, group.draft), inOrder(finalById, group.final)];
    matches.push({
      kind: kindOf(drafts, finals),
      moved: drafts.length > 0 && drafts.every((one) => finals.every((other) => one.id !== other.id)),
      draft: drafts.map((one) => one.id),
      final: finals.map((other) => other.id),
    });
  }
  return withDropped(matches, before, new Set(pairs.map(({ draft }) => draft)));
}

function withDropped(
  matches: readonly ArticleMatch[],
  before: readonly ComparedArticle[],
  kept: ReadonlySet<string>,
): ArticleMatch[] {
  const result = [...matches];
  let place = 0;
  for (const { id } of before) {
    if (kept.has(id)) place = result.findIndex(({ draft }) => draft.includes(id)) + 1;
    else result.splice(place++, 0, { kind: 'dropped', moved: false, draft: [id], final: [] });
  }
  return result;
}

function connected(pairs: readonly ArticlePair[], start: string) {
  const [draft, final] = [new Set<string>(), new Set([start])];
  for (let size = 0; size < draft.size + final.size;) {
    size = draft.size + final.size;
    for (const pair of pairs) {
      if (!draft.has(pair.draft) && !final.has(pair.final)) continue;
      draft.add(pair.draft);
      final.add(pair.final);
    }
  }
  return { draft, final };
}

function byId(articles: readonly ComparedArticle[]): ReadonlyMap<string, ComparedArticle> {
  return new Map(articles.map((article) => [article.id, article]));
}

function inOrder(
  articles: ReadonlyMap<string, ComparedArticle>,
  ids: ReadonlySet<string>,
): ComparedArticle[] {
  return [...ids].map((id) => articles.get(id)!).sort((one, other) => one.at - other.at);
}

function kindOf(drafts: readonly ComparedArticle[], finals: readonly ComparedArticle[]): MatchKind {
  if (drafts.length === 0) return 'added';
  if (drafts.length > 1) return 'merged';
  if (finals.length > 1) return 'split';
  return drafts[0]!.text === finals[0]!.text ? 'same' : 'changed';
}
