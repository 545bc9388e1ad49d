/**
 * A room of thirty boards, printed on A3 by the built web process while somebody else reads: how long the sheets take, and
 * how long a page takes meanwhile. Goals: the sheets within 15 s, a page meanwhile within 100 ms (p99).
 */
import { spawn } from 'node:child_process';
import { request } from 'node:http';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { drawing as Drawing } from '../src/civic/exhibitions/seed/pictures/drawing.js';
import { built, ready } from './house.ts';

const BOARDS = 30;
const GOAL_MS = 15_000;
const GOAL_PAGE_MS = 100;
/** Pages asked for at rest, to compare with. */
const QUIET = 100;
const SCENES = ['petition', 'pirin', 'square', 'melnik', 'festival'] as const;

const port = Number(process.env.PORT);
const host = new URL(process.env.PUBLIC_URL!).host;
const say = (text: string) => process.stdout.write(`${text}\n`);

process.env.ROLE = 'web';
const { NestFactory } = await import('@nestjs/core');
const { AppModule } = (await built('app.module.js')) as { AppModule: object };
const { Database } = (await built(
  'platform/database/index.js',
)) as typeof import('../src/platform/database/index.js');
const { Files } = (await built('platform/files/index.js')) as typeof import('../src/platform/files/index.js');
const rooms = 'civic/exhibitions';
const { ExhibitionRooms } = (await built(
  `${rooms}/exhibition-rooms.service.js`,
)) as typeof import('../src/civic/exhibitions/exhibition-rooms.service.js');
const { ExhibitionBoards } = (await built(
  `${rooms}/exhibition-boards.service.js`,
)) as typeof import('../src/civic/exhibitions/exhibition-boards.service.js');
const { drawing } = (await built(`${rooms}/seed/pictures/drawing.js`)) as { drawing: typeof Drawing };

async function seededRoom(): Promise<string> {
  const app = await NestFactory.createApplicationContext(AppModule as never, {
    logger: false,
    abortOnError: false,
  });
  const [database, files] = [app.get(Database), app.get(Files, { strict: false })];
  const actor = { kind: 'system' } as const;
  const now = new Date();
  const room = { title: 'Реката', summary: 'Накратко.', description: '', funding: '', topics: [] };
  const id = await database.transaction((tx) =>
    app.get(ExhibitionRooms, { strict: false }).create(tx, { ...room, lang: 'bg' }, actor, now),
  );
  for (let at = 0; at < BOARDS; at += 1) {
    const buffer = await drawing(SCENES[at % SCENES.length]!);
    await database.transaction(async (tx) => {
      const file = await files.store(tx, { name: `${at}.jpg`, buffer, by: actor }, now);
      const words = {
        heading: `Табло ${at + 1}`,
        text: 'Реката минава през парка и през разговорите. '.repeat(8),
      };
      const rest = { figure: '1 207', figureLabel: 'подписа', alt: 'Река и мост', credit: '', about: null };
      await app
        .get(ExhibitionBoards, { strict: false })
        .add(tx, id, { ...words, ...rest, fileIds: [file.id] }, actor, now);
    });
  }
  await database.transaction((tx) =>
    app.get(ExhibitionRooms, { strict: false }).step(tx, id, 'open', actor, now),
  );
  await app.close();
  return id;
}

function ask(path: string): Promise<{ ms: number; bytes: number }> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, headers: { host }, agent: false }, (response) => {
      let bytes = 0;
      response.on('data', (part: Buffer) => (bytes += part.length));
      response.on('end', () =>
        response.statusCode === 200
          ? resolve({ ms: performance.now() - began, bytes })
          : reject(new Error(`${path}: ${response.statusCode}`)),
      );
    });
    sent.on('error', reject).end();
  });
}

let turn = 0;
/** One page after the other, none of them from memory, as long as it is wanted. */
async function reading(goesOn: () => boolean): Promise<number[]> {
  const took: number[] = [];
  while (goesOn()) took.push((await ask(`/exhibition?n=${(turn += 1)}`)).ms);
  return took.sort((left, right) => left - right);
}
const at = (took: readonly number[], share: number) =>
  took[Math.min(took.length - 1, Math.floor(took.length * share))]!;

const id = await seededRoom();
const web = spawn(process.execPath, [fileURLToPath(new URL('../dist/src/main.js', import.meta.url))], {
  env: { ...process.env, ROLE: 'web' },
  stdio: ['ignore', 'ignore', 'inherit'],
});
let failed = false;
const goal = (met: boolean, text: string) => {
  failed ||= !met;
  say(`  ${met ? '✓' : '✗'} ${text}`);
};
try {
  await ready();
  await ask(`/exhibition/${id}/boards.pdf?layout=portrait`);
  let left = QUIET;
  const quiet = await reading(() => (left -= 1) >= 0);
  let printing = true;
  const printed = ask(`/exhibition/${id}/boards.pdf`).finally(() => (printing = false));
  const [{ ms, bytes }, meanwhile] = await Promise.all([printed, reading(() => printing)]);
  say(`  ${BOARDS} boards, ${(bytes / 1e6).toFixed(1)} MB; load of the machine ${loadavg()[0]!.toFixed(1)}`);
  goal(ms < GOAL_MS, `the sheets after ${(ms / 1_000).toFixed(1)} s (goal within ${GOAL_MS / 1_000} s)`);
  goal(
    at(meanwhile, 0.99) < GOAL_PAGE_MS,
    `a page meanwhile: p50 ${at(meanwhile, 0.5).toFixed(1)} ms, p99 ${at(meanwhile, 0.99).toFixed(1)} ms; ` +
      `at rest p50 ${at(quiet, 0.5).toFixed(1)} ms, p99 ${at(quiet, 0.99).toFixed(1)} ms (goal under ${GOAL_PAGE_MS} ms)`,
  );
} finally {
  web.kill('SIGTERM');
}
process.exitCode = failed ? 1 : 0;
