import { randomBytes } from 'node:crypto';
import { testDatabase } from '../../../../test/support/database.js';
import { Settlements } from '../../../commons/accounts/index.js';
import { Ledger } from '../../../commons/ledger/index.js';
import { Audit } from '../../../platform/audit/index.js';
import type { BackofficeContext, StaffViewer } from '../../../platform/backoffice/index.js';
import type { Clock } from '../../../platform/clock/index.js';
import type { Config } from '../../../platform/config/index.js';
import { Crypto } from '../../../platform/crypto/index.js';
import { rows, type Tx } from '../../../platform/database/index.js';
import type { Files } from '../../../platform/files/index.js';
import { Lifecycles } from '../../../platform/lifecycle/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { PageVersions } from '../../../platform/page-versions/index.js';
import { testPetition } from '../petition.factory.js';
import { SignaturePeople } from '../signatures/signature-people.service.js';
import { SignatureTallies } from '../signatures/signature-tallies.service.js';
import { SheetKeyings } from './sheet-keyings.service.js';
import { SheetScans } from './sheet-scans.service.js';
import { SheetSignatures } from './sheet-signatures.service.js';
import { Sheets } from './sheets.service.js';

export const NOW = new Date('2026-11-22T10:00:00Z');
export const DAY_MS = 86_400_000;

export type PaperAtWork = Awaited<ReturnType<typeof paperAtWork>>;

/** The services of paper on a database of their own, with clerks 1, 2 and 3, and short words for what specs do. */
export async function paperAtWork() {
  const db = await testDatabase();
  const { database } = db;
  const pageVersions = new PageVersions(database);
  const keys = { secretKeys: [{ id: 'k1', key: randomBytes(32) }], lookupKey: randomBytes(32) };
  const crypto = new Crypto(keys as unknown as Config);
  const people = new SignaturePeople(database, crypto);
  const sheets = new Sheets(
    new Lifecycles(new Audit(), new Outbox({ now: () => NOW } as Clock)),
    new Audit(),
    new SheetKeyings(new Settlements(database), crypto),
    new SheetScans({} as Files),
    new SheetSignatures(people, new SignatureTallies(pageVersions), new Ledger()),
  );
  const inTx = <T>(work: (tx: Tx) => Promise<T>) => database.transaction(work);
  await inTx((tx) =>
    rows(
      tx,
      `INSERT INTO settlement (ekatte, kind, name_bg, name_en, municipality)
       VALUES ('65334', 'гр.', 'Сандански', 'Sandanski', 'BLG40'), ('47714', 'гр.', 'Мелник', 'Melnik', 'BLG40')
       ON CONFLICT (ekatte) DO NOTHING`,
    ),
  );
  let scans = 0;

  const petition = (columns: Record<string, unknown> = {}) => inTx((tx) => testPetition(tx, NOW, columns));
  const scan = async (clerk: string, mediaType = 'image/png') => {
    const number = (scans += 1);
    const [file] = await inTx((tx) =>
      rows<{ id: string }>(
        tx,
        `INSERT INTO stored_file (key, name, media_type, bytes, sha256, stored_at, stored_by_kind, stored_by_id)
         VALUES ($1, 'Подписен лист.png', $2, 10, $3, $4, 'staff', $5) RETURNING id`,
        [`scan${number}`, mediaType, String(number).padStart(64, '0'), NOW, clerk],
      ),
    );
    return file!.id;
  };
  const enter = async (
    petitionId: string,
    number: number,
    text: string,
    { clerk = '1', now = NOW, lines = text.split('\n').length } = {},
  ) => {
    const scanIds = [await scan(clerk)];
    const sheet = { petitionId, number, lines, scanIds, text };
    return inTx((tx) => sheets.enter(tx, sheet, contextOf(clerk, now)));
  };
  const keyAgain = (id: string, text: string, clerk = '2', now = NOW) =>
    inTx((tx) => sheets.keyAgain(tx, id, text, contextOf(clerk, now)));

  return {
    db,
    people,
    sheets,
    pageVersions,
    inTx,
    petition,
    scan,
    enter,
    keyAgain,
    settle: (id: string, text: string, clerk = '3') =>
      inTx((tx) => sheets.settle(tx, id, text, contextOf(clerk))),
    rekey: (id: string, text: string, clerk = '2') =>
      inTx((tx) => sheets.rekey(tx, id, text, contextOf(clerk))),
    giveBack: (id: string, reason: string) => inTx((tx) => sheets.giveBack(tx, id, reason, contextOf('1'))),
    annul: (id: string, reason: string) => inTx((tx) => sheets.annul(tx, id, reason, contextOf('1'))),
    accepted: async (petitionId: string, number: number, text: string) => {
      const id = await enter(petitionId, number, text);
      await keyAgain(id, text);
      return id;
    },
    /** The same number, counted in four ways. */
    counts: async (petitionId: string) => {
      const [row] = await database.read<Record<'signatures' | 'tally' | 'days' | 'ledger', number>>(
        `SELECT (SELECT count(*)::int FROM signature WHERE petition_id = $1 AND state = 'counted') AS signatures,
                (SELECT coalesce(sum(count), 0)::int FROM petition_tally WHERE petition_id = $1) AS tally,
                (SELECT coalesce(sum(count), 0)::int FROM petition_tally_day WHERE petition_id = $1) AS days,
                (SELECT coalesce(sum(CASE WHEN kind IN ('petition.signed', 'petition.signatureRestored') THEN 1
                   WHEN kind IN ('petition.signatureWithdrawn', 'petition.signatureInvalidated') THEN -1 ELSE 0 END), 0)::int
                 FROM ledger_entry WHERE subject = 'petition:' || $1::bigint) AS ledger`,
        [petitionId],
      );
      return row!;
    },
  };
}

export function contextOf(clerk: string, now = NOW): BackofficeContext {
  const staff = { staffId: clerk, roles: ['registryClerk'], units: [], settlements: [] };
  return {
    staff: staff as unknown as StaffViewer,
    actor: { kind: 'staff', id: clerk },
    locale: 'bg',
    now,
    requestId: 'test',
  };
}
