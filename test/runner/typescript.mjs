import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync, version } from '@swc/core';

const ROOT = new URL('../../', import.meta.url);
const CACHE = fileURLToPath(new URL('build/transformed/', ROOT));
const GLOBALS = new URL('./globals.mjs', import.meta.url).href;
const TYPESCRIPT = /\.tsx?$/;

const SWC = {
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', tsx: true, decorators: true },
    transform: {
      legacyDecorator: true,
      decoratorMetadata: true,
      react: { runtime: 'automatic', importSource: 'preact' },
    },
    keepClassNames: true,
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
  swcrc: false,
};

/** Lets this process import our TypeScript as it stands, and `@jest/globals` as the runner provides them. */
export function importTypeScript() {
  mkdirSync(CACHE, { recursive: true });
  process.setSourceMapsEnabled(true);
  registerHooks({ resolve, load });
}

/** What is written as `./place.js` may be `place.ts` or `place.tsx`. */
function resolve(specifier, context, next) {
  if (specifier === '@jest/globals') return { url: GLOBALS, format: 'module', shortCircuit: true };
  const isOurs = specifier.startsWith('.') && TYPESCRIPT.test(withoutQuery(context.parentURL ?? ''));
  if (isOurs && specifier.endsWith('.js')) {
    for (const ending of ['.ts', '.tsx']) {
      const url = new URL(specifier.replace(/\.js$/, ending), context.parentURL);
      if (existsSync(url)) return { url: url.href, format: 'module', shortCircuit: true };
    }
  }
  return next(specifier, context);
}

function load(url, context, next) {
  const address = withoutQuery(url);
  if (!TYPESCRIPT.test(address) || address.includes('/node_modules/')) return next(url, context);
  return { format: 'module', source: compiled(fileURLToPath(address)), shortCircuit: true };
}

const withoutQuery = (url) => url.replace(/\?.*$/, '');

/** Every stage and every process of it needs the same files, so each is compiled once. */
function compiled(path) {
  const text = readFileSync(path, 'utf8');
  const print = createHash('sha256')
    .update(`${version} ${JSON.stringify(SWC)} ${path}\n${text}`)
    .digest('hex');
  const cached = `${CACHE}${print}.mjs`;
  if (existsSync(cached)) return readFileSync(cached, 'utf8');
  const { code } = transformSync(text, { ...SWC, filename: path });
  const unfinished = `${cached}.${process.pid}`;
  writeFileSync(unfinished, code);
  renameSync(unfinished, cached);
  return code;
}
