import { getQueueToken } from '@nestjs/bull';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type Bull from 'bull';
import type { Email } from 'postal-mime';
import type { Database } from '../../src/platform/database/index.js';
import { surroundings, type MovableClock, type Surroundings } from './surroundings.js';
import { until } from './until.js';
import { Visitor, type Answer, type FormFields, type Headers } from './visitor.js';

export interface TestApp extends Surroundings {
  nest: NestFastifyApplication;
  clock: MovableClock;
  /** The application's own connection, with the rights of its role. */
  db: Database;
  /** Requests of one shared visitor; `visitor()` makes others. */
  get(path: string, headers?: Headers): Promise<Answer>;
  post(path: string, form?: FormFields, headers?: Headers): Promise<Answer>;
  visitor(always?: Headers): Visitor;
  /** No recurring job begins meanwhile: it would find what is due in a past that is only being made up, and do it now. */
  whileNothingRecurs<T>(work: () => Promise<T>): Promise<T>;
  /** Every letter that was handed over to SMTP so far, parsed. */
  mails(): Promise<Email[]>;
  /** The newest letter to this address, waited for. */
  mailTo(address: string, atLeast?: number): Promise<Email>;
}

/**
 * Boots the whole application, pages and background work, on a free port with a database, a Redis database, a mail
 * sink and a data folder of its own. Boot it once in a file: it takes seconds.
 * @param more further environment variables
 */
export async function testApp(more: Record<string, string> = {}): Promise<TestApp> {
  const around = await surroundings(more);
  Object.assign(process.env, around.environment);
  const { createWebApp } = await import('../../src/platform/http/index.js');
  const { Database: DatabaseClass } = await import('../../src/platform/database/index.js');
  const { AppModule } = await import('../../src/app.module.js');
  const { SLOTS } = await import('../../src/platform/queue/schedule.js');
  const nest = await createWebApp(AppModule);
  await nest.listen(around.port, '127.0.0.1');
  const visitor = (always: Headers = {}) => new Visitor(around.url, always);
  const shared = visitor();
  return {
    ...around,
    nest,
    db: nest.get(DatabaseClass),
    visitor,
    get: (path, headers) => shared.get(path, headers),
    post: (path, form, headers) => shared.post(path, form, headers),
    whileNothingRecurs: async (work) => {
      const recurring = nest.get<Bull.Queue>(getQueueToken(SLOTS), { strict: false });
      // In Redis, for all workers: pausing this worker alone would cut its connection under the commands that are on their way.
      await recurring.pause();
      try {
        await until(
          'the recurring jobs that had begun',
          async () => (await recurring.getActiveCount()) === 0,
        );
        return await work();
      } finally {
        await recurring.resume();
      }
    },
    mails: () => Promise.all(around.sink.accepted.map((letter) => letter.parse())),
    mailTo: (address, atLeast) => around.sink.letterTo(address, atLeast),
    close: async () => {
      await nest.close();
      await around.close();
    },
  };
}
