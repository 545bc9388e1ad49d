import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApp, type TestApp } from '../support/app.js';
import { markupOf } from '../support/markup.js';
import { until } from '../support/until.js';
import { withOffices } from './consultations.fixture.js';
import { citizen, official, type Citizen } from './debates.fixture.js';
import { procedurePetition } from './petition-procedures.fixture.js';

const AT = '/petitions/procedures';
const NAMES = ['Ана Стойкова', 'Борис Илиев', 'Вяра Петрова'];

let app: TestApp;
let ana: Citizen;

/** As it is read: without markup, with plain spaces. */
const words = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/[\s\u00a0]+/g, ' ');
const read = async (path: string) => {
  const { status, text } = await app.get(path);
  return { status, text: words(text) };
};

beforeAll(async () => {
  app = await testApp();
  await withOffices(app);
  ana = await citizen(app);
});
afterAll(() => app.close());

describe('the procedures by law', () => {
  it('are told apart from an online petition, in both languages, and are found from every page', async () => {
    const bulgarian = await read(AT);
    for (const name of ['Местна гражданска инициатива', 'Местен референдум', 'Общо събрание на населението'])
      expect(bulgarian.text).toContain(name);
    expect(bulgarian.text).toContain('няма сила сам по себе си');
    expect(bulgarian.text).toMatch(/поне 1 660, за да се обсъди; поне 3 320/);
    expect(bulgarian.text).toContain('юристът на общината');
    const english = (await read(`/en${AT}`)).text;
    expect(english).toContain('at least 1,660 to have it discussed');
    expect((await app.get('/')).text).toContain(`href="${AT}"`);
  });

  it.each([
    ['local-initiative', 'чл. 47, ал. 1', 'Decision and measures'],
    ['referendum', 'чл. 28, ал. 8', 'Session of the council'],
    ['general-assembly', 'чл. 57, ал. 1, т. 3', 'Announcement of the assembly'],
  ])('%s has its steps and terms with articles, marked as read', async (slug, article, english) => {
    const { status, text } = await read(`${AT}/${slug}`);
    expect(status).toBe(200);
    expect(text).toContain(article);
    expect(text).toContain('прочетено');
    expect(text).toContain('ЕГН се пише само на хартия');
    expect((await read(`/en${AT}/${slug}`)).text).toContain(english);
  });

  it('are no others', async () => {
    for (const slug of ['national', 'constructor', '__proto__', '%00'])
      expect((await app.get(`${AT}/${slug}`)).status).toBeGreaterThanOrEqual(400);
    expect((await app.get(`${AT}/national/sheets`)).status).toBe(404);
  });
});

