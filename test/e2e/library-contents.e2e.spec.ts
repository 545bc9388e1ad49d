import { getQueueToken } from '@nestjs/bull';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type Bull from 'bull';
import { FileReadings, ReadingSweep } from '../../src/civic/library/index.js';
import { READINGS } from '../../src/civic/library/contents/readings.queue.js';
import { CommentsSwitch } from '../../src/civic/library/contents/comments-switch.service.js';
import { png } from '../../src/platform/files/office.factory.js';
import { testApp, type TestApp } from '../support/app.js';
import { until } from '../support/until.js';
import { contentsHouse, docxOf, filler, pdfOf, type ContentsHouse } from './library-contents.fixture.js';

const CLERK = { kind: 'staff', id: '7' } as const;

let app: TestApp;
let house: ContentsHouse;
let queue: Bull.Queue;

beforeAll(async () => {
  app = await testApp();
  house = await contentsHouse(app);
  queue = app.nest.get<Bull.Queue>(getQueueToken(READINGS), { strict: false });
});
afterAll(() => app.close());

const page = async (path: string) => (await app.get(path)).text;
const scanned = () => pdfOf([{ title: ' ', paragraphs: [] }]);
const sections = (id: string) =>
  app.db.read<{ slug: string; file: string }>(
    `SELECT chapter.slug, section.file_id AS file FROM publication_chapter AS chapter
     JOIN publication_file_section AS section ON section.chapter_id = chapter.id
     WHERE chapter.publication_id = $1 ORDER BY section.file_id, section.position`,
    [id],
  );
const swept = () => app.nest.get(ReadingSweep, { strict: false }).run('test', house.now());

