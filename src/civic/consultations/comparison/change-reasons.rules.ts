import { articleOf, articlesNamed } from '../text/anchors.rules.js';
import type { ArticleMatch } from './article-match.rules.js';

/** Where a change stands on its page: at the adopted article, or at the one that is no more. */
export function changeId({ draft, final }: Pick<ArticleMatch, 'draft' | 'final'>): string {
  return final[0] ?? `draft-${draft[0]!}`;
}

/** „Нов чл. 25“ */
const CALLED_NEW = /(?:^|[^\p{L}])нов(?:и|а|о)?(?=[^\p{L}])/iu;

/** A contribution that stands behind a change. */
export interface Because<Outcome extends string = string> {
  number: number;
  path: string;
  /** Number of the decision on it. */
  decision: string;
  outcome: Outcome;
}

/** A contribution that was accepted, and where it was to change the draft. */
export interface AcceptedContribution<Outcome extends string = string> {
  decision: string;
  outcome: Outcome;
  /** „чл. 12, ал. 3“, as the expert wrote it. */
  changedArticle: string;
  contribution: { number: number; path: string; anchor: string | null };
}

/**
 * Which contributions stand behind each change: those whose decision names the article, otherwise those that spoke of
 * it. An article is first looked for by the number that it had in the draft; one that the decision calls new, by the
 * number that it was adopted with.
 */
export function reasonsOf<Outcome extends string>(
  matches: readonly ArticleMatch[],
  accepted: readonly AcceptedContribution<Outcome>[],
): Map<ArticleMatch, Because<Outcome>[]> {
  const byDraft = placed(matches, ({ draft }) => draft);
  const byFinal = placed(matches, ({ final }) => final);
  const reasons = new Map<ArticleMatch, Because<Outcome>[]>();
  for (const { decision, outcome, changedArticle, contribution } of accepted) {
    const { number, path, anchor } = contribution;
    const named = articlesNamed(changedArticle);
    const articles = named.length > 0 ? named : anchor ? [articleOf(anchor)] : [];
    const [first, second] = CALLED_NEW.test(changedArticle) ? [byFinal, byDraft] : [byDraft, byFinal];
    const changed = new Set(articles.map((article) => first.get(article) ?? second.get(article)));
    for (const match of changed) {
      if (!match || match.kind === 'same') continue;
      reasons.set(match, [...(reasons.get(match) ?? []), { number, path, decision, outcome }]);
    }
  }
  for (const because of reasons.values()) because.sort((one, other) => one.number - other.number);
  return reasons;
}

function placed(
  matches: readonly ArticleMatch[],
  articlesIn: (match: ArticleMatch) => readonly string[],
): ReadonlyMap<string, ArticleMatch> {
  return new Map(matches.flatMap((match) => articlesIn(match).map((article) => [article, match] as const)));
}
