import { pick, type Locale } from '../../../platform/i18n/index.js';
import { wordDiff } from '../../../platform/words/index.js';
import { anchorLabel } from '../text/anchors.rules.js';
import type { TextSection } from '../text/consultation.text.js';
import { countMatches, type ArticleMatch } from './article-match.rules.js';
import { comparedArticles } from './article-words.rules.js';
import { changeId } from './change-reasons.rules.js';
import type { ChangeReason } from './change-reasons.service.js';
import { comparisonMessages } from './comparison.messages.js';
import type { Comparison } from './comparisons.service.js';
import type { ChangeItem, ComparisonEntry, TextBody } from './views/comparison.page.js';

export const COUNTED = ['same', 'moved', 'changed', 'split', 'merged', 'added', 'dropped'] as const;

/** „28 без промяна, 9 променени, 2 нови, 1 отпаднал“ */
export function countLines(matches: readonly ArticleMatch[], locale: Locale): string[] {
  const t = comparisonMessages(locale);
  const counts = countMatches(matches);
  return COUNTED.filter((kind) => counts[kind] > 0).map((kind) => t(kind, { count: counts[kind] }));
}

/** How an article is called: by its number, or by its heading where it has none. */
export function articleLabel(section: TextSection, locale: Locale): string {
  return section.kind === 'article'
    ? anchorLabel(section.id, locale)
    : (section.heading ?? anchorLabel(section.id, locale));
}

/**
 * The page's entries in the order of the later text: chapters, changes, and what did not change in a row together.
 * @param reasons null where changes need none
 */
export function entriesOf(
  { before, after, matches }: Pick<Comparison, 'before' | 'after' | 'matches'>,
  reasons: ReadonlyMap<ArticleMatch, readonly ChangeReason[]> | null,
  locale: Locale,
): ComparisonEntry[] {
  const words = new ComparedWords(before.sections, after.sections, locale);
  const chapters = new Chapters(after.sections);
  const entries: ComparisonEntry[] = [];
  for (const match of matches) {
    entries.push(...chapters.before(match));
    if (match.kind === 'same') {
      const last = entries.at(-1);
      const item = words.unchanged(match);
      if (last?.kind === 'unchanged' && last.moved === match.moved) last.items.push(item);
      else entries.push({ kind: 'unchanged', moved: match.moved, items: [item] });
    } else {
      const because = reasons && (reasons.get(match) ?? []);
      entries.push({ kind: 'change', change: { ...words.change(match, match.kind), because } });
    }
  }
  return entries;
}

/** Chapters stand in front of the first article that they hold. */
class Chapters {
  private at = 0;

  constructor(private readonly sections: readonly TextSection[]) {}

  before({ final }: ArticleMatch): ComparisonEntry[] {
    const place = this.sections.findIndex(({ id }) => id === final[0]);
    if (place < this.at) return [];
    const passed = this.sections.slice(this.at, place);
    this.at = place + 1;
    return passed.flatMap(({ id, kind, heading, paragraphs }) =>
      kind === 'part' && heading && paragraphs.length === 0
        ? [{ kind: 'chapter' as const, id, heading }]
        : [],
    );
  }
}

class ComparedWords {
  private readonly before: ReadonlyMap<string, TextBody>;
  private readonly after: ReadonlyMap<string, TextBody>;

  constructor(
    before: readonly TextSection[],
    after: readonly TextSection[],
    private readonly locale: Locale,
  ) {
    this.before = this.bodies(before);
    this.after = this.bodies(after);
  }

  /** The words are the same; the number may be another one. */
  unchanged(match: ArticleMatch): TextBody {
    const [before, after] = this.sides(match);
    return { ...after!, label: this.title(before, after) };
  }

  change(match: ArticleMatch, kind: ChangeItem['kind']): Omit<ChangeItem, 'because'> {
    const [before, after] = this.sides(match);
    const parts = before && after ? wordDiff(before.text, after.text) : null;
    return {
      id: changeId(match),
      kind,
      kindLabel: pick(comparisonMessages.texts[`kind_${kind}`], this.locale),
      title: this.title(before, after),
      before: before && { ...before, parts: parts?.filter((part) => part.kind !== 'added') ?? same(before) },
      after: after && { ...after, parts: parts?.filter((part) => part.kind !== 'removed') ?? same(after) },
    };
  }

  private sides({ draft, final }: ArticleMatch): [TextBody | null, TextBody | null] {
    return [this.joined(this.before, draft), this.joined(this.after, final)];
  }

  private title(before: TextBody | null, after: TextBody | null): string {
    const t = comparisonMessages(this.locale);
    return before && after && before.label !== after.label
      ? t('from_to', { from: before.label, to: after.label })
      : (after ?? before)!.label;
  }

  private bodies(sections: readonly TextSection[]): ReadonlyMap<string, TextBody> {
    const labels = new Map(sections.map((section) => [section.id, articleLabel(section, this.locale)]));
    return new Map(
      comparedArticles(sections).map(({ id, text }) => [id, { id, label: labels.get(id)!, text }]),
    );
  }

  private joined(bodies: ReadonlyMap<string, TextBody>, ids: readonly string[]): TextBody | null {
    const found = ids.map((id) => bodies.get(id)!);
    if (found.length < 2) return found[0] ?? null;
    return {
      id: found[0]!.id,
      label: found.map(({ label }) => label).join(' + '),
      text: found.map(({ text }) => text).join('\n'),
    };
  }
}

function same({ text }: TextBody) {
  return [{ kind: 'same' as const, text }];
}
