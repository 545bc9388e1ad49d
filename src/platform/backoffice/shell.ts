import type { ResourcePlan } from './resource-plan.js';
import type { StaffViewer } from './staff.js';

/** Nothing but our own scripts, named one by one; styled-components needs inline styles. */
export function contentPolicy(nonce: string): string {
  return [
    `default-src 'none'`,
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `form-action 'self'`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ');
}

export interface ShellDressing {
  nonce: string;
  title: string;
  favicon: string;
  staff: StaffViewer;
  plans: ReadonlyMap<string, ResourcePlan>;
  /** Gives the address of a bundle its version, so that it may be kept for ever. */
  versioned: (path: string) => string;
}

export function isShell(html: string): boolean {
  return html.includes('window.REDUX_STATE = ');
}

/**
 * AdminJS's page made safe: what it prints about resources is cut to what this viewer may see, `<` inside of its
 * scripts cannot end them, the typeface of another house is gone, and every script carries the nonce.
 */
export function dressShell(
  html: string,
  { nonce, title, favicon, staff, plans, versioned }: ShellDressing,
): string {
  const state = (_line: string, name: string, json: string) =>
    `window.${name} = ${escaped(name === 'REDUX_STATE' ? JSON.stringify(cut(JSON.parse(json) as ReduxState, staff, plans)) : json)};\n`;
  return html
    .replace(/window\.(REDUX_STATE|THEME) = ([^\n]*);\n/g, state)
    .replace(/<link[^>]+fonts\.googleapis\.com[^>]*>/g, '')
    .replace(/<html lang=[^>]*>/, '<html lang="bg">')
    .replace(
      /<title>[^<]*<\/title>/,
      () => `<title>${text(title)}</title>\n<link rel="icon" type="image/svg+xml" href="${favicon}">`,
    )
    .replace(
      /(<script src=")([^"]+)(")/g,
      (_tag, open: string, path: string, close: string) => open + versioned(path) + close,
    )
    .replace(/<div id="app" \/>/, '<div id="app"></div>')
    .replace(/<script(?=[\s>])/g, `<script nonce="${nonce}"`)
    .trimStart();
}

interface ReduxState {
  resources: { id: string; actions: unknown[]; resourceActions: unknown[] }[];
  pages: unknown[];
}

/** The components ask for everything themselves; of the state only the names of what the viewer may open remains. */
function cut(state: ReduxState, staff: StaffViewer, plans: ReadonlyMap<string, ResourcePlan>): ReduxState {
  const open = state.resources.filter(({ id }) => plans.get(id)?.mayAct(staff, 'list'));
  const named = open.map(({ id }) => ({ id, name: id, href: null, actions: [], resourceActions: [] }));
  return { ...state, resources: named, pages: [] };
}

function escaped(json: string): string {
  return json
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}

function text(value: string): string {
  return value.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
