import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testParticipant } from '../../src/commons/accounts/participants/participants.factory.js';
import { Contributions } from '../../src/commons/subjects/index.js';
import { testApp, type TestApp } from '../support/app.js';

let app: TestApp;

beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

describe('what I contributed', () => {
  it('is shown to its author, the newest first, with what became of it', async () => {
    const { id, cookie } = await testParticipant(app.nest, { email: 'mira@example.org' });
    app.nest.get(Contributions).register({
      of: async (participantId) =>
        participantId === id
          ? [
              contribution('/lamps/1', 'По-старо', '2026-05-01T09:00:00Z'),
              contribution('/lamps/2', '<b>По-ново</b>', '2026-06-01T09:00:00Z'),
            ]
          : [],
    });
    const mine = await app.visitor({ cookie: cookie.join('=') }).get('/account/contributions');
    expect(mine.status).toBe(200);
    expect(mine.text.indexOf('/lamps/2')).toBeLessThan(mine.text.indexOf('/lamps/1'));
    expect(mine.text).toContain('&lt;b>По-ново');
    expect(mine.text).toContain('Лампата беше поправена.');

    const { cookie: other } = await testParticipant(app.nest, { email: 'petar@example.org' });
    const theirs = await app.visitor({ cookie: other.join('=') }).get('/en/account/contributions');
    expect(theirs.text).toContain('You have not written anything yet');
  });

  it('asks strangers to sign in', async () => {
    const answer = await app.get('/account/contributions');
    expect(answer.status).toBe(303);
    expect(answer.location).toContain('/sign-in?next=');
  });
});

function contribution(path: string, title: string, at: string) {
  return {
    kind: { bg: 'Мнение', en: 'Opinion' },
    title,
    lang: 'bg' as const,
    path,
    at: new Date(at),
    state: { label: { bg: 'Публикувано', en: 'Published' }, tone: 'open' as const },
    outcome: { bg: 'Лампата беше поправена.', en: 'The lamp was mended.' },
  };
}
