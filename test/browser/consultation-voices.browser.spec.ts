import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApp, type TestApp } from '../support/app.js';
import {
  axeFindings,
  overflowsSideways,
  takeScreenshots,
  testBrowser,
  type TestBrowser,
} from '../support/browser.js';
import { contributor, handIn, opened } from '../e2e/consultation-voices.fixture.js';
import { withOffices } from '../e2e/consultations.fixture.js';

let app: TestApp;
let chromium: TestBrowser;
const paths: Record<string, string> = {};

beforeAll(async () => {
  [app, chromium] = await Promise.all([testApp(), testBrowser()]);
  await withOffices(app);
  const id = await opened(app);
  const maria = await contributor(app, { name: 'Мария Петрова', showsName: true });
  const own = await handIn(maria, id, { showsName: 'yes' });
  await handIn(await contributor(app), id, {
    writer: 'onBehalf',
    onBehalfOf: 'Живеещите на ул. „Мелник“',
    text: 'Да важи и за крайбрежието.\n\n- от моста до парка;\n- от парка до края на града.',
  });
  paths['consultation'] = (await maria.get(`/consultations/${id}`)).location;
  paths['contribute'] = `/consultations/${id}/contribute?article=chl-1`;
  paths['contributions'] = `/consultations/${id}/contributions`;
  paths['contribution'] = `/contributions/${own}`;
});
afterAll(async () => {
  await chromium.close();
  await app.close();
});

describe('contributions in a browser', () => {
  it.each(['consultation', 'contribute', 'contributions', 'contribution'])(
    'the page of the %s is accessible and fits',
    async (name) => {
      for (const language of ['', '/en']) {
        const page = await chromium.newPage({ colorScheme: language ? 'dark' : 'light' });
        await page.goto(`${app.url}${language}${paths[name]}`);
        expect(await axeFindings(page)).toEqual([]);
        await page.setViewportSize({ width: 320, height: 800 });
        expect(await overflowsSideways(page)).toBe(false);
        if (!language) await takeScreenshots(page, `contributions-${name}`);
        await page.close();
      }
    },
  );

  it('are written by keyboard, looked over and changed, and the list of an article opens in place', async () => {
    const page = await chromium.newPage();
    await page.goto(`${app.url}${paths['consultation']}`);
    await page.getByRole('link', { name: '2 предложения по чл. 1' }).press('Enter');
    await page.locator('#chl-1 .contribution').first().waitFor();
    expect(await page.locator('#chl-1 .contribution').count()).toBe(2);
    await page.getByRole('link', { name: 'Предложете промяна в чл. 1' }).press('Enter');
    await page.getByLabel('Предложение или становище').fill('С клавиатурата.');
    await page.getByLabel('От свое име').press('Space');
    await page.getByLabel('Вашето име').fill('Петър Иванов');
    await page.getByLabel('Имейл').fill('keyboard@example.org');
    await page.getByRole('button', { name: 'Прегледайте отговорите' }).press('Enter');
    await page.getByRole('heading', { name: 'Проверете отговорите си' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Променете' }).press('Enter');
    await page.getByLabel('Предложение или становище').waitFor();
    expect(await page.getByLabel('Предложение или становище').inputValue()).toBe('С клавиатурата.');
    await page.getByRole('button', { name: 'Прегледайте отговорите' }).press('Enter');
    await page.getByRole('button', { name: 'Изпратете ми връзката' }).press('Enter');
    await page.getByRole('heading', { name: 'Проверете пощата си' }).waitFor();
    const link = /\/contributions\/confirm\/[\w.-]+/.exec(
      (await app.mailTo('keyboard@example.org')).text!,
    )![0];
    await page.goto(`${app.url}${link}`);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Подайте предложението' }).press('Enter');
    await page.getByText('Получихме предложението Ви').waitFor();
    await page.close();
  });
});
