import type { AnchorMap } from '../text/text-version.entity.js';
import { parseText, type TextParagraph, type TextSection } from '../text/consultation.text.js';
import { matchArticles } from './article-match.rules.js';
import { likeness, shingles } from './article-words.rules.js';

const ALIKE = 0.4;

/**
 * Where each article and paragraph of a text stands in the one that replaces it, so that what was said on an article
 * stays with it. Only what moved or went is named.
 */
export function movedAnchors(before: string, after: string): AnchorMap {
  const [old, young] = [parseText(before), parseText(after)];
  const moved: AnchorMap = {};
  const say = (from: string, to: string | null) => {
    if (from !== to) moved[from] = to;
  };
  const sections = new Map(young.map((section) => [section.id, section]));
  const becomes = new Map(
    matchArticles(old, young).flatMap(({ draft, final }) =>
      draft.map((id) => [id, final.map((to) => sections.get(to)!)] as const),
    ),
  );
  for (const section of old) {
    // Chapters without text are no articles; they keep their address or have none.
    const to = becomes.get(section.id) ?? [sections.get(section.id)].filter((found) => found !== undefined);
    const heir = to.find(({ id }) => id === section.id) ?? to[0] ?? null;
    say(section.id, heir?.id ?? null);
    for (const paragraph of section.paragraphs)
      say(paragraph.id, paragraphNow(paragraph, section, heir, to) ?? heir?.id ?? null);
  }
  return moved;
}

/** The likeliest paragraph of the heirs; of equally likely ones that with the same number. */
function paragraphNow(
  paragraph: TextParagraph,
  section: TextSection,
  heir: TextSection | null,
  to: readonly TextSection[],
): string | null {
  const number = paragraph.id.slice(section.id.length);
  const own = shingles(paragraph.text);
  const candidates = to.flatMap((other) =>
    other.paragraphs.map(({ id, text }) => ({
      id,
      sameNumber: other === heir && id === `${other.id}${number}`,
      score: likeness(own, shingles(text)),
    })),
  );
  const best = candidates
    .filter(({ score }) => score >= ALIKE)
    .sort((one, other) => other.score - one.score || Number(other.sameNumber) - Number(one.sameNumber))[0];
  return (best ?? candidates.find(({ sameNumber }) => sameNumber))?.id ?? null;
}
