import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FIXTURES = fileURLToPath(new URL('./fixtures/walls/', import.meta.url));
const WALLS = `${ROOT}.dependency-cruiser.cjs`;

interface Breach {
  rule: { name: string };
  from: string;
  to: string;
}

/**
 * That our own walls stand is told by `npm test -- walls`; here it is shown that each would be heard falling. The cruiser runs
 * as it does on the command line, because its rules are made from the folders of where it stands.
 */
function breachesIn(folder: string): Promise<Breach[]> {
  const cruiser = `${ROOT}node_modules/dependency-cruiser/bin/dependency-cruise.mjs`;
  const args = [cruiser, 'src', 'seeds', '--config', WALLS, '--output-type', 'json'];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 64_000_000 }, (_exit, output, complaint) => {
      if (output === '') return reject(new Error(complaint));
      const cruised = JSON.parse(output) as { summary: { violations: Breach[]; totalCruised: number } };
      expect(cruised.summary.totalCruised).toBeGreaterThan(0);
      resolve(cruised.summary.violations);
    });
  });
}

const told = ({ rule, from, to }: Breach) => (rule.name === 'no-orphans' ? from : `${from} → ${to}`);

describe('a house that breaks every rule', () => {
  const broken = new Map<string, string[]>();

  beforeAll(async () => {
    for (const breach of await breachesIn(FIXTURES)) {
      broken.set(breach.rule.name, [...(broken.get(breach.rule.name) ?? []), told(breach)].sort());
    }
  });

  it.each([
    [
      'platform-imports-only-down',
      [
        'src/platform/lamp/entrance.ts → src/worker.ts',
        'src/platform/lamp/upward.ts → src/commons/accounts/index.ts',
      ],
    ],
    ['commons-imports-only-down', ['src/commons/accounts/upward.ts → src/civic/petitions/index.ts']],
    ['civic-imports-only-down', ['src/civic/petitions/upward.ts → src/outreach/portal/index.ts']],
    ['outreach-imports-only-down', ['src/outreach/portal/downward.ts → src/civic/debates/index.ts']],
    ['civic-never-civic', ['src/civic/petitions/sideways.ts → src/civic/debates/index.ts']],
    ['outreach-never-outreach', ['src/outreach/portal/sideways.ts → src/outreach/search/index.ts']],
    ['commons-map-accounts', ['src/commons/accounts/sideways.ts → src/commons/subjects/index.ts']],
    ['commons-map-subjects', ['src/commons/subjects/sideways.ts → src/commons/ledger/index.ts']],
    ['commons-map-ledger', ['src/commons/ledger/sideways.ts → src/commons/comments/index.ts']],
    ['commons-map-comments', ['src/commons/comments/sideways.ts → src/commons/ledger/index.ts']],
    ['one-door', ['src/platform/wire/window.ts → src/platform/lamp/bulb.ts']],
    ['one-door-for-tests', ['src/platform/wire/wire.factory.ts → src/platform/lamp/bulb.ts']],
    [
      'one-door-for-entrances',
      ['seeds/demo.ts → src/platform/lamp/bulb.ts', 'src/worker.ts → src/platform/lamp/bulb.ts'],
    ],
    [
      'views-are-plain',
      [
        'src/civic/petitions/views/petition.page.tsx → ../../../../node_modules/yaml/index.js',
        'src/civic/petitions/views/petition.page.tsx → src/civic/petitions/petition.service.ts',
      ],
    ],
    ['views-read-nothing', ['src/civic/petitions/views/petition.page.tsx → fs']],
    [
      'production-without-tests',
      [
        'src/platform/lamp/made.ts → src/platform/lamp/shade.factory.ts',
        'src/platform/lamp/tested.ts → test/support/harness.ts',
      ],
    ],
    ['no-circular', ['src/platform/lamp/circle-back.ts → src/platform/lamp/circle.ts']],
  ])('is told by %s, and nothing else is', (rule, expected) => {
    expect(broken.get(rule)).toEqual(expected);
  });

  it('is told by no-orphans, also when only a test imports the file', () => {
    expect(broken.get('no-orphans')).toContain('src/platform/lamp/dead.ts');
    expect(broken.get('no-orphans')).not.toContain('src/platform/lamp/bulb.ts');
    expect(broken.get('no-orphans')).not.toContain('src/platform/lamp/shade.factory.ts');
  });

  it('leaves no rule unbroken', () => {
    const walls = createRequire(import.meta.url)(WALLS) as { forbidden: { name: string }[] };
    const unseen = walls.forbidden.map(({ name }) => name).filter((name) => !broken.has(name));
    expect(unseen.filter((name) => !name.startsWith('commons-map-'))).toEqual([]);
  });
});
