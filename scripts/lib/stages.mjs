import { findProgram } from './debian.mjs';
import { inProject, nativeCompiler } from './project.mjs';

const bin = (name) => inProject('node_modules/.bin', name);
const jest = inProject('node_modules/jest/bin/jest.js');

const CHROMIUM = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'];
export const findChromium = () => process.env.CHROMIUM || findProgram(...CHROMIUM);
export const NO_CHROMIUM =
  'Chromium is missing: install it (Debian: apt-get install chromium-headless-shell) or set CHROMIUM to its path.';

/** What the browser tests use of the machine, by the Debian package that brings it. */
export const BROWSER_PROGRAMS = {
  'chromium-headless-shell': findChromium,
  'poppler-utils': () => findProgram('pdftotext'),
};

/** Stages that need no service. What no project comes after runs when the tests wait. */
export const CHECKS = {
  build: [[process.execPath, [inProject('scripts/build.mjs'), '--if-changed']]],
  types: [
    [nativeCompiler, ['--noEmit', '-p', 'tsconfig.json']],
    [nativeCompiler, ['-p', 'src/platform/backoffice/tsconfig.admin.json']],
  ],
  lock: [[process.execPath, [inProject('scripts/lock-file.mjs'), '--check']]],
  lint: [[bin('oxlint'), []]],
  format: [[bin('oxfmt'), ['--check', '.']]],
  walls: [[process.execPath, [inProject('scripts/walls.mjs')]]],
};

/**
 * Jest's projects, in their order. `after` names the check whose result they use; those that use only the back
 * office's bundle of it can do with an older one while somebody works on a single file. `workers` is for those that wait
 * for clocks, letters and pages; the others have one for each core. `waits` is where they leave enough of the machine for
 * the checks: what computes all the time would only be slowed down by them. `isolated` gives each file a
 * process of its own: applications there have other roles, and modules look at ROLE when they are loaded.
 */
export const PROJECTS = {
  pure: {},
  architecture: {},
  db: { services: true },
  e2e: { services: true, after: 'build', usesBundleAlone: true, workers: 3 },
  browser: { services: true, after: 'build', usesBundleAlone: true, chromium: true, workers: 4, waits: true },
  faults: { services: true, after: 'build', waits: true, isolated: true, environment: { FAULTS: 'short' } },
};

/** Not part of `npm test`. */
export const LONG_FAULTS = {
  project: 'faults',
  services: true,
  after: 'build',
  environment: { FAULTS: 'long' },
};

export function jestCommand(project, report, patterns) {
  const args = [
    jest,
    '--selectProjects',
    project,
    '--passWithNoTests',
    '--forceExit',
    '--json',
    `--outputFile=${report}`,
  ];
  const { workers, isolated } = PROJECTS[project];
  if (workers) args.push(`--maxWorkers=${workers}`);
  // A process that uses more than nothing is replaced after each file.
  if (isolated) args.push('--workerIdleMemoryLimit=1K');
  if (patterns.length > 0) args.push('--testPathPatterns', ...patterns);
  return [process.execPath, args];
}
