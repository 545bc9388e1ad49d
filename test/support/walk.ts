import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Email } from 'postal-mime';
import { staffCookie, testStaff } from '../../src/commons/accounts/staff/staff.factory.js';
import type { TestApp } from './app.js';
import { axeFindings, overflowsSideways, takeScreenshots, type TestBrowser } from './browser.js';
import { until } from './until.js';

const SIGN_IN = /Вход/;

export const pressed = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
export const headed = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { name, level: 1 }).waitFor();

/** What a page says; not what still stands in the form that was just sent. */
export const told = (page: Page, words: string | RegExp) =>
  page.getByText(words).and(page.locator(':not(textarea)')).first().waitFor();
/** „22.11.2026“, as the staff type it. */
export const localDate = (iso: string) => iso.split('-').reverse().join('.');

/** Opens a record of the back office, and there the form of an action. */
export async function opened(page: Page, record: string, action: string): Promise<void> {
  await page.goto(record);
  await page.getByRole('link', { name: action, exact: true }).first().click();
}

export function linkIn({ text = '' }: Email, path: string): string {
  const found = new RegExp(`http://[^\\s>]*${path}[^\\s>]*`).exec(text);
  if (!found) throw new Error(`No link to ${path} in:\n${text}`);
  return found[0];
}

/** Steps of one story: each goes on from the one before, so what follows a broken one would only wait in vain. */
export function story(): (name: string, walk: () => Promise<void>) => void {
  let broken = false;
  return (name, walk) =>
    it(name, async () => {
      if (broken) throw new Error('An earlier step failed');
      broken = true;
      await walk();
      broken = false;
    });
}

/** People on their way through the application, each with a page of their own. */
export class Walk {
  constructor(
    private readonly app: TestApp,
    private readonly browser: TestBrowser,
    /** Begins the names of its pictures. */
    private readonly name: string,
  ) {}

  /**
   * What must hold for every page that is shown on the way, once it is there.
   * @param withAxe false where no script runs, and where the same elements were examined in the other language
   */
  async inspect(page: Page, name: string, withAxe = true): Promise<void> {
    await page.locator('h1').first().waitFor();
    await page.locator('main:not([aria-busy])').waitFor();
    if (withAxe) expect([name, await axeFindings(page)]).toEqual([name, []]);
    expect([name, await overflowsSideways(page)]).toEqual([name, false]);
    await takeScreenshots(page, `${this.name}-${name}`);
  }

  /** A citizen who signs in as citizens do, by the code in a letter. */
  async citizen(email: string, next: string, scripts = true): Promise<Page> {
    const page = await (scripts
      ? this.browser.newPage({ baseURL: this.app.url })
      : this.browser.newPageWithoutScripts({ baseURL: this.app.url }));
    await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
    await page.getByLabel('Имейл').fill(email);
    const before = (await this.lettersTo(email, SIGN_IN)).length;
    await page.locator('main form button').first().click();
    const letter = await until(
      `the code for ${email}`,
      async () => (await this.lettersTo(email, SIGN_IN))[before],
    );
    await page
      .getByLabel(/код/i)
      .first()
      .fill(/\b\d{6}\b/.exec(letter.subject + (letter.text ?? ''))![0]);
    await page.locator('main form button').first().click();
    await page.waitForURL((url) => url.pathname === next);
    return page;
  }

  /** Somebody at a desk of the municipality. */
  async official(role: string, name: string): Promise<Page> {
    const page = await this.browser.newPage({ baseURL: this.app.url });
    const { id } = await testStaff(this.app.nest, { role, name });
    const [cookie, value] = await staffCookie(this.app.nest, id);
    await page.context().addCookies([{ name: cookie, value, url: this.app.url }]);
    return page;
  }

  async stateIs(table: 'consultation' | 'petition', id: string, state: string): Promise<void> {
    await until(`the state ${state}`, async () => {
      const [row] = await this.app.db.read<{ state: string }>(`SELECT state FROM ${table} WHERE id = $1`, [
        id,
      ]);
      return row?.state === state;
    });
  }

  async lettersTo(email: string, subject: RegExp): Promise<Email[]> {
    return (await this.app.mails()).filter(
      (mail) => mail.to?.[0]?.address === email && subject.test(mail.subject ?? ''),
    );
  }

  async letterTo(email: string, subject: RegExp): Promise<Email> {
    const [letter] = await until(`a letter to ${email}: ${subject}`, async () => {
      const found = await this.lettersTo(email, subject);
      return found.length > 0 && found;
    });
    return letter!;
  }
}