describe('the calculators', () => {
  it('work from an address alone, and keep one answer in the form of the other', async () => {
    const path = `${AT}/referendum?voters=12%20345&notified=2026-09-30&received=2026-11-02&checkFrom=2026-11-04&checkUntil=2026-11-12`;
    const { status, text } = await app.get(path);
    const read = words(text);
    expect(status).toBe(200);
    expect(read).toMatch(/При 12 345 избиратели .* 618 .* 1 235 .* 4 938 /);
    expect(read).toContain('до 30 декември 2026 г., 24:00 ч.');
    expect(read).toContain('до 10 декември 2026 г., 24:00 ч.');
    expect(read).toContain('Причина: служебна проверка на ГРАО');
    expect(text).toContain('<input type="hidden" name="voters" value="12 345"/>');
    expect(text).toContain('<input type="hidden" name="notified" value="2026-09-30"/>');
    expect(text).toContain('name="robots" content="noindex"');
  });

  it('follow the voters that the municipality set', async () => {
    expect((await read(`${AT}/referendum`)).text).toMatch(/При 33 200 избиратели .* 1 660 .* 3 320 /);
    expect((await read(`${AT}/referendum`)).text).toContain('към 28 февруари 2025 г.');
  });

  it('follow a day that was declared off', async () => {
    await app.db.transaction((tx) =>
      tx.query(`INSERT INTO calendar_exception (day, kind, reason) VALUES ('2027-08-16', 'off', 'Решение')`),
    );
    app.clock.moveBy(61_000);
    const { text } = await read(`${AT}/local-initiative?founded=2027-06-15`);
    expect(text).toContain('до 17 август 2027 г., 24:00 ч.');
    expect(text).toContain('обявен за неработен');
  });

  it('count an assembly by its place', async () => {
    const { text } = await read(`${AT}/general-assembly?voters=100&inhabitants=140`);
    expect(text).toMatch(/\(1\/50, поне 20\) 20 .* до 150 жители \(1\/3\) 34 .* \(1\/10\) 10 /);
    expect((await read(`${AT}/general-assembly?voters=12&inhabitants=15`)).text).toContain(
      'Избирателите са по-малко от 20',
    );
  });

  it.each([
    ['referendum?voters=много', 'Напишете цяло число от 1 до 10 000 000'],
    ['referendum?voters=-5', 'Напишете цяло число'],
    ['referendum?voters=0', 'Напишете цяло число'],
    ['referendum?voters=1e9', 'Напишете цяло число'],
    ['referendum?voters=99999999999999', 'Напишете цяло число'],
    ['referendum?voters=33200.5', 'Напишете цяло число'],
    ['referendum?notified=2026-02-30', 'Напишете истинска дата'],
    ['referendum?notified=утре', 'Напишете истинска дата'],
    ['referendum?voteOn=9999-12-31', 'Напишете истинска дата'],
    ['referendum?decided=-271821-04-20', 'Напишете истинска дата'],
    ['referendum?checkFrom=2026-11-04&checkUntil=2026-11-05', 'Напишете и кога постъпи подписката'],
    ['referendum?received=2026-11-02&checkFrom=2026-11-04', 'Напишете и кога се получи протоколът'],
    ['referendum?received=2026-11-02&checkUntil=2026-11-04', 'Напишете и кога подписката беше изпратена'],
    [
      'referendum?received=2026-11-02&checkFrom=2026-11-01&checkUntil=2026-11-05',
      'Проверката не може да започне преди',
    ],
    [
      'referendum?received=2026-11-02&checkFrom=2026-11-06&checkUntil=2026-11-05',
      'Протоколът не може да е отпреди',
    ],
    ['general-assembly?voters=300', 'Напишете броя на жителите'],
    ['general-assembly?inhabitants=300', 'Напишете броя на избирателите'],
    ['general-assembly?voters=9000&inhabitants=10001', 'Над 10 000 жители общо събрание не се провежда'],
    ['local-initiative?founded=%3Cscript%3Ealert(1)%3C/script%3E', 'Напишете истинска дата'],
    ['referendum?voters=%F0%9F%91%8D', 'Напишете цяло число'],
  ])('tell what is wrong with %s, and give it back', async (query, sentence) => {
    const { status, text } = await app.get(`${AT}/${query}`);
    expect([status, words(text).includes(sentence), text.includes('<script>alert')]).toEqual([
      422,
      true,
      false,
    ]);
    expect(text).toContain('<title>Грешка:');
    expect(text).toMatch(/class="error-summary"[^>]*>[\s\S]*?<a href="#\w+"/);
  });

  it.each([
    'referendum?voters[]=1&voters[a]=2',
    'referendum?voters=1&voters=2',
    'referendum?nothing=here',
    'referendum?voters=%00%ff',
    'referendum/sheets?count=%00',
    'referendum?__proto__=1&constructor=2',
    `referendum?voters=${'9'.repeat(5_000)}`,
    'local-initiative?voters=12',
    'general-assembly?meeting=&told=&held=',
    'local-initiative?founded=2099-12-31&served=2099-12-31',
  ])('never break on %s', async (query) => {
    expect((await app.get(`${AT}/${query}`)).status).toBeLessThan(500);
  });
});

