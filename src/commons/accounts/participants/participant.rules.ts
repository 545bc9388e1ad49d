export const verificationLevels = ['none', 'email', 'inPerson', 'eAuth'] as const;
/** How sure the municipality is of who this is; each level includes the ones before it. */
export type VerificationLevel = (typeof verificationLevels)[number];

export function isVerifiedAtLeast(level: VerificationLevel, wanted: VerificationLevel): boolean {
  return verificationLevels.indexOf(level) >= verificationLevels.indexOf(wanted);
}
