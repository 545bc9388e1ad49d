/** `lead` invites, gives roles and writes; `editor` writes and sends in the name; `reader` sees. */
export const memberRoles = ['lead', 'editor', 'reader'] as const;
export type MemberRole = (typeof memberRoles)[number];

/** Those who may write in the name of the organisation. */
export const writingRoles: readonly MemberRole[] = ['lead', 'editor'];

const DAY_MS = 86_400_000;

export const INVITATION_LASTS_MS = 7 * DAY_MS;
/** What is over is kept this long, so that a late click is told what happened. */
export const INVITATION_KEPT_MS = 30 * DAY_MS;

export type InvitationProblem = 'used' | 'revoked' | 'expired';

/** Why a validly signed invitation opens nothing any more; null while it does. */
export function invitationProblem(
  invitation: { usedAt: Date | null; revokedAt: Date | null; expiresAt: Date },
  now: Date,
): InvitationProblem | null {
  if (invitation.usedAt) return 'used';
  if (invitation.revokedAt) return 'revoked';
  return invitation.expiresAt <= now ? 'expired' : null;
}
