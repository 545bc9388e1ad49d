import type { AnchorMap } from '../text/text-version.entity.js';

/** Where each article and paragraph of a text stands in the one that replaces it. */
export function movedAnchors(_before: string, _after: string): AnchorMap {
  return {};
}
