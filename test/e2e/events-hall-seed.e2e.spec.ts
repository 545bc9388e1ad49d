import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedAccounts } from '../../src/commons/accounts/index.js';
import { seedEvents } from '../../src/civic/events/index.js';
import { Clock } from '../../src/platform/clock/index.js';
import { testApp, type TestApp } from '../support/app.js';
import { opened } from './consultation-voices.fixture.js';
import { openDebate } from './debates.fixture.js';
import { plain } from './recommendations.fixture.js';

let app: TestApp;
let ids: Map<string, string>;

beforeAll(async () => {
  app = await testApp();
  const now = app.nest.get(Clock).now();
  const { staff, participants } = await seedAccounts(app.nest, now);
  await opened(app, { title: 'Правилник за реда на общинските пазари' });
  await openDebate(app, { title: 'По кои пътища да минават училищните автобуси от селата?' });
  ids = await app.whileNothingRecurs(() => seedEvents(app.nest, now, { staff, participants }));
});
afterAll(() => app.close());

const idOf = (beginning: string) => [...ids].find(([title]) => title.startsWith(beginning))![1];
const pageOf = async (path: string) => plain((await app.get(path)).text);

describe('the halls of the demonstration', () => {
  it('asked and were answered', async () => {
    const page = await pageOf(`/events/${idOf('Четвърта кръгла маса')}/questions`);
    expect(page).toContain('задължителен отговор от кмета');
    expect(page).toMatch(/\d+ души искат да знаят/u);
    expect(await pageOf(`/events/${idOf('Пета кръгла маса')}/questions/screen`)).toContain(
      'път, който не е общински',
    );
  });

  it('left minutes, one of them open to corrections, and decisions done and late', async () => {
    const published = await pageOf(`/events/${idOf('Трета кръгла маса')}/minutes`);
    expect(published).toContain('Публикуван на');
    expect(published).toContain('Присъстваха 31 души');
    expect(published).toContain('Изпълнено');
    expect(published).toContain('Просрочено');
    expect(await pageOf(`/events/${idOf('Четвърта кръгла маса')}/minutes`)).toContain('Чернова за поправки');
  });

  it('proposed, and it stands where it is decided', async () => {
    const entered = await app.db.read(`SELECT target_type, result_type FROM event_hall_entry ORDER BY id`);
    expect(entered).toEqual([
      { target_type: 'consultation', result_type: 'contribution' },
      { target_type: 'debate', result_type: 'comment' },
    ]);
    const [contribution] = await app.db.read<{ id: string }>(
      `SELECT result_id AS id FROM event_hall_entry WHERE result_type = 'contribution'`,
    );
    expect(await pageOf(`/contributions/${contribution!.id}`)).toContain('Стоянка Велева');
  });
});