describe('the text inside of files', () => {
  it('is found by words of a Cyrillic PDF and of a DOCX', async () => {
    const pdf = await pdfOf([{ title: '1. Увод', paragraphs: [filler('Чемширената')] }]);
    const docx = await docxOf([{ title: 'Увод', paragraphs: [filler('Върбовият')] }]);
    const [one, other] = [
      await house.published([['proba.pdf', pdf]]),
      await house.published([['proba.docx', docx]]),
    ];
    expect(await house.read(one)).toEqual({ 'proba.pdf': 'read' });
    expect(await house.read(other)).toEqual({ 'proba.docx': 'read' });
    await until('the list', async () => (await house.found('чемширена')).length > 0);
    expect(await house.found('чемширена')).toEqual([one]);
    expect(await house.found('върбовият')).toEqual([other]);
  });

  it('that cannot be read is kept, and page and words say why', async () => {
    const locked = await pdfOf([{ title: 'Тайна', paragraphs: [filler('Тайна')] }], {
      userPassword: 'tayna',
      ownerPassword: 'x',
    });
    const whole = await pdfOf([{ title: 'Цяла', paragraphs: [filler('Цяла')] }]);
    const torn = Buffer.concat([whole.subarray(0, 400), Buffer.from('\n%%EOF\n')]);
    const id = await house.published([
      ['zaklyuchen.pdf', locked],
      ['skaniran.pdf', await scanned()],
      ['skasan.pdf', torn],
      ['snimka.png', png(), 'Хора пред читалището'],
    ]);
    expect(await house.read(id)).toMatchObject({
      'zaklyuchen.pdf': 'encrypted',
      'skaniran.pdf': 'empty',
      'skasan.pdf': 'broken',
      'snimka.png': 'empty',
    });
    const path = await house.pathOf(id);
    const text = await until('the notes', async () => {
      const shown = await page(path);
      return shown.includes('защитен с парола') && shown.includes('сканиран документ') && shown;
    });
    expect(text).toContain('Файлът е повреден');
    expect(text).not.toContain('Четете на страницата');
    const [href] = /\/library\/\d+\/files\/\d+/.exec(text)!;
    const file = await app.get((await app.get(href)).location);
    expect(file.headers['content-type']).toBe('application/pdf');
    // Whoever asks for its chapters is led to where it says so.
    expect((await app.get(`${path}/read`)).location).toBe(path);
    expect((await app.get(`/en${path}`)).text).toContain('protected by a password');
  });

  it('is written once, however often it is asked for', async () => {
    const pdf = await pdfOf([
      { title: 'Начало', paragraphs: [filler('Едно')] },
      { title: 'Край', paragraphs: [filler('Две')] },
    ]);
    const id = await house.published([['dvazhdi.pdf', pdf]]);
    await house.read(id);
    const before = await sections(id);
    const [file] = before;
    await app.db.transaction((tx) =>
      app.nest.get(FileReadings, { strict: false }).again(tx, file!.file, house.now()),
    );
    await Promise.all([1, 2, 3].map(() => app.nest.get(FileReadings, { strict: false }).drain()));
    expect(await house.read(id)).toEqual({ 'dvazhdi.pdf': 'read' });
    expect(await sections(id)).toEqual(before);
    const [row] = await app.db.read<{ covers: number; attempts: number }>(
      `SELECT (SELECT count(*)::int FROM publication_cover WHERE file_id = $1) AS covers, attempts
       FROM publication_file_text WHERE file_id = $1`,
      [file!.file],
    );
    expect(row).toEqual({ covers: 1, attempts: 1 });
  });

  it('is read in the end when Redis forgot it', async () => {
    await queue.pause(true);
    const id = await house.published([
      ['zabraven.pdf', await pdfOf([{ title: 'А', paragraphs: [filler('Забравен')] }])],
    ]);
    await until('the row', async () => (await house.states(id))['zabraven.pdf'] === 'waiting');
    await queue.client.flushdb();
    await queue.resume(true);
    await swept();
    expect(await house.read(id)).toEqual({ 'zabraven.pdf': 'read' });
  });

  it('is read in the end when its worker died, and left to the staff when it always does', async () => {
    await queue.pause(true);
    const id = await house.published([
      ['umira.pdf', await pdfOf([{ title: 'А', paragraphs: [filler('Умира')] }])],
    ]);
    await until('the row', async () => (await house.states(id))['umira.pdf'] === 'waiting');
    // As a worker leaves it that took it and was killed.
    const died = (attempts: number, when: string) =>
      app.db.read(
        `UPDATE publication_file_text SET attempts = $2, next_at = $1::timestamptz + $3::interval
         WHERE file_id = (SELECT max(file_id) FROM publication_file_text) RETURNING 1`,
        [house.now(), attempts, when],
      );
    await died(4, '-1 second');
    await swept();
    expect(await house.states(id)).toEqual({ 'umira.pdf': 'failed' });
    const text = await until('the note', async () => {
      const shown = await page(await house.pathOf(id));
      return shown.includes('още не е прочетен') && shown;
    });
    expect(text).toContain('umira.pdf');
    await app.db.read(
      `UPDATE publication_file_text SET state = 'waiting' WHERE state = 'failed' RETURNING 1`,
    );
    await died(1, '3 minutes');
    await queue.resume(true);
    await swept();
    expect(await house.states(id)).toEqual({ 'umira.pdf': 'waiting' });
    await died(1, '-1 second');
    await swept();
    expect(await house.read(id)).toEqual({ 'umira.pdf': 'read' });
  });
});

