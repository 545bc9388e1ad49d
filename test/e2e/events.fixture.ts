import { Units } from '../../src/commons/accounts/index.js';
import { staffCookie, testStaff } from '../../src/commons/accounts/staff/staff.factory.js';
import type { EventInput } from '../../src/civic/events/event-input.rules.js';
import { eventInput } from '../../src/civic/events/event.factory.js';
import { eventPath } from '../../src/civic/events/event.rules.js';
import { EventClock } from '../../src/civic/events/index.js';
import { Events } from '../../src/civic/events/events.service.js';
import { Clock } from '../../src/platform/clock/index.js';
import type { TestApp } from '../support/app.js';
import type { Answer, Visitor } from '../support/visitor.js';
import { withOffices } from './consultations.fixture.js';

export type EventHouse = Awaited<ReturnType<typeof eventHouse>>;

const CLERK = { kind: 'staff', id: '7' } as const;
const DAY_MS = 86_400_000;

/** Offices, and short words for what people and officials do with events over HTTP. */
export async function eventHouse(app: TestApp, { offices = true } = {}) {
  const { nest, db } = app;
  if (offices) await withOffices(app);
  const units = Object.fromEntries((await nest.get(Units).all()).map(({ code, id }) => [code, id]));
  const events = nest.get(Events, { strict: false });
  const now = () => nest.get(Clock).now();
  /** To the minute, as clerks type. */
  const inDays = (days: number) => new Date(Math.floor((now().getTime() + days * DAY_MS) / 60_000) * 60_000);

  const drafted = (more: Partial<EventInput> = {}) => {
    const startsAt = more.startsAt ?? inDays(20);
    const endsAt = new Date(startsAt.getTime() + 2 * 3_600_000);
    const input = { ...eventInput.build(), unitId: units['environment']!, startsAt, endsAt, ...more };
    return db.transaction((tx) => events.create(tx, input, CLERK, now()));
  };
  const send = (visitor: Visitor, path: string, body: object): Promise<Answer> =>
    visitor.send('POST', `/admin/api/resources/${path}`, {
      headers: {
        'content-type': 'application/json',
        'sec-fetch-site': 'same-origin',
        origin: app.url,
        accept: 'application/json',
      },
      body: JSON.stringify(body),
    });

  return {
    units,
    events,
    now,
    inDays,
    drafted,
    announced: async (more: Partial<EventInput> = {}) => {
      const id = await drafted(more);
      await db.transaction((tx) => events.announce(tx, id, CLERK, now()));
      return id;
    },
    clockTurns: () => app.whileNothingRecurs(() => nest.get(EventClock).run('test', now())),
    official: async (role: string, unitId: string | null = null) => {
      const { id } = await testStaff(nest, { role, unitId });
      const visitor = app.visitor();
      visitor.cookies.set(...(await staffCookie(nest, id)));
      return visitor;
    },
    create: (visitor: Visitor, values: object, resource = 'events') =>
      send(visitor, `${resource}/actions/new`, { values }),
    act: (visitor: Visitor, id: string, action: string, values: object = {}, resource = 'events') =>
      send(visitor, `${resource}/records/${id}/${action}`, { values }),
    upload: (visitor: Visitor, name: string, body: string | Buffer) =>
      visitor.send('POST', '/admin/api/files?resource=events', {
        headers: {
          'content-type': 'application/octet-stream',
          'x-file-name': encodeURIComponent(name),
          'sec-fetch-site': 'same-origin',
          origin: app.url,
        },
        body,
      }),
    data: (visitor: Visitor, path: string) =>
      visitor.get(`/admin/api${path}`, { accept: 'application/json' }),
    row: async (id: string) =>
      (await db.read<Record<string, unknown>>('SELECT * FROM event WHERE id = $1', [id]))[0]!,
    pathOf: async (id: string) => {
      const [row] = await db.read<{ title: string }>('SELECT title FROM event WHERE id = $1', [id]);
      return eventPath({ id, title: row!.title });
    },
  };
}
