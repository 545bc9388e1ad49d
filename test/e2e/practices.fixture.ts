import { Units } from '../../src/commons/accounts/index.js';
import { staffCookie, testStaff } from '../../src/commons/accounts/staff/staff.factory.js';
import { PracticeReview } from '../../src/civic/practices/practice-review.service.js';
import type { PracticeRecord } from '../../src/civic/practices/practice-record.js';
import { practiceRecord } from '../../src/civic/practices/practice.factory.js';
import { practicePath } from '../../src/civic/practices/practice.rules.js';
import { Practices } from '../../src/civic/practices/practices.service.js';
import { Clock } from '../../src/platform/clock/index.js';
import type { TestApp } from '../support/app.js';
import type { Answer, Visitor } from '../support/visitor.js';
import { withOffices } from './consultations.fixture.js';
import type { Ngo } from './recommendation-workspace.fixture.js';

export type PracticeHouse = Awaited<ReturnType<typeof practiceHouse>>;

/** Everything that the form asks for. */
export const TYPED = {
  title: 'Работилница за поправки в читалището',
  summary: 'Веднъж месечно доброволци поправят уреди и колела заедно със собствениците им.',
  lang: 'bg',
  problem: 'Уредите се изхвърлят, защото поправката струва повече от нов уред и никой не я умее.',
  solution:
    'В салона на читалището се събират хора, които умеят, и хора, които имат счупено, и поправят заедно.',
  actorKind: 'ngo',
  actorName: 'Младежки клуб',
  ekatte: '',
  place: 'Област Хасково',
  country: 'България',
  fromYear: '2022',
  toYear: '',
  costKind: 'amount',
  costAmount: '1 250,50',
  costPayer: 'дарения',
  success: 'Пенсионирани техници работят рамо до рамо с ученици.',
  steps: '1. Намерете трима души, които умеят\n2. Уговорете салон',
  risks: '',
  contactName: 'Младежки клуб',
  contactEmail: 'klub@ngo.example',
  contactPhone: '',
  topics: ['environment', 'youth'],
  resultIndicator1: 'Поправени вещи',
  resultUnit1: 'бр.',
  resultBefore1: '0',
  resultAfter1: '260',
  resultMeasured1: '2024 г.',
  resultSource1: 'дневник на клуба',
  evidenceLabel1: 'Снимки от работилницата',
  evidenceUrl1: 'https://klub.example/snimki',
};

/** Offices, and short words for what people and officials do with practices over HTTP. */
export async function practiceHouse(app: TestApp) {
  const { nest, db } = app;
  await withOffices(app);
  const units = Object.fromEntries((await nest.get(Units).all()).map(({ code, id }) => [code, id]));
  const practices = nest.get(Practices, { strict: false });
  const review = nest.get(PracticeReview, { strict: false });
  const now = () => nest.get(Clock).now();
  const send = (visitor: Visitor, path: string, body: object): Promise<Answer> =>
    visitor.send('POST', `/admin/api/resources/practices/${path}`, {
      headers: {
        'content-type': 'application/json',
        'sec-fetch-site': 'same-origin',
        origin: app.url,
        accept: 'application/json',
      },
      body: JSON.stringify(body),
    });
  const pathOf = async (id: string) => {
    const [row] = await db.read<{ title: string }>('SELECT title FROM practice WHERE id = $1', [id]);
    return practicePath({ id, title: row!.title });
  };

  return {
    units,
    now,
    pathOf,
    /** Written by one official and published by another, without any forms. */
    published: async (more: Partial<PracticeRecord> = {}) => {
      const [writer, publisher] = [
        await testStaff(nest, { role: 'secretary' }),
        await testStaff(nest, { role: 'secretary' }),
      ];
      const author = { organisationId: null, organisationName: '', participantId: null, staffId: writer.id };
      const record = { ...practiceRecord.build(), ...more };
      const id = await db.transaction((tx) => practices.draft(tx, record, author, now()));
      await db.transaction((tx) => practices.propose(tx, id, { kind: 'staff', id: writer.id }, now()));
      const actor = { kind: 'staff', id: publisher.id } as const;
      await db.transaction((tx) => review.publish(tx, id, units['environment']!, actor, now()));
      return id;
    },
    /** Written by an organisation, and published. */
    publishedOf: async (who: Ngo, more: Partial<PracticeRecord> = {}) => {
      const { organisationId, participantId } = who;
      const author = { organisationId, organisationName: 'Сдружение', participantId, staffId: null };
      const record = { ...practiceRecord.build(), ...more };
      const { id: publisher } = await testStaff(nest, { role: 'secretary' });
      return db.transaction(async (tx) => {
        const id = await practices.draft(tx, record, author, now());
        await practices.propose(tx, id, { kind: 'participant', id: participantId }, now());
        await review.publish(tx, id, units['environment']!, { kind: 'staff', id: publisher }, now());
        return id;
      });
    },
    official: async (role: string, unitId: string | null = null) => {
      const { id } = await testStaff(nest, { role, unitId });
      const visitor = app.visitor();
      visitor.cookies.set(...(await staffCookie(nest, id)));
      return visitor;
    },
    create: (visitor: Visitor, values: object) => send(visitor, 'actions/new', { values }),
    act: (visitor: Visitor, id: string, action: string, values: object = {}) =>
      send(visitor, `records/${id}/${action}`, { values }),
    record: (visitor: Visitor, id: string) =>
      visitor.get(`/admin/api/resources/practices/records/${id}/show`, { accept: 'application/json' }),
    /** Fills in the whole form as an organisation. @returns the id of the draft */
    written: async (who: Ngo, more: Record<string, string | string[]> = {}) => {
      const answer = await who.post('/practices/own/new', { ...TYPED, go: 'check', ...more });
      const id = /own\/(\d+)\/check$/.exec(answer.location)?.[1];
      if (!id) throw new Error(`No draft: ${answer.status} ${answer.location} ${answer.text.slice(0, 4000)}`);
      return id;
    },
    row: async (id: string) =>
      (await db.read<Record<string, unknown>>('SELECT * FROM practice WHERE id = $1', [id]))[0]!,
    count: async () =>
      (await db.read<{ count: number }>('SELECT count(*)::int AS count FROM practice'))[0]!.count,
  };
}