describe('a publication on pages', () => {
  const chapters = [
    { title: '1. Увод', paragraphs: [filler('Защо')] },
    {
      title: '2. Данни',
      paragraphs: [filler('Колко')],
      table: [
        ['Година', 'Брой'],
        ['2025', '37'],
        ['2026', '41'],
      ],
    },
    { title: '3. Изводи', paragraphs: ['<script>alert(1)</script> и „кавички“', filler('Накрая')] },
  ];

  it('has contents, chapters with neighbours, a citation, tables, and a cover in the list', async () => {
    const id = await house.published([
      ['doklad.pdf', await pdfOf(chapters)],
      ['doklad.docx', await docxOf(chapters)],
    ]);
    await house.read(id);
    const path = await house.pathOf(id);
    await until('the way', async () => (await page(path)).includes(`href="${path}/read"`));
    const contents = await page(`${path}/read`);
    expect(contents).toContain('3 раздела');
    expect(contents.indexOf('1. Увод')).toBeLessThan(contents.indexOf('3. Изводи'));
    const chapter = await page(`${path}/read/danni`);
    expect(chapter).toContain('Раздел 2 от 3');
    expect(chapter).toContain(`href="${path}/read/uvod"`);
    expect(chapter).toContain(`href="${path}/read/izvodi"`);
    expect(chapter).toMatch(/<td[^>]*><div>41<\/div>/);
    expect(chapter).toContain(`Раздел „2. Данни“. В: `);
    expect(chapter).toContain(`${path}/read/danni`);
    const escaped = await page(`${path}/read/izvodi`);
    expect(escaped).toContain('&lt;script>alert(1)&lt;/script>');
    expect((await app.get(`${path}/read/nyama`)).status).toBe(404);
    expect((await app.get(`${path}/read?version=7`)).location).toBe(path);
    expect((await app.get(`/library/${id}/read/danni`)).location).toBe(`${path}/read/danni`);

    const list = await page('/library');
    const [, cover] = new RegExp(
      `<img class="cover small" src="([^"]+)" width="640" height="(\\d+)" alt loading="lazy"`,
    ).exec(list)!;
    const picture = await app.get(cover!);
    expect([picture.status, picture.headers['content-type']]).toEqual([200, 'image/jpeg']);
  });

  it('keeps the comments of a chapter over versions, also of one that is gone', async () => {
    const id = await house.published([['v1.docx', await docxOf(chapters)]]);
    await house.read(id);
    const path = await house.pathOf(id);
    await until('the chapter', async () => (await app.get(`${path}/read/uvod`)).status === 200);
    expect(await page(`${path}/read/uvod`)).not.toContain('id="comments"');
    await app.db.transaction((tx) =>
      app.nest.get(CommentsSwitch, { strict: false }).open(tx, id, CLERK, house.now()),
    );
    await until('the form', async () => (await page(`${path}/read/uvod`)).includes('id="comments"'));
    const ids = await app.db.read<{ id: string; slug: string }>(
      'SELECT id, slug FROM publication_chapter WHERE publication_id = $1',
      [id],
    );
    for (const { id: chapter, slug } of ids.filter(({ slug }) => slug !== 'danni'))
      await app.db.read(
        `INSERT INTO comment (subject_type, subject_id, depth, stance, text, lang, state, author_code, score, text_hash, created_at)
         VALUES ('publicationChapter', $1, 0, 'neutral', $2, 'bg', 'visible', 'к1', 0, md5($2), $3) RETURNING id`,
        [chapter, `Мнение за ${slug}`, house.now()],
      );
    const next = [
      { title: '1. Данни', paragraphs: [filler('Колко')] },
      { title: '2. Увод', paragraphs: [filler('Защо')] },
    ];
    await house.renewed(id, 'v2.docx', await docxOf(next));
    await house.read(id);
    const uvod = await until('the new version', async () => {
      const shown = await page(`${path}/read/uvod`);
      return shown.includes('2. Увод') && shown;
    });
    expect(uvod).toContain('Мнение за uvod');
    expect(uvod).toContain('Раздел 2 от 2');
    const gone = await page(`${path}/read/izvodi`);
    expect(gone).toContain('няма такъв раздел');
    expect(gone).toContain('Мнение за izvodi');
    expect(await page(`${path}/read`)).toContain('Раздели от предишни версии');
    expect(await page(`${path}/read/uvod?version=1`)).toContain('Четете по-стара версия');
  });

  it('is closed with the publication, and to whoever must not see it', async () => {
    const id = await house.published([['zatvoren.docx', await docxOf(chapters)]]);
    await house.read(id);
    const path = await house.pathOf(id);
    await app.db.read(
      `UPDATE publication SET state = 'withdrawn', state_reason = 'Грешни данни' WHERE id = $1 RETURNING 1`,
      [id],
    );
    expect((await app.get(`${path}/read/uvod`)).location).toBe(path);
    await app.db.read(
      `UPDATE publication SET state = 'draft', state_reason = '', published_at = NULL WHERE id = $1 RETURNING 1`,
      [id],
    );
    expect((await app.get(`${path}/read/danni`)).status).toBe(404);
  });
});
