import type { Face, TaggedPages } from './tagged-pages.js';

/** One element of the tree, over as many pages as it needs. @returns where the next one begins */
export function paragraph(
  pages: TaggedPages,
  tag: string,
  text: string,
  at: { y: number; size: number; face: Face; colour?: string; width?: number; x?: number },
): number {
  const lineHeight = at.size * 1.35;
  const element = pages.pdf.struct(tag);
  pages.root.add(element);
  let { y } = at;
  const lines = pages.wrap(text, at.face, at.size, at.width ?? pages.width);
  while (lines.length > 0) {
    const fits = Math.max(0, Math.floor((pages.bottom - y) / lineHeight));
    const now = lines.splice(0, fits);
    if (now.length > 0) pages.write(element, tag, now, { x: pages.left, lineHeight, ...at, y });
    y += now.length * lineHeight;
    if (lines.length > 0) {
      pages.newPage();
      y = pages.top;
    }
  }
  element.end();
  return y;
}
