import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApp, type TestApp } from '../support/app.js';
import { withOffices } from './consultations.fixture.js';
import { openDebate } from './debates.fixture.js';

let app: TestApp;

const one = async <Row>(sql: string, params: unknown[] = []) => (await app.db.read<Row>(sql, params))[0]!;
const pathOf = async (id: string) =>
  (await one<{ path: string }>(`SELECT path FROM subject WHERE type = 'debate' AND id = $1`, [id])).path;

beforeAll(async () => {
  app = await testApp();
  await withOffices(app);
});
afterAll(() => app.close());

describe('a debate', () => {
  it('has a page, stands in the list and in the data', async () => {
    const id = await openDebate(app);
    const page = await app.get(await pathOf(id));
    expect(page.status).toBe(200);
    expect(page.text).toContain('Да стане ли центърът пешеходен в неделя?');
    expect((await app.get('/debates')).text).toContain('центърът пешеходен');
    expect(JSON.parse((await app.get(`/api/v1/debates/${id}`)).text)).toMatchObject({ id });
  });
});
