export const WORKSPACE_PATH = '/workspace';
export const NEW_PATH = `${WORKSPACE_PATH}/recommendations/new`;
export const IMPORT_PATH = `${WORKSPACE_PATH}/import`;
export const COLLEAGUES_PATH = '/account/organisation/colleagues';

/** The organisation's own page of a recommendation, in whatever state it is. */
export function ownPath(id: string): string {
  return `${WORKSPACE_PATH}/recommendations/${id}`;
}

export type Verb = 'verdict' | 'dispute' | 'measure' | 'withdraw' | 'ask' | 'discard';

export function verbPath(id: string, verb: Verb): string {
  return `${ownPath(id)}/${verb}`;
}

/** @param from where one goes back to after this one answer */
export function editPath(id: string, step: string, from: string = ''): string {
  return `${ownPath(id)}/edit/${step}${from ? `?from=${from}` : ''}`;
}

export function ownSetPath(id: string): string {
  return `${WORKSPACE_PATH}/sets/${id}`;
}
