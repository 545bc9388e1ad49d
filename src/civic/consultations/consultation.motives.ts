/** The five points that motives have to make (art. 28(2) of the Normative Acts Act). */
export const MOTIVES = ['reasons', 'goals', 'means', 'results', 'euLaw'] as const;

export type Motive = (typeof MOTIVES)[number];
export type Motives = Record<Motive, string>;

/** Each of them is a field of its own in the back office. */
export const MOTIVE_FIELDS = {
  reasons: 'motiveReasons',
  goals: 'motiveGoals',
  means: 'motiveMeans',
  results: 'motiveResults',
  euLaw: 'motiveEuLaw',
} as const satisfies Record<Motive, string>;
