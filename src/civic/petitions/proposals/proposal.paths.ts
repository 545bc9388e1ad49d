import { PETITIONS_PATH } from '../petition.rules.js';
import type { StepName } from './proposal.rules.js';

export const NEW_PATH = `${PETITIONS_PATH}/new`;
export const NEW_TITLE_PATH = `${NEW_PATH}/title`;

/** @param from where one goes back to after this one answer */
export function editPath(id: string, step: StepName | 'similar' | 'check', from: string = ''): string {
  return `${PETITIONS_PATH}/${id}/edit/${step}${from ? `?from=${from}` : ''}`;
}

/** The page of whoever started it, in whatever state it is. */
export function ownPath(id: string): string {
  return `${PETITIONS_PATH}/${id}/own`;
}

export function verbPath(id: string, verb: 'discard' | 'withdraw' | 'hand-in' | 'copy'): string {
  return `${PETITIONS_PATH}/${id}/${verb}`;
}

export function backingPath(id: string, proof: string): string {
  return `${PETITIONS_PATH}/${id}/back/${proof}`;
}
