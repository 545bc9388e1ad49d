/** A step on the way to what was recommended, as a subject of the trail. */
export const MILESTONE = 'milestone';
/** What shows that a milestone is done; its number is the milestone's. */
export const RESULT = 'result';

/** Where it stands on the page of its recommendation. */
export function milestoneAnchor(id: string): string {
  return `milestone-${id}`;
}

export function resultAnchor(id: string): string {
  return `result-${id}`;
}
