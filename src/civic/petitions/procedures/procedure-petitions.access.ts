import { NotFound } from '../../../platform/errors/index.js';
import type { PageContext } from '../../../platform/http/index.js';
import { maySee } from '../petitions.permissions.js';
import type { ProcedurePetition } from './procedure-petitions.queries.js';

export function isInitiator({ participantId }: ProcedurePetition, { viewer }: PageContext): boolean {
  return viewer !== null && viewer.participantId === participantId;
}

export function isSeenByStaff({ unitId }: ProcedurePetition, { staff }: PageContext): boolean {
  return staff !== null && maySee(staff, unitId);
}

/** Its initiator and the staff; for everybody else there is no such thing. @throws NotFound */
export function forThoseInvolved(petition: ProcedurePetition | null, ctx: PageContext): ProcedurePetition {
  if (petition && (isInitiator(petition, ctx) || isSeenByStaff(petition, ctx))) return petition;
  throw new NotFound('notFound');
}
