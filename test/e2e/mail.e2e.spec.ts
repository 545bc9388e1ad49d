import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MetricsServer } from '../../src/platform/metrics/index.js';
import { affected } from '../../src/platform/database/index.js';
import { testApp, type TestApp } from '../support/app.js';
import { until } from '../support/until.js';

let app: TestApp;
beforeAll(async () => void (app = await testApp({ METRICS_PORT: '0' })));
afterAll(() => app.close());

const subscribe = (email: string) =>
  app.visitor().post('/subscriptions', { email, topic: 'urban', frequency: 'weekly' });

describe('letters', () => {
  it('that cannot be opened any more fail, are kept for staff, and hold up nobody', async () => {
    await app.db.transaction((tx) =>
      affected(
        tx,
        `INSERT INTO letter (kind, key, to_ref, recipient_lookup, content, next_at, created_at)
         SELECT 'spec', 'broken ' || n, 'spec:1', 'nobody', 'gone.AAAA', $1, $1 FROM generate_series(1, 8) AS n`,
        [app.clock.now()],
      ),
    );
    await subscribe('sled-schupenite@poshta.example');
    await app.mailTo('sled-schupenite@poshta.example');
    await until('all of them settled', async () => {
      const failed = await app.db.read(
        "SELECT 1 FROM letter WHERE state = 'failed' AND last_reply = 'broken'",
      );
      return failed.length === 8;
    });
  });

  it('are counted on the private port, and on no public one', async () => {
    await subscribe('broene@poshta.example');
    await app.mailTo('broene@poshta.example');
    const { MetricsServer: Server } = await import('../../src/platform/metrics/index.js');
    const { port } = app.nest.get<MetricsServer>(Server);
    await until('the count', async () => {
      const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
      return (
        /megdan_mails_total\{class="letter",outcome="accepted"\} [1-9]/.test(text) &&
        text.includes('megdan_http_')
      );
    });
    expect((await app.get('/metrics')).status).toBe(404);
  });
});
