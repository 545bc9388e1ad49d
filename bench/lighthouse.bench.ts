/**
 * Lighthouse on a telephone with a slow network: the demonstration's home page, a consultation, an event, a publication
 * and a room of the exhibition, found through the site map as a search engine finds them. Goals: performance 95,
 * accessibility, best practices and search engines 100. Performance is a timing: of three runs the middle one counts.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { anyFreePort } from '../scripts/lib/ports.mjs';
import { findChromium, NO_CHROMIUM } from '../scripts/lib/stages.mjs';

const GOALS = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 } as const;
type Category = keyof typeof GOALS;
const CATEGORIES = Object.keys(GOALS) as Category[];
const RUNS = 3;
const READY_MS = 60_000;

/** The first page of each kind in the site map; the home page is there always. */
const PAGES: readonly (readonly [name: string, path: RegExp])[] = [
  ['home', /^\/$/],
  ['consultation', /^\/consultations\/\d+/],
  ['event', /^\/events\/\d+/],
  ['publication', /^\/library\/\d+/],
  ['exhibition room', /^\/exhibition\/./],
];

interface Measured {
  scores: Record<Category, number>;
  bytes: number;
  /** What took points, by its name. */
  lost: string[];
}

const say = (text: string) => process.stdout.write(`${text}\n`);
const built = (path: string) => fileURLToPath(new URL(`../dist/${path}`, import.meta.url));
const site = `http://localhost:${process.env.PORT}`;

async function seedDemonstration(): Promise<void> {
  const seed = spawn(process.execPath, [built('seeds/demo.js')], { stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = await once(seed, 'exit');
  if (code !== 0) throw new Error(`The demonstration could not be filled in: ${code}`);
}

async function ready(): Promise<void> {
  const until = Date.now() + READY_MS;
  while (Date.now() < until) {
    const answer = await fetch(`${site}/health/ready`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`${site} does not answer`);
}

/** Paths of Bulgarian pages, in the order of the site map. */
async function pathsOfSite(): Promise<string[]> {
  const xml = await (await fetch(`${site}/sitemap.xml`)).text();
  const paths = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => new URL(address!).pathname);
  return paths.filter((path) => !path.startsWith('/en'));
}

async function measure(path: string, port: number): Promise<Measured> {
  const result = await lighthouse(`${site}${path}`, {
    port,
    output: 'json',
    logLevel: 'error',
    onlyCategories: [...CATEGORIES],
  });
  if (!result) throw new Error(`Lighthouse said nothing about ${path}`);
  const { categories, audits, runtimeError } = result.lhr;
  if (runtimeError) throw new Error(`${path}: ${runtimeError.message}`);
  const scores = Object.fromEntries(
    CATEGORIES.map((name) => [name, Math.round((categories[name]?.score ?? 0) * 100)]),
  ) as Record<Category, number>;
  const lost = CATEGORIES.flatMap((name) =>
    (categories[name]?.auditRefs ?? []).flatMap(({ id, weight }) => {
      const audit = audits[id];
      const isWhole = !audit || audit.score === null || audit.score >= (name === 'performance' ? 0.9 : 1);
      return weight === 0 || isWhole ? [] : [`${name}: ${audit.title} (${id})`];
    }),
  );
  return { scores, bytes: audits['total-byte-weight']?.numericValue ?? 0, lost };
}

/** The run whose performance stands in the middle; the other scores are the same each time. */
async function middleOf(path: string, port: number): Promise<Measured> {
  const runs: Measured[] = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await measure(path, port));
  runs.sort((left, right) => left.scores.performance - right.scores.performance);
  return runs[Math.floor(RUNS / 2)]!;
}

const executablePath = findChromium();
if (!executablePath) throw new Error(NO_CHROMIUM);
await seedDemonstration();
const web = spawn(process.execPath, [built('src/main.js')], {
  env: { ...process.env, ROLE: 'web' },
  stdio: ['ignore', 'ignore', 'inherit'],
});
const port = await anyFreePort();
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', `--remote-debugging-port=${port}`],
});
try {
  await ready();
  const paths = await pathsOfSite();
  for (const [name, fits] of PAGES) {
    const path = paths.find((one) => fits.test(one));
    if (path === undefined) {
      say(`${name}: left out, the demonstration has no such page yet`);
      continue;
    }
    const { scores, bytes, lost } = await middleOf(path, port);
    const told = CATEGORIES.map((category) => `${category} ${scores[category]}`).join(', ');
    say(`${name} ${path}: ${told}; ${Math.round(bytes / 1000)} KB`);
    for (const audit of lost) say(`  ${audit}`);
    if (CATEGORIES.some((category) => scores[category] < GOALS[category])) process.exitCode = 1;
  }
} finally {
  await browser.close();
  web.kill('SIGTERM');
  await once(web, 'exit');
}
