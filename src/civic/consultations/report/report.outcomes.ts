/** What became of a contribution, in the order in which it is told. */
export const OUTCOMES = ['accepted', 'partiallyAccepted', 'rejected', 'outOfScope'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const CHANNELS = ['site', 'email', 'paper', 'hall'] as const;
export type Channel = (typeof CHANNELS)[number];
