import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedConsultations } from '../../src/civic/consultations/index.js';
import { seedDebates } from '../../src/civic/debates/index.js';
import { seedPetitions } from '../../src/civic/petitions/index.js';
import { seedRecommendations } from '../../src/civic/recommendations/index.js';
import { seedAccounts } from '../../src/commons/accounts/index.js';
import { Clock } from '../../src/platform/clock/index.js';
import { testApp, type TestApp } from '../support/app.js';
import {
  axeFindings,
  overflowsSideways,
  takeScreenshots,
  testBrowser,
  type TestBrowser,
} from '../support/browser.js';

let app: TestApp;
let chromium: TestBrowser;
let waste: string;

const one = async <Row>(sql: string, params: unknown[] = []) => (await app.db.read<Row>(sql, params))[0]!;

beforeAll(async () => {
  [app, chromium] = await Promise.all([testApp(), testBrowser()]);
  const now = app.nest.get(Clock).now();
  const people = await seedAccounts(app.nest, now);
  await app.whileNothingRecurs(async () => {
    await seedPetitions(app.nest, now, people);
    const consultations = await seedConsultations(app.nest, now, people);
    const debates = await seedDebates(app.nest, now, people);
    await seedRecommendations(app.nest, now, { ...people, debates, consultations });
  });
  const act = await one<{ id: string }>(
    `SELECT from_id AS id FROM trail_link WHERE from_type = 'act' LIMIT 1`,
  );
  waste = act.id;
});
afterAll(async () => {
  await chromium.close();
  await app.close();
});

describe('the whole path', () => {
  const places = {
    contribution: async () => {
      const { id } = await one<{ id: string }>(
        `SELECT trail_link.from_id AS id FROM trail_link JOIN trail_link AS next ON next.from_type = trail_link.to_type
           AND next.from_id = trail_link.to_id AND next.kind = 'changed'
         WHERE trail_link.kind = 'decidedBy' AND trail_link.from_type = 'contribution' ORDER BY trail_link.id LIMIT 1`,
      );
      return `/trail/contribution/${id}`;
    },
    act: () => `/trail/act/${waste}`,
    consultation: () => `/trail/consultation/${waste}`,
    petition: async () => {
      const { id } = await one<{ id: string }>(
        `SELECT from_id AS id FROM trail_link WHERE from_type = 'petition' AND kind = 'decidedBy' ORDER BY id LIMIT 1`,
      );
      return `/trail/petition/${id}`;
    },
    result: async () => {
      const { id } = await one<{ id: string }>(
        `SELECT part.from_id AS id FROM trail_link AS part JOIN trail_link AS origin
           ON origin.from_type = part.to_type AND origin.from_id = part.to_id AND origin.to_type = 'act'
         WHERE part.from_type = 'milestone' LIMIT 1`,
      );
      return `/trail/result/${id}`;
    },
    alone: async () => {
      const { id } = await one<{ id: string }>(
        `SELECT id FROM subject WHERE type = 'consultation' AND public AND NOT EXISTS
           (SELECT FROM trail_link WHERE to_type = 'consultation' AND to_id = subject.id) LIMIT 1`,
      );
      return `/trail/consultation/${id}`;
    },
  };

  it.each(Object.entries(places))('of a %s is accessible, fits and was looked at', async (name, place) => {
    const page = await chromium.newPage();
    await page.goto(`${app.url}${await place()}`);
    expect(await axeFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await overflowsSideways(page)).toBe(false);
    await takeScreenshots(page, `trail-${name}`);
    await page.context().close();
  });

  it('stands as stations on the pages of what was said and of the decision', async () => {
    const page = await chromium.newPage();
    for (const type of ['contribution', 'decision']) {
      await page.goto(`${app.url}${await places.contribution()}`);
      const name = type === 'decision' ? 'Решение' : 'Предложение';
      const item = page.locator('.trail-list li').filter({ has: page.locator('.kind', { hasText: name }) });
      await item.first().locator('.name a').click();
      expect(await page.locator('.trail li.done').count()).toBe(4);
      await takeScreenshots(page, `trail-on-${type}`);
      await page.getByRole('link', { name: 'Вижте целия път' }).click();
      await page.waitForURL(`**/trail/${type}/*`);
    }
    await page.context().close();
  });

  it('is as readable in the dark', async () => {
    const page = await chromium.newPage({ colorScheme: 'dark' });
    await page.goto(`${app.url}${await places.contribution()}`);
    expect(await axeFindings(page)).toEqual([]);
    await takeScreenshots(page, 'trail-dark');
    await page.context().close();
  });

  it('leads without a script from what somebody said to the act, and is one path in the demonstration', async () => {
    const page = await chromium.newPageWithoutScripts();
    await page.goto(`${app.url}${await places.contribution()}`);
    const kinds = await page.locator('.trail-list .kind').allTextContents();
    for (const kind of ['Обществена консултация', 'Предложение', 'Решение', 'Член от проекта', 'Приет акт'])
      expect(kinds.map((one) => one.toLowerCase())).toContain(kind.toLowerCase());
    expect(await page.locator('.trail li.done b').allTextContents()).toEqual([
      'Предложено',
      'Решено',
      'Променено',
      'Изпълнено',
    ]);
    await page.locator('.trail-list li', { hasText: 'Приет акт' }).locator('.name a').click();
    expect(page.url()).toMatch(/\/adopted$/);
    await page.context().close();
  });
});
