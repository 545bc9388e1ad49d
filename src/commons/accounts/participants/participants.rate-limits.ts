/** How often one network may ask for letters and try codes. */
export const SIGN_IN_LIMITS = {
  perNetwork: { max: 60, perSeconds: 3600 },
  codesPerNetwork: { max: 60, perSeconds: 600 },
} as const;

/** Letters to one mailbox. Whoever asks for more sees no difference, or strangers could lock its owner out. */
export const SIGN_IN_LETTERS = { max: 5, perMs: 3_600_000 } as const;
