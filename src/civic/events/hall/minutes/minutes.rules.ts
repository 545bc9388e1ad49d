/** One item of the minutes, with an address of its own. */
export interface MinutesItem {
  /** „item-3“ */
  id: string;
  number: number;
  /** A line that begins with „# “ heads what follows. */
  heading: boolean;
  text: string;
}

export const MINUTES_LIMITS = {
  text: 60_000,
  note: 500,
  passage: 1_500,
  proposed: 1_500,
  reason: 1_500,
} as const;

/** Blank lines part the items. */
export function itemsOf(text: string): MinutesItem[] {
  return text
    .split(/\n\s*\n/u)
    .map((block) => block.trim())
    .filter(Boolean)
    .map((block, index) => {
      const heading = /^#\s+/u.test(block);
      return { id: `item-${index + 1}`, number: index + 1, heading, text: block.replace(/^#\s+/u, '') };
    });
}

/** The text with the passage as proposed; null where it does not stand there exactly once. */
export function corrected(text: string, passage: string, proposed: string): string | null {
  const at = text.indexOf(passage);
  if (at < 0 || text.indexOf(passage, at + 1) >= 0) return null;
  return text.slice(0, at) + proposed + text.slice(at + passage.length);
}
