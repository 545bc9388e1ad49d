import { HEARABLE_STATES } from '../answering/petition-hearings.service.js';

const IN_STATES = HEARABLE_STATES.map((state) => `'${state}'`).join(', ');

/** For rows of `petition`: so many have signed that the council hears the initiators, and nobody has set the day. */
export const WAITING_HEARING = `petition.hearing_at IS NULL AND petition.state IN (${IN_STATES})
  AND EXISTS (SELECT FROM petition_milestone m WHERE m.petition_id = petition.id AND m.code = 'hearing')`;