describe('the sheets', () => {
  it('carry the text, the committee and a number each, with the columns of the law', async () => {
    const id = await procedurePetition(
      app,
      { kind_code: 'referendum', title: 'Да остане ли паркът парк?', places: ['47714'] },
      NAMES,
    );
    const { status, text } = await app.get(`/petitions/${id}/sheets?count=3&from=12`);
    const sheets = text.split('<article class="sheet ').slice(1);
    expect([status, sheets.length]).toEqual([200, 3]);
    for (const [index, sheet] of sheets.entries()) {
      expect(words(sheet)).toContain(`Лист № ${12 + index}`);
      expect(sheet).toContain('Да остане ли паркът парк?');
      expect(sheet).toContain('Общината да осветли алеите');
      expect(sheet).toContain(NAMES.join(', '));
      expect(words(sheet)).toContain('гр. Мелник');
      expect(sheet.match(/<tr>/g)).toHaveLength(21);
      for (const column of ['Име, презиме, фамилия', 'ЕГН', 'Постоянен адрес', 'Подпис', 'Забележки'])
        expect(sheet).toContain(`>${column}</th>`);
      expect(words(sheet)).toContain('освен за референдума (чл. 28, ал. 5 от ЗПУГДВМС)');
      expect(sheet).toContain('aria-label="Адрес на подписката като QR код"');
    }
    const english = words((await app.get(`/en/petitions/${id}/sheets`)).text);
    expect(english).toContain('Sheets of a procedure by law are in Bulgarian');
    expect(english).toContain('Постоянен адрес');
  });

  it('of an online petition have no column for a personal number', async () => {
    const id = await procedurePetition(app, { initiator_name: 'Ана Стойкова' });
    const { text } = await app.get(`/petitions/${id}/sheets`);
    expect(text).not.toContain('ЕГН');
    expect(words(text)).toContain('Инициатор: Ана Стойкова');
    expect(words(text)).toContain('Заличават се от сайта 6 месеца след края');
    const english = (await app.get(`/en/petitions/${id}/sheets`)).text;
    expect(english).toContain('>Settlement</th>');
    expect(english).not.toContain('Personal number');
  });

  it.each(['local-initiative', 'referendum', 'general-assembly'])('of %s are there blank', async (slug) => {
    const { status, text } = await app.get(`${AT}/${slug}/sheets?count=2`);
    expect([status, text.split('<article class="sheet ').length]).toEqual([200, 3]);
    expect(text).toContain('>ЕГН</th>');
    expect(words(text)).toContain('В сайта ЕГН не се въвежда и не се пази');
  });

  it('take no text for markup', async () => {
    const id = await procedurePetition(app, {
      title: '<img src=x onerror=alert(1)>',
      demand: '"><script>x</script>',
    });
    const { text } = await app.get(`/petitions/${id}/sheets`);
    expect(markupOf(text).elements.filter(({ name }) => name === 'script')).toHaveLength(1);
    expect(text).not.toContain('<img src=x');
  });

  it.each(['count=0', 'count=31', 'count=-1', 'count=два', 'from=0', 'from=10000', 'count=1e1', 'from=1.5'])(
    'say what %s should be',
    async (query) => {
      const answer = await read(`${AT}/referendum/sheets?${query}`);
      expect([answer.status, /Напишете (колко листа|номера на първия лист)/.test(answer.text)]).toEqual([
        422,
        true,
      ]);
    },
  );

  it('of what is not public are there for its initiator alone', async () => {
    const draft = { state: 'draft', published_at: null, closes_at: null, submitted_at: null };
    const id = await procedurePetition(app, { ...draft, participant_id: ana.participantId });
    const path = `/petitions/${id}/sheets`;
    expect((await app.get(path)).status).toBe(404);
    expect((await (await citizen(app)).get(path)).status).toBe(404);
    const own = await ana.get(path);
    expect([own.status, words(own.text).includes('още не е публикувана')]).toEqual([200, true]);
    const clerk = await official(app, { role: 'registryClerk' });
    expect((await clerk.get(path)).status).toBe(200);
  });

  it('say so when collecting is over', async () => {
    const now = new Date();
    const id = await procedurePetition(app, { state: 'closed', closed_at: now, received_at: now });
    expect((await read(`/petitions/${id}/sheets`)).text).toContain('Събирането на подписи приключи');
    expect((await app.get('/petitions/999999/sheets')).status).toBe(404);
  });
});

