/** One item of the minutes, or a heading between items, with an address of its own. */
export interface MinutesItem {
  /** „item-3“, „heading-1“ */
  id: string;
  /** Null for what heads others. */
  number: number | null;
  text: string;
}

export const MINUTES_LIMITS = {
  text: 60_000,
  note: 500,
  passage: 1_500,
  proposed: 1_500,
  reason: 1_500,
} as const;

const HEADING = /^#\s+/u;

/** Blank lines part the items; a line that begins with „# “ heads what follows. */
export function itemsOf(text: string): MinutesItem[] {
  let [items, headings] = [0, 0];
  return text
    .split(/\n\s*\n/u)
    .map((block) => block.trim())
    .filter(Boolean)
    .map((block) => {
      if (HEADING.test(block))
        return { id: `heading-${++headings}`, number: null, text: block.replace(HEADING, '') };
      return { id: `item-${++items}`, number: items, text: block };
    });
}

/** The text with the passage as proposed; null where it does not stand there exactly once. */
export function corrected(text: string, passage: string, proposed: string): string | null {
  const at = text.indexOf(passage);
  if (at < 0 || text.indexOf(passage, at + 1) >= 0) return null;
  return text.slice(0, at) + proposed + text.slice(at + passage.length);
}
