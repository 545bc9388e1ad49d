/** A wording became public; the payload is its decision's `id`. */
export const DECISION_PUBLISHED = 'decision.published';