describe('the checklist', () => {
  const statutory = () =>
    procedurePetition(app, { kind_code: 'localInitiative', participant_id: ana.participantId }, NAMES);
  const today = () => new Date(app.clock.now().getTime()).toISOString().slice(0, 10);

  it('is kept by the initiator, with day and note, and taken back', async () => {
    const path = `/petitions/${await statutory()}/checklist`;
    expect(words((await ana.get(path)).text)).toContain('0 от 10 стъпки');
    const saved = await ana.post(path, {
      step: 'meeting',
      deed: 'mark',
      doneOn: '2026-06-15',
      note: 'Протокол № 1',
    });
    expect(saved.status).toBe(303);
    const shown = words((await ana.follow(saved)).text);
    for (const told of ['Записано: Съберете поне 50 души', '1 от 10 стъпки', 'направено на 15 юни 2026 г.'])
      expect(shown).toContain(told);
    expect(shown).toMatch(/Протокол № 1 · +отбелязано от инициатора/);
    await ana.post(path, { step: 'meeting', deed: 'unmark' });
    expect(words((await ana.get(path)).text)).toContain('0 от 10 стъпки');
    const audited = await app.db.read<{ action: string }>(
      `SELECT action FROM audit_entry WHERE subject_type = 'petition' AND action LIKE 'petitions.%heckStep' ORDER BY id`,
    );
    expect(audited.map(({ action }) => action)).toEqual(['petitions.checkStep', 'petitions.uncheckStep']);
  });

  it('is there for nobody else, and marked by those of the staff who register', async () => {
    const path = `/petitions/${await statutory()}/checklist`;
    const form = { step: 'check', deed: 'mark', doneOn: '2026-06-20' };
    const stranger = await citizen(app);
    for (const visitor of [app.visitor(), stranger]) {
      expect((await visitor.get(path)).status).toBe(404);
      expect((await visitor.post(path, form)).status).toBe(404);
    }
    const clerk = await official(app, { role: 'registryClerk' });
    expect((await clerk.post(path, form)).status).toBe(303);
    const auditor = await official(app, { role: 'auditor' });
    const seen = await auditor.get(path);
    expect([seen.status, words(seen.text).includes('отбелязано от общината')]).toEqual([200, true]);
    expect(seen.text).not.toContain('<form method="post"');
    expect((await auditor.post(path, form)).status).toBe(404);
  });

  it('is not there for a petition of no procedure, nor has steps that the procedure does not', async () => {
    const online = await procedurePetition(app, { participant_id: ana.participantId });
    expect((await ana.get(`/petitions/${online}/checklist`)).status).toBe(404);
    const path = `/petitions/${await statutory()}/checklist`;
    for (const step of ['notice', '', 'constructor'])
      expect((await ana.post(path, { step, doneOn: '2026-06-15' })).status).toBe(404);
    expect(await app.db.read(`SELECT 1 FROM petition_check WHERE step NOT IN ('meeting', 'check')`)).toEqual(
      [],
    );
  });

  it.each([
    [{ doneOn: '' }, 'Напишете кога е направено'],
    [{ doneOn: '2026-02-30' }, 'Напишете истинска дата'],
    [{ doneOn: '2098-01-01' }, 'Този ден още не е дошъл'],
    [{ note: 'я'.repeat(501) }, 'до 500 знака'],
    [{ note: 'ЕГН 7523169263' }, 'прилича на ЕГН'],
  ])('gives %j back with its sentence', async (change, sentence) => {
    const path = `/petitions/${await statutory()}/checklist`;
    const { status, text } = await ana.post(path, { step: 'meeting', doneOn: today(), note: '', ...change });
    expect([status, words(text).includes(sentence)]).toEqual([422, true]);
    expect(text).toMatch(/<details open/);
  });

  it('stores a strange note faithfully, or says what is wrong with it', async () => {
    const path = `/petitions/${await statutory()}/checklist`;
    const note = '<b>№ 1</b> \u202e „да“ 👍';
    expect((await ana.post(path, { step: 'meeting', doneOn: '2026-06-15', note })).status).toBe(303);
    expect((await ana.get(path)).text).toContain('&lt;b>№ 1&lt;/b>');
    const nul = await ana.post(path, { step: 'meeting', doneOn: '2026-06-15', note: 'a\u0000b' });
    expect(nul.status).toBe(422);
    await until('nothing lost', async () => (await ana.get(path)).text.includes('👍'));
  });
});
