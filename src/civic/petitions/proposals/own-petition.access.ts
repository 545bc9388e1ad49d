import { participantId } from '../../../commons/accounts/index.js';
import { IllegalTransition, NotFound } from '../../../platform/errors/index.js';
import { idOf, type PageContext } from '../../../platform/http/index.js';
import type { OwnPetition, OwnPetitions } from './own-petitions.queries.js';

/** @throws NotFound for whatever is not theirs */
export async function ownPetition(
  petitions: OwnPetitions,
  ctx: PageContext,
  idSlug: string,
): Promise<OwnPetition> {
  const id = idOf(idSlug);
  const petition = id && (await petitions.one(id));
  if (!petition || petition.participantId !== participantId(ctx)) throw new NotFound('petitionNotFound');
  return petition;
}

/** @throws NotFound for whatever is not theirs, IllegalTransition for what was sent already */
export async function ownDraft(
  petitions: OwnPetitions,
  ctx: PageContext,
  idSlug: string,
): Promise<OwnPetition> {
  const petition = await ownPetition(petitions, ctx, idSlug);
  if (petition.state !== 'draft') throw new IllegalTransition('petitionNotDraft');
  return petition;
}
