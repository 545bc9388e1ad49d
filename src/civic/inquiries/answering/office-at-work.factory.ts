import { Permissions, StaffAccess, Units } from '../../../commons/accounts/index.js';
import { Trail } from '../../../commons/trail/index.js';
import { Audit } from '../../../platform/audit/index.js';
import type { Clock } from '../../../platform/clock/index.js';
import { rows } from '../../../platform/database/index.js';
import { Lifecycles } from '../../../platform/lifecycle/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { PageVersions } from '../../../platform/page-versions/index.js';
import { inquiriesAtWork, OFFICIAL } from '../inquiries-at-work.factory.js';
import { inquiryPermissions } from '../inquiries.permissions.js';
import type { NewInquiry } from '../inquiries.service.js';
import { NOW } from '../inquiry.factory.js';
import { InquiryRegistry } from '../registry/inquiry-registry.service.js';
import { InquiryResolutions, type Resolution } from '../registry/inquiry-resolutions.service.js';
import { InquiryMeetings } from '../meeting/inquiry-meetings.service.js';
import { InquiryAnswers, type Draft } from './inquiry-answers.service.js';
import { InquiryDispatch, type Dispatch } from './inquiry-dispatch.service.js';

export type OfficeAtWork = Awaited<ReturnType<typeof officeAtWork>>;

/** The registry, two experts of a unit, its head, and another unit, on a database of their own. */
export async function officeAtWork() {
  const at = await inquiriesAtWork();
  const { db, clock, subjects, secrets, inTx } = at;
  const { database } = db;
  const [audit, outbox] = [new Audit(), new Outbox({ now: () => NOW } as Clock)];
  const lifecycles = new Lifecycles(audit, outbox);
  const trail = new Trail(database, subjects, audit, new PageVersions(database));
  const permissions = new Permissions();
  permissions.register(...inquiryPermissions);
  const access = new StaffAccess(database, permissions);
  const registry = new InquiryRegistry(lifecycles, subjects, clock, secrets, audit, trail);

  const units = new Units(database);
  const resolutions = new InquiryResolutions(lifecycles, subjects, clock, secrets, units, access, audit);
  const meetings = new InquiryMeetings(secrets, audit, outbox);
  const answers = new InquiryAnswers(lifecycles, subjects, clock, secrets, meetings, audit);
  const dispatch = new InquiryDispatch(clock, subjects, audit);

  const one = async (sql: string, params: unknown[]) =>
    (await inTx((tx) => rows<{ id: string }>(tx, sql, params)))[0]!.id;
  const staff = async (name: string, role: string, unitId: string | null) => {
    const id = await one('INSERT INTO staff (email, name, created_at) VALUES ($1, $1, $2) RETURNING id', [
      name,
      NOW,
    ]);
    await inTx((tx) =>
      rows(tx, 'INSERT INTO staff_role (staff_id, role_code, unit_id) VALUES ($1, $2, $3)', [
        id,
        role,
        unitId,
      ]),
    );
    return id;
  };
  const otherUnit = await one(
    `INSERT INTO unit (code, name_bg, name_en) VALUES ('transport', 'Транспорт', 'Transport') RETURNING id`,
    [],
  );
  const expert = await staff('expert@town.example', 'expert', at.unitId);
  const colleague = await staff('colleague@town.example', 'expert', at.unitId);
  const head = await staff('head@town.example', 'headOfUnit', at.unitId);
  let numbers = 0;
  const office = {
    ...at,
    otherUnit,
    expert,
    colleague,
    head,
    registry,
    meetings,
    number: () => `94-00-${(numbers += 1)}`,
    assign: (id: string, change: Partial<Resolution> = {}, now = NOW) => {
      const resolution = { unitId: at.unitId, expertId: null, dueOn: null, instruction: '', ...change };
      return inTx((tx) => resolutions.assign(tx, id, resolution, OFFICIAL, now));
    },
    reassign: (id: string, change: Partial<Resolution> = {}, now = NOW) => {
      const resolution = { unitId: at.unitId, expertId: null, dueOn: null, instruction: '', ...change };
      return inTx((tx) => resolutions.reassign(tx, id, resolution, OFFICIAL, now));
    },
    word: (id: string, by: string, change: Partial<Draft> = {}, now = NOW) => {
      const draft = {
        text: 'Ще бъде почистено до петък.',
        official: 'инж. Илиев',
        outcome: null,
        meeting: null,
      };
      return inTx((tx) => answers.word(tx, id, { ...draft, ...change }, by, now));
    },
    sendBack: (id: string, by: string, reason = 'Посочете дата.', now = NOW) =>
      inTx((tx) => answers.sendBack(tx, id, reason, by, now)),
    confirm: (id: string, by: string, version: number | null = null, now = NOW) =>
      inTx((tx) => answers.confirm(tx, id, { version }, by, now)),
    execute: (id: string, by: string, now = NOW) =>
      inTx((tx) => answers.execute(tx, id, 'Дерето е почистено.', by, now)),
    record: (id: string, change: Partial<Dispatch> = {}, now = NOW) => {
      const sent: Dispatch = { by: 'post', number: '26-00-14', on: null, fileIds: [], ...change };
      return inTx((tx) => dispatch.record(tx, id, sent, expert, now));
    },
    /** With a number, and with the unit. */
    considered: async (change: Partial<NewInquiry> = {}) => {
      const { id } = await at.submit(change);
      await office.registerAs(id, office.number());
      await office.assign(id);
      return id;
    },
    registerAs: (id: string, number: string, now = NOW) =>
      inTx((tx) => registry.register(tx, id, { number, on: null }, OFFICIAL, now)),
  };
  return office;
}
