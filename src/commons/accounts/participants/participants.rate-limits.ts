/** How often letters may be asked for and codes tried; by address and by where it comes from. */
export const SIGN_IN_LIMITS = {
  perAddress: { max: 5, perSeconds: 3600 },
  perIp: { max: 60, perSeconds: 3600 },
  codesPerIp: { max: 60, perSeconds: 600 },
} as const;
