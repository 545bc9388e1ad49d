import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

export interface Asset {
  /** `/assets/<name>.<hash of the content>.<ext>`: may be kept for ever. */
  url: string;
  type: string;
  bytes: Buffer;
}

// Beside the compiled module where the build copied them, in the sources otherwise.
const folder = [
  new URL('./assets/', import.meta.url),
  new URL('../../../../src/platform/ui/assets/', import.meta.url),
].find((place) => existsSync(place));

/** What every page brings along. */
const STYLES = [
  'tokens',
  'document',
  'masthead',
  'controls',
  'blocks',
  'subject',
  'legal',
  'charts',
  'portal',
  'comments',
  'decisions',
  'contributions',
  'ledger',
  'print',
];
/** Of pages that ask for them, by the name under which they do. */
const ASKED_STYLES: Record<string, readonly string[]> = {
  'campaigns.css': ['campaigns'],
  'events.css': ['events'],
  'exhibition.css': ['exhibition'],
  'home.css': ['home'],
  'library.css': ['library'],
  'pages.css': ['pages'],
  'participation.css': ['participation'],
  'petitions.css': ['petitions', 'procedures'],
  'practices.css': ['practices'],
  'recommendations.css': ['recommendations'],
  'slip.css': ['slip'],
  'trail.css': ['trail'],
};
/** Of pages that ask for it. */
const PETITION_STYLES = ['petitions', 'procedures'];
const RECOMMENDATION_STYLES = ['recommendations'];
const EVENT_STYLES = ['events'];
const LIBRARY_STYLES = ['library'];
const READING_STYLES = ['reading'];
/** By the name under which pages ask for them: what every page brings along, and what pages with comments need. */
const SCRIPTS: Record<string, readonly string[]> = {
  'site.js': ['menu', 'forms', 'typed-text', 'copy-link'],
  'comments.js': ['comments', 'comment-votes', 'comment-news'],
  'contributions.js': ['comments'],
  'ledger.js': ['ledger-verify'],
  'exhibition.js': ['board-keys', 'board-screen'],
};

const TYPES: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
  txt: 'text/plain; charset=utf-8',
};

const FILES: Record<string, string> = {
  'sofia-sans-cyrillic.woff2': 'fonts/sofia-sans-cyrillic.woff2',
  'sofia-sans-latin.woff2': 'fonts/sofia-sans-latin.woff2',
  'mark.svg': 'mark.svg',
  'favicon.svg': 'favicon.svg',
  'touch-icon.png': 'touch-icon.png',
  'social.png': 'social.png',
};

const byName = new Map<string, Asset>();
const byUrl = new Map<string, Asset>();

for (const [name, file] of Object.entries(FILES)) add(name, read(file));
add('site.css', styles(STYLES));
for (const [name, parts] of Object.entries(ASKED_STYLES)) add(name, styles(parts));
add('petitions.css', styles(PETITION_STYLES));
add('recommendations.css', styles(RECOMMENDATION_STYLES));
add('events.css', styles(EVENT_STYLES));
add('library.css', styles(LIBRARY_STYLES));
add('reading.css', styles(READING_STYLES));
add('slip.css', styles(['slip']));
add('trail.css', styles(['trail']));
// Each script keeps its names to itself in a block; together they are one small request.
for (const [name, parts] of Object.entries(SCRIPTS))
  add(name, Buffer.from(parts.map((part) => `{\n${read(`js/${part}.js`).toString()}}\n`).join('')));

/** Address of a public file by its plain name; unknown names fail at once, not in the reader's browser. */
export function asset(name: string): string {
  const found = byName.get(name);
  if (!found) throw new Error(`No asset ${name}`);
  return found.url;
}

/** Every public file by its address, for the route that serves them. */
export const assets: ReadonlyMap<string, Asset> = byUrl;

function add(name: string, bytes: Buffer): void {
  const dot = name.lastIndexOf('.');
  const extension = name.slice(dot + 1);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  const made = {
    url: `/assets/${name.slice(0, dot)}.${hash}.${extension}`,
    type: TYPES[extension] ?? 'application/octet-stream',
    bytes,
  };
  byName.set(name, made);
  byUrl.set(made.url, made);
}

function read(file: string): Buffer {
  if (!folder) throw new Error('The folder with the public files is missing');
  return readFileSync(new URL(file, folder));
}

/** Comments and indentation stay at home, and `url(name)` becomes the hashed address. */
function styles(names: readonly string[]): Buffer {
  return Buffer.from(compact(names.map((name) => read(`css/${name}.css`).toString()).join('\n')));
}

function compact(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/\s*([{};])\s*/g, '$1')
    .replace(/;}/g, '}')
    .replace(/url\(([\w.-]+)\)/g, (_match, name: string) => `url(${asset(name)})`)
    .trim();
}
