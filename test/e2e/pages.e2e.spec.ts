import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BUILT_IN, shippedInput } from '../../src/outreach/portal/pages/built-in.js';
import { parsePage } from '../../src/outreach/portal/pages/markup/page-markup.rules.js';
import { testApp, type TestApp } from '../support/app.js';
import { until } from '../support/until.js';
import type { Visitor } from '../support/visitor.js';
import { pageHouse, type PageHouse } from './pages.fixture.js';
import { plain } from './recommendations.fixture.js';

let app: TestApp;
let house: PageHouse;
let editor: Visitor;
let lawyer: Visitor;
let moderator: Visitor;

beforeAll(async () => {
  app = await testApp();
  house = pageHouse(app);
  editor = await house.official('editor');
  lawyer = await house.official('lawyer');
  moderator = await house.official('moderator');
});
afterAll(() => app.close());

const shows = (path: string, words: string) =>
  until(`„${words}“ at ${path}`, async () => plain((await app.get(path)).text).includes(words));
const form = (slug: string, more: object = {}) => ({
  ...shippedInput(BUILT_IN[slug]!.texts),
  note: 'Променен е телефонът',
  ...more,
});

describe('the texts that come with the release', () => {
  it.each(Object.entries(BUILT_IN))('%s is whole in both languages', (_slug, { texts }) => {
    for (const text of [texts.text.bg, texts.text.en]) expect(parsePage(text).problems).toEqual([]);
    const shape = (text: string) => parsePage(text).blocks.map(({ kind }) => kind);
    expect(shape(texts.text.en)).toEqual(shape(texts.text.bg));
  });

  it('each lead somewhere, in both languages', async () => {
    const broken: string[] = [];
    const seen = new Set<string>();
    for (const { path } of Object.values(BUILT_IN))
      for (const address of [path, `/en${path}`]) {
        const { status, text } = await app.get(address);
        if (status !== 200) broken.push(`${status} ${address}`);
        expect(text).not.toMatch(/\{[a-zA-Z]+\}/);
        expect(text.match(/<h1/g)).toHaveLength(1);
        for (const [, href = ''] of text.matchAll(/href="(\/[^"#]*)/g))
          seen.add(href.replaceAll('&amp;', '&'));
      }
    for (const href of seen) {
      const { status } = await app.visitor().get(href);
      if (status >= 400) broken.push(`${status} ${href}`);
    }
    expect(broken).toEqual([]);
    expect(seen.size).toBeGreaterThan(60);
  });

  it('stand on the map of the site, in the sitemap, and keep their page when the language is switched', async () => {
    const [map, xml] = [await app.get('/site-map'), await app.get('/sitemap.xml')];
    for (const { path } of Object.values(BUILT_IN)) {
      expect(map.text).toContain(`href="${path}"`);
      expect(xml.text).toContain(`<loc>${app.url}/en${path}</loc>`);
    }
    expect((await app.get('/for/ngos')).text).toMatch(/class="language" href="\/en\/for\/ngos"/);
    expect((await app.get('/en/for/ngos')).text).toMatch(/class="language" href="\/for\/ngos"/);
  });
});

describe('a statement that the staff change', () => {
  const NEW = 'Пишете и на стаята за достъпност, партерен етаж.';
  let id: string;

  it('is written by who may write, and published by who may publish', async () => {
    ({ id } = await house.page('accessibility'));
    const values = form('accessibility', { textBg: `${form('accessibility').textBg}\n\n${NEW}` });
    expect((await house.act(moderator, id, 'edit', { values, version: 0 })).status).toBe(403);
    expect((await house.data(moderator, 'pages/actions/list')).status).toBe(403);
    expect((await house.act(lawyer, id, 'edit', { values, version: 0 })).status).toBe(200);
    expect((await house.act(lawyer, id, 'publish', { version: 1 })).status).toBe(403);
    expect(await house.page('accessibility')).toMatchObject({ current: 1, published: 0 });
  });

  it('is previewed by the staff alone, with what was changed', async () => {
    expect((await app.get('/accessibility')).text).not.toContain(NEW);
    expect((await app.get('/accessibility/versions/1')).status).toBe(404);
    expect((await app.get('/accessibility/versions/1/changes')).status).toBe(404);
    expect((await moderator.get('/accessibility/versions/1')).status).toBe(404);
    const preview = await lawyer.get('/accessibility/versions/1');
    expect(plain(preview.text)).toContain('Непубликувана версия');
    expect(preview.text).toContain(NEW);
    const changes = (await lawyer.get('/accessibility/versions/1/changes')).text;
    expect(changes).toMatch(/<ins>.*стаята за достъпност/s);
    expect(changes).not.toContain('<del>');
  });

  it('is told to the second of two who edit at once, and nothing of hers is saved', async () => {
    const values = form('accessibility', { textBg: 'Кратък текст.', note: 'Съкратена' });
    const late = await house.act(editor, id, 'edit', { values, version: 0 });
    expect([late.status, late.text.includes('друг колега е записал нова версия')]).toEqual([409, true]);
    const unread = await house.act(editor, id, 'publish', { version: 0 });
    expect(unread.status).toBe(409);
    expect(await house.page('accessibility')).toMatchObject({ current: 1, published: 0 });
  });

  it('is on the site within two seconds of its publication, and says since when', async () => {
    expect((await house.act(editor, id, 'publish', { version: 1 })).status).toBe(200);
    await shows('/accessibility', NEW);
    const shown = plain((await app.get('/accessibility')).text);
    expect(shown).toMatch(/В сила от \d+ \S+ \d{4}/);
    expect((await house.act(editor, id, 'publish', { version: 1 })).status).not.toBe(200);
  });

  it('keeps what it said before, for everybody to read', async () => {
    const versions = plain((await app.get('/accessibility/versions')).text);
    expect(versions).toContain('Променен е телефонът');
    expect(versions).toContain('Първоначалният текст');
    const before = (await app.get('/accessibility/versions/0')).text;
    expect(before).not.toContain(NEW);
    expect(plain(before)).toContain('Това е по-ранен текст');
    expect((await app.get('/accessibility/versions/1/changes')).text).toMatch(/<ins>.*стаята за достъпност/s);
    expect((await app.get('/en/accessibility/versions/0')).status).toBe(200);
    for (const nonsense of ['9', 'x', '-1', '1e3', '99999999999'])
      expect((await app.get(`/accessibility/versions/${nonsense}`)).status).toBe(404);
  });

  it('goes back by a version of its own; what is not published, nobody else sees', async () => {
    const first = await house.versionId('accessibility', 0);
    const back = await house.act(lawyer, first, 'goBack', { resource: 'page-versions' });
    expect([back.status, back.text.includes('последната версия')]).toEqual([200, true]);
    expect(await house.page('accessibility')).toMatchObject({ current: 2, published: 1 });
    await shows('/accessibility', NEW);
    const again = await house.act(lawyer, first, 'goBack', { resource: 'page-versions' });
    expect([again.status, again.text.includes('със същия текст')]).toEqual([422, true]);
    expect((await house.act(editor, id, 'publish', { version: 2 })).status).toBe(200);
    await until('the old text', async () => !(await app.get('/accessibility')).text.includes(NEW));
    const [row] = await app.db.read<{ note: string; restores: number }>(
      'SELECT note, restores FROM site_page_version WHERE page_id = $1 AND version = 2',
      [id],
    );
    expect(row).toEqual({ note: 'Върната е версия 0', restores: 0 });
    const record = (await house.data(editor, `pages/records/${id}/show`)).text;
    expect(record).toContain('Върната е версия 0');
  });

  it('can be neither changed nor deleted in its history, not even by the application', async () => {
    await expect(app.db.read(`UPDATE site_page_version SET text_bg = 'x'`)).rejects.toThrow(
      'permission denied',
    );
    await expect(app.db.read('DELETE FROM site_page_publication')).rejects.toThrow('permission denied');
  });
});

describe('what is refused, at its field', () => {
  it.each([
    ['a script', { textBg: 'Добре\n<script>alert(1)</script>' }, 'Ред 2', 'HTML'],
    ['a handler', { textEn: 'Fine <img src=x onerror=alert(1)>' }, 'Ред 1', 'HTML'],
    ['a link that runs', { textBg: '[натиснете](javascript:alert(1))' }, 'Ред 1', 'не е адрес'],
    ['an unknown placeholder', { textBg: 'Пишете на {mayorsPhone}.' }, '{mayorsPhone}', 'няма такова място'],
    ['an unknown placeholder below the title', { descriptionBg: 'На {oops}' }, '{oops}', 'няма такова място'],
    ['half an English text', { textEn: '' }, 'Английският текст е цял', ''],
    ['no reason', { note: '' }, 'Защо се променя', ''],
    ['an endless text', { textBg: 'а'.repeat(40_001) }, '40', ''],
    ['nothing but spaces', { titleBg: '   ' }, 'Заглавие', ''],
    ['the same text', {}, 'със същия текст', ''],
  ])('%s', async (_what, more, ...words) => {
    const { id, current } = await house.page('rules');
    const answer = await house.act(editor, id, 'edit', { values: form('rules', more), version: current });
    expect(answer.status).toBe(422);
    for (const word of words) expect(answer.text).toContain(word);
    expect((await house.page('rules')).current).toBe(current);
  });
});

describe('a page of the staff’s own', () => {
  const own = {
    slug: 'krugla-masa',
    titleBg: 'Как се провежда кръгла маса',
    descriptionBg: 'Кратък наръчник за {municipality}.',
    textBg: '## Преди\n\nПоканете ги *навреме*: {email}. 3 < 5.',
    titleEn: '',
    descriptionEn: '',
    textEn: '',
    note: 'Нова',
  };

  it('has an address that is none yet, in small letters', async () => {
    for (const slug of ['Кръгла', 'two words', '-x', '../admin', ''])
      expect((await house.create(editor, { ...own, slug })).status).toBe(422);
    expect((await house.create(lawyer, own)).status).toBe(200);
    const twice = await house.create(editor, own);
    expect([twice.status, twice.text.includes('Вече има страница')]).toEqual([422, true]);
  });

  it('is on the site only once it is published', async () => {
    const { id } = await house.page('krugla-masa');
    expect((await app.get('/pages/krugla-masa')).status).toBe(404);
    expect((await app.get('/site-map')).text).not.toContain('/pages/krugla-masa');
    expect((await lawyer.get('/pages/krugla-masa/versions/1')).status).toBe(200);
    expect((await house.act(editor, id, 'publish', { version: 1 })).status).toBe(200);
    await shows('/pages/krugla-masa', 'Поканете ги навреме');
    await shows('/site-map', 'Как се провежда кръгла маса');
    expect((await app.get('/sitemap.xml')).text).toContain('/en/pages/krugla-masa');
    const { text } = await app.get('/pages/krugla-masa');
    expect(text).toContain('<em>навреме</em>');
    expect(text).toContain('3 &lt; 5');
    expect(text).toMatch(/<a href="mailto:[^"]+@[^"]+">/);
    // No statement: its versions are the staff's business.
    expect((await app.get('/pages/krugla-masa/versions/1')).status).toBe(404);
  });

  it('is Bulgarian on the English page, marked and told', async () => {
    const { text } = await app.get('/en/pages/krugla-masa');
    expect(text).toContain('<h1 lang="bg">Как се провежда кръгла маса</h1>');
    expect(plain(text)).toContain('has not been translated yet');
    expect((await app.get('/pages/krugla-masa')).text).not.toContain('<h1 lang');
  });

  it('is taken off the site and leaves its versions', async () => {
    const { id } = await house.page('krugla-masa');
    expect((await house.act(lawyer, id, 'withdraw')).status).toBe(403);
    expect((await house.act(editor, id, 'withdraw')).status).toBe(200);
    await until('it is gone', async () => (await app.get('/pages/krugla-masa')).status === 404);
    expect((await lawyer.get('/pages/krugla-masa/versions/1')).status).toBe(200);
    const { id: builtIn } = await house.page('about');
    expect((await house.act(editor, builtIn, 'withdraw')).status).not.toBe(200);
    expect((await app.get('/about')).status).toBe(200);
  });

  it('does not shadow a built-in page, and a name out of an object is no page', async () => {
    for (const path of ['/pages/about', '/pages/constructor', '/pages/__proto__', '/pages/', '/for/nobody'])
      expect((await app.get(path)).status).toBe(404);
  });
});
