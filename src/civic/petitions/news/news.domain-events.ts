import type { DomainEvent } from '../../../platform/outbox/index.js';
import type { Occasion } from './occasions.js';

/** Letters to all signers who asked for them are on their way: with it the duty to tell them (чл. 118, ал. 1 АПК) is done. */
export const SIGNERS_TOLD = 'petition.signersTold';

/** @param letters how many will be written; none where nobody asked */
export function signersTold(id: string, occasion: Occasion, letters: number): DomainEvent {
  return { name: SIGNERS_TOLD, payload: { id, occasion, letters } };
}
