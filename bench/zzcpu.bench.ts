import { spawn, execSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
const place = (n: string) => fileURLToPath(new URL(n, import.meta.url));
const port = Number(process.env.PORT); const host = new URL(process.env.PUBLIC_URL!).host;
const run = (f: string, a: string[] = [], fl: string[] = []) => spawn(process.execPath, [...fl, place(f), ...a], { env: { ...process.env, ROLE: 'web', TRUST_PROXY: '127.0.0.1' }, stdio: ['ignore', 'pipe', 'inherit'] });
const out = async (c: any) => { let t = ''; c.stdout.on('data', (x: Buffer) => (t += x)); await once(c, 'close'); return t; };
const N = 16000, R = 4;
const seeded = JSON.parse(await out(run('./signing.seed.ts', [String(N * R)])));
const web = run('../dist/src/main.js', [], process.env.PROFILE ? ['--cpu-prof', '--cpu-prof-dir=' + process.env.PROFILE] : []);
const get = (p: string) => new Promise<number>((res, rej) => request({ host: '127.0.0.1', port, path: p, headers: { host }, agent: false }, (r) => { r.resume(); r.on('end', () => res(r.statusCode!)); }).on('error', rej).end());
for (let i = 0; i < 600; i++) { if ((await get('/health/ready').catch(() => 0)) === 200) break; await new Promise((r) => setTimeout(r, 100)); }
const { loadConfig } = await import(place('../dist/src/platform/config/index.js')); const { Crypto } = await import(place('../dist/src/platform/crypto/index.js'));
const crypto = new Crypto(loadConfig({ ...process.env, ROLE: 'web' }));
let at = Number(seeded.first); const p = seeded.petition;
const links = (n: number) => Array.from({ length: n }, () => { const id = String(at++); return `/signatures/confirm/${p}.${id}.${crypto.sign('signature.confirm', p, id)}`; });
const client = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL }); await client.connect();
const pgport = new URL(process.env.DATABASE_URL!).port;
const tick = 100;
const cpu = (pid: number) => { try { const s = readFileSync(`/proc/${pid}/stat`, 'utf8'); const f = s.slice(s.lastIndexOf(')') + 2).split(' '); return [Number(f[11]) / tick, Number(f[12]) / tick]; } catch { return [0, 0]; } };
const pids = () => { const l = execSync('ps -eo pid,ppid,args', { encoding: 'utf8' }).split('\n'); const redisPort = new URL(process.env.REDIS_URL!).port;
  const backs = l.filter((x) => x.includes('bench_1')).map((x) => x.trim().split(/\s+/)); const ppid = Number(backs[0]![1]);
  return { pg: l.filter((x) => Number(x.trim().split(/\s+/)[1]) === ppid).map((x) => Number(x.trim().split(/\s+/)[0])), redis: l.filter((x) => x.includes('redis-server') && x.includes(redisPort)).map((x) => Number(x.trim().split(/\s+/)[0])), web: [web.pid!] }; };
const snap = () => Object.fromEntries(Object.entries(pids()).map(([k, v]) => [k, v.map(cpu).reduce((a, b) => [a[0]! + b[0]!, a[1]! + b[1]!], [0, 0])])) as Record<string, number[]>;
for (let r = 0; r < R; r++) {
  const f = `/tmp/zz.${process.pid}.json`; writeFileSync(f, JSON.stringify({ port, host, pace: null, connections: 128, paths: links(N) }));
  const b = snap(); const res = await out(run('./signing.load.ts', [f])); const a = snap();
  const { rows } = await client.query("SELECT count(DISTINCT changed_in)::int AS n FROM page_version WHERE tag = 'ledger'");
  console.log(res, 'us/sig', Object.fromEntries(Object.keys(a).map((k) => [k, a[k]!.map((x, i) => Math.round(((x - b[k]![i]!) / N) * 1e6))])), 'batches', rows[0].n);
}
web.kill('SIGTERM'); await once(web, 'exit'); await client.end(); process.exit(0);
