/** What one network may change in a minute, whatever it is; modules set narrower limits for what they know. */
export const SOFT_LIMIT = { max: 600, perSeconds: 60 };
