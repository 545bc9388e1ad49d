import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { anyFreePort } from '../../scripts/lib/ports.mjs';
import { surroundings, type Surroundings } from '../support/surroundings.js';
import { proxyTo, type TcpProxy } from '../support/tcp-proxy.js';
import { until } from '../support/until.js';
import { scratchSite, type ScratchSite } from './http.fixture.js';

let around: Surroundings;
let redis: TcpProxy;
let one: ScratchSite;
let other: ScratchSite;

beforeAll(async () => {
  around = await surroundings();
  redis = await proxyTo(around.redisUrl);
  const shared = { REDIS_URL: redis.through(around.redisUrl) };
  one = await scratchSite(shared, around);
  const port = String(await anyFreePort());
  other = await scratchSite(
    { ...shared, PORT: port, PUBLIC_URL: `http://localhost:${port}`, TRUST_PROXY: '127.0.0.1' },
    around,
  );
  for (const site of [one, other])
    await until(
      'Redis',
      async () => (await site.visitor().get('/health/ready')).json<{ status: string }>().status === 'up',
    );
});
afterAll(async () => {
  await one.close();
  await other.close();
  await redis.close();
  await around.close();
});

async function attempts(sites: ScratchSite[], key: string, times: number): Promise<number[]> {
  const statuses: number[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    const answer = await sites[turn % sites.length]!.visitor().post('/scratch/limited', { key });
    statuses.push(answer.status);
  }
  return statuses;
}

const fiveThen = (refused: number) => [...Array<number>(5).fill(200), ...Array<number>(refused).fill(429)];

describe('a limit', () => {
  it('holds over all instances together', async () => {
    expect(await attempts([one, other], 'shared', 8)).toEqual(fiveThen(3));
  });

  it('is told in a page with the time to wait, and bothers nobody else', async () => {
    await attempts([one], 'slow', 5);
    const refused = await one.visitor().post('/scratch/limited', { key: 'slow' });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.text).toContain('Твърде много опити');
    expect(await attempts([one], 'somebody else', 1)).toEqual([200]);
  });

  it('survives FLUSHALL in each process that counted', async () => {
    await attempts([one], 'flushed', 5);
    const client = new Redis(around.redisUrl);
    await client.flushdb();
    client.disconnect();
    expect(await attempts([one], 'flushed', 1)).toEqual([429]);
  });

  it('keeps no address readable in Redis', async () => {
    await attempts([one], 'ann@example.bg', 1);
    const client = new Redis(around.redisUrl);
    const keys = await client.keys('megdan:rate:*');
    client.disconnect();
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.join('\n')).not.toMatch(/ann|example|127\.0\.0\.1/);
  });

  it('holds in each process when Redis is away, and readiness says „degraded“', async () => {
    redis.cut();
    const report = await until('the loss to be noticed', async () => {
      const answer = await one.visitor().get('/health/ready');
      const ready = answer.json<{ status: string; checks: Record<string, object> }>();
      return ready.status === 'degraded' && answer;
    });
    expect(report.status).toBe(200);
    expect(report.json()).toMatchObject({
      checks: { redis: { status: 'degraded' }, database: { status: 'up' } },
    });
    expect(await attempts([one], 'without redis', 7)).toEqual(fiveThen(2));
    redis.restore();
    await until('Redis again', async () =>
      (await one.visitor().get('/health/ready')).text.includes('"status":"up","checks"'),
    );
    expect(await attempts([one], 'without redis', 1)).toEqual([429]);
  });
});

describe('a Redis that hangs', () => {
  it('keeps nobody waiting, and the limit holds', async () => {
    redis.freeze();
    expect(await attempts([one], 'hanging', 7)).toEqual(fiveThen(2));
    redis.restore();
  });
});

describe('X-Forwarded-For', () => {
  const flood = async (site: ScratchSite, header: (turn: number) => string) => {
    const statuses = new Set<number>();
    for (let batch = 0; batch < 13; batch += 1) {
      const answers = await Promise.all(
        Array.from({ length: 50 }, (_, turn) =>
          site.visitor().post('/nowhere', {}, { 'x-forwarded-for': header(batch * 50 + turn) }),
        ),
      );
      for (const { status } of answers) statuses.add(status);
    }
    return statuses;
  };

  it('forged changes nothing: the limit sees the real peer', async () => {
    expect(await flood(one, (turn) => `10.0.${Math.floor(turn / 250)}.${turn % 250}`)).toContain(429);
  });

  it('from a proxy that the configuration trusts tells visitors apart', async () => {
    expect(await flood(other, (turn) => `10.0.${Math.floor(turn / 250)}.${turn % 250}`)).not.toContain(429);
  });
});
