/** What an address below /admin asks for. What is not among these does not exist, whatever AdminJS would answer. */
export type Target =
  | { kind: 'desk' }
  | { kind: 'navigation' }
  | { kind: 'files' }
  | { kind: 'page'; page: string }
  | { kind: 'resource'; resource: string; action: string; record?: string };

export interface Address {
  /** Data for the components, or the page that loads them. */
  isApi: boolean;
  target: Target;
}

const NAME = '([A-Za-z][A-Za-z0-9_-]{0,63})';
const ID = '([^/]{1,300})';

const forms: [RegExp, (names: string[]) => Target | null][] = [
  [/^$/, () => ({ kind: 'desk' })],
  [
    new RegExp(`^/resources/${NAME}$`),
    ([resource]) => ({ kind: 'resource', resource: resource!, action: 'list' }),
  ],
  [
    new RegExp(`^/resources/${NAME}/actions/${NAME}$`),
    ([resource, action]) => ({ kind: 'resource', resource: resource!, action: action! }),
  ],
  [
    new RegExp(`^/resources/${NAME}/records/${ID}/${NAME}$`),
    ([resource, id, action]) => {
      const record = decoded(id!);
      return record === null ? null : { kind: 'resource', resource: resource!, action: action!, record };
    },
  ],
  [new RegExp(`^/pages/${NAME}$`), ([page]) => ({ kind: 'page', page: page! })],
];

/** @param path without query, such as '/admin/resources/topics'; null when there is no such address */
export function readAddress(path: string): Address | null {
  const below = /^\/admin(\/.*)?$/.exec(path)?.[1] ?? (path === '/admin' ? '' : null);
  if (below === null) return null;
  if (below === '/') return { isApi: false, target: { kind: 'desk' } };
  const api = /^\/api(\/.*)$/.exec(below)?.[1];
  if (api === '/dashboard') return { isApi: true, target: { kind: 'desk' } };
  if (api === '/navigation') return { isApi: true, target: { kind: 'navigation' } };
  if (api === '/files') return { isApi: true, target: { kind: 'files' } };
  for (const [form, target] of forms) {
    const found = form.exec(api ?? below);
    if (!found) continue;
    const read = target(found.slice(1));
    // The list of a resource is data only under its action's name.
    const isBareList =
      api !== undefined && read?.kind === 'resource' && !api.includes('/actions/') && !read.record;
    return read && !isBareList && !(api !== undefined && read.kind === 'desk')
      ? { isApi: api !== undefined, target: read }
      : null;
  }
  return null;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
