import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedConsultations } from '../../src/civic/consultations/index.js';
import { seedRecommendations } from '../../src/civic/recommendations/index.js';
import { seedAccounts } from '../../src/commons/accounts/index.js';
import { Clock } from '../../src/platform/clock/index.js';
import { testApp, type TestApp } from '../support/app.js';

/** From what somebody said to what became of it; each follows from the one before. */
const STATIONS = [
  'contribution',
  'decision',
  'article',
  'act',
  'recommendation',
  'milestone',
  'result',
] as const;
const KINDS = [
  'предложение',
  'решение',
  'член от проекта',
  'приет акт',
  'препоръка',
  'междинна цел',
  'резултат',
];

interface WalkedPath {
  nodes: { key: string; url: string }[];
  links: { from: string; to: string; later: string }[];
}

let app: TestApp;
let stations: string[];

async function pathOf(key: string) {
  const { path } = (await app.get(`/api/v1/trail?subject=${key}&depth=8`)).json<{ path: WalkedPath }>();
  const links = path.links.map(({ from, to, later }) => ({ earlier: later === from ? to : from, later }));
  return { nodes: path.nodes, links };
}

beforeAll(async () => {
  app = await testApp();
  const now = app.nest.get(Clock).now();
  const { staff, participants } = await seedAccounts(app.nest, now);
  const ids = await app.whileNothingRecurs(async () => {
    const consultations = await seedConsultations(app.nest, now, { staff, participants });
    return seedRecommendations(app.nest, now, { staff, debates: new Map(), consultations });
  });
  const [, id] = [...ids].find(([title]) => title.startsWith('Свободните часове'))!;
  const { links } = await pathOf(`recommendation:${id}`);
  const at = STATIONS.indexOf('recommendation');
  /** Of several the first: the path has to be there, not to be the only one. */
  const next = (key: string, type: string, from: 'earlier' | 'later', to: 'earlier' | 'later') =>
    links.find((link) => link[from] === key && link[to].startsWith(`${type}:`))?.[to] ?? `no ${type}`;
  const before = STATIONS.slice(0, at).toReversed();
  const after = STATIONS.slice(at + 1);
  stations = [`recommendation:${id}`];
  for (const type of before) stations.unshift(next(stations[0]!, type, 'later', 'earlier'));
  for (const type of after) stations.push(next(stations.at(-1)!, type, 'earlier', 'later'));
});
afterAll(() => app.close());

describe('the path of the demonstration', () => {
  it('is unbroken from what somebody proposed to the result', () => {
    expect(stations.map((key) => key.split(':')[0])).toEqual(STATIONS);
  });

  it('is one and the same from whichever of its stations it is asked for', async () => {
    for (const key of stations) {
      const { nodes, links } = await pathOf(key);
      expect(nodes.map((node) => node.key)).toEqual(expect.arrayContaining(stations));
      for (const [index, later] of stations.slice(1).entries())
        expect(links).toContainEqual({ earlier: stations[index], later });
      const page = (await app.get(`/trail/${key.replace(':', '/')}`)).text.toLowerCase();
      for (const kind of KINDS) expect(page).toContain(kind);
    }
  });

  it('leads to the place where each of them stands', async () => {
    const { nodes } = await pathOf(stations[0]!);
    for (const key of stations) {
      const { pathname, hash } = new URL(nodes.find((node) => node.key === key)!.url);
      const page = await app.visitor().get(pathname);
      expect(page.status).toBe(200);
      if (hash) expect(page.text).toContain(`id="${decodeURIComponent(hash.slice(1))}"`);
    }
  });
});
