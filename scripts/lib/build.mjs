import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { inProject, nativeCompiler, root } from './project.mjs';
import { mustRun } from './run-command.mjs';

const FOLDERS = ['src', 'migrations', 'seeds'];
const SETTINGS = ['tsconfig.json', 'tsconfig.build.json', 'package-lock.json', 'scripts/bundle-admin.mjs'];
/** Some file systems count time in steps of up to two seconds. */
const CLOCK_GRAIN_MS = 2000;
const COMPILED = /\.tsx?$/;
const TEST = /\.spec\.tsx?$/;
const distStamp = inProject('dist/.built-from');
const bundleStamp = inProject('build/adminjs/.bundled-from');
const bundler = inProject('dist/src/platform/backoffice/bundle.js');

function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** A hash over everything that decides what the build makes. */
function fingerprint() {
  const hash = createHash('sha256');
  const sources = FOLDERS.flatMap((folder) => filesBelow(inProject(folder))).filter(
    (file) => !TEST.test(file),
  );
  for (const file of [...SETTINGS.map((name) => inProject(name)).filter(existsSync), ...sources]) {
    hash.update(`${relative(root, file)}\n`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

const isStamped = (stamp, print) => existsSync(stamp) && readFileSync(stamp, 'utf8') === print;

/** What the compiler leaves behind: styles, fonts, scripts of the browser, data. */
export function copyAssets() {
  for (const folder of FOLDERS) {
    for (const file of filesBelow(inProject(folder))) {
      if (COMPILED.test(file) && !file.includes('/backoffice/components/')) continue;
      const target = join(root, 'dist', relative(root, file));
      mkdirSync(dirname(target), { recursive: true });
      copyFileSync(file, target);
    }
  }
}

/** What no source stands behind any more. The rest is replaced in place, so that a process that runs finds its files. */
function removeOlderThan(moment) {
  for (const file of filesBelow(inProject('dist'))) {
    if (statSync(file).mtimeMs < moment - CLOCK_GRAIN_MS) rmSync(file);
  }
}

/** Compiles into dist/, unless nothing changed. @returns {Promise<string>} a note for the step */
export async function build({ force = false } = {}) {
  const print = fingerprint();
  if (!force && isStamped(distStamp, print)) return 'unchanged';
  const began = Date.now();
  await mustRun('The build', nativeCompiler, ['-p', 'tsconfig.build.json'], { cwd: root });
  copyAssets();
  removeOlderThan(began);
  writeFileSync(distStamp, print);
  return '';
}

/** Bundles the back office's components, unless nothing changed. @returns {Promise<string>} a note for the step */
export async function bundleBackOffice({ force = false } = {}) {
  if (!existsSync(bundler)) return 'the back office has nothing to bundle';
  const print = readFileSync(distStamp, 'utf8');
  if (!force && isStamped(bundleStamp, print)) return 'unchanged';
  await mustRun('Bundling the back office', process.execPath, [inProject('scripts/bundle-admin.mjs')], {
    cwd: root,
  });
  mkdirSync(dirname(bundleStamp), { recursive: true });
  writeFileSync(bundleStamp, print);
  return '';
}
