import { Injectable } from '@nestjs/common';
import { emailAddress } from '../../../commons/accounts/index.js';
import {
  textOf,
  type BackofficeContext,
  type StaffViewer,
  type Values,
} from '../../../platform/backoffice/index.js';
import { addDays, dateIn, startOfDay, type IsoDate } from '../../../platform/clock/index.js';
import { Crypto } from '../../../platform/crypto/index.js';
import { Database, rows, type Tx } from '../../../platform/database/index.js';
import { RuleBroken } from '../../../platform/errors/index.js';
import { langOf } from '../../../platform/i18n/index.js';
import { Inquiries, type NewInquiry, type Submitted } from '../inquiries.service.js';
import { ANSWER_WAYS, CHANNELS, INQUIRY_KINDS, LIMITS, SENDER_KINDS } from '../inquiry.rules.js';

const FORM = 'inquiries.counter';
const FARTHEST_DAYS = 366;
const HALF_A_DAY_MS = 12 * 3_600_000;

/** What comes another way than by the site goes through the same door, with the same clocks (Art. 111(1) АПК). */
@Injectable()
export class CounterEntry {
  constructor(
    private readonly database: Database,
    private readonly inquiries: Inquiries,
    private readonly crypto: Crypto,
  ) {}

  /** The same form sent twice is taken once. @throws RuleBroken with a sentence at the field */
  enter(ctx: BackofficeContext, values: Values): Promise<Submitted> {
    return this.database.transaction(async (tx) => {
      const fileIds = await scans(tx, values['files'], ctx.staff.staffId);
      const inquiry = inquiryOf(ctx, values, fileIds);
      const formKey = this.keyOf(inquiry, ctx.staff);
      return this.inquiries.submit(tx, { ...inquiry, formKey }, ctx.actor, ctx.now);
    });
  }

  /** Of what was typed, by whom and for which day; nobody can tell the words from it. */
  private keyOf({ kind, title, text, sender, receivedAt }: NewInquiry, { staffId }: StaffViewer): string {
    const typed = JSON.stringify([staffId, kind, title, text, sender.name, dateIn(receivedAt)]);
    return `counter:${this.crypto.sign(FORM, typed)}`;
  }
}

function inquiryOf(ctx: BackofficeContext, values: Values, fileIds: string[]): NewInquiry {
  const { now, locale } = ctx;
  const text = (field: string) => textOf(values[field]);
  const chosen = <T extends string>(known: readonly T[], field: string): T =>
    known.find((one) => one === values[field]) ?? known[0]!;
  const [day, kind] = [text('receivedOn') || dateIn(now), chosen(SENDER_KINDS, 'senderKind')];
  const email = text('email');
  const organisation = kind === 'citizen' ? '' : text('organisation');
  const problems = {
    ...dayProblem(day, now),
    ...(kind !== 'citizen' && !organisation && { organisation: 'organisationMissing' }),
    ...(email && !emailAddress.safeParse(email).success && { email: 'badAddress' }),
    ...placeProblem(ctx.staff, text('place')),
  };
  if (Object.keys(problems).length > 0) throw new RuleBroken('inquiryInvalid', {}, problems);
  return {
    kind: chosen(INQUIRY_KINDS, 'kind'),
    title: text('title'),
    text: text('text'),
    lang: langOf(text('text'), locale),
    topics: text('topic') ? [text('topic')] : [],
    places: text('place') ? [text('place')] : [],
    channel: chosen(
      CHANNELS.filter((channel) => channel !== 'site'),
      'channel',
    ),
    sender: {
      kind,
      participantId: null,
      name: text('name'),
      organisation,
      email,
      phone: text('phone'),
      address: text('address'),
    },
    wantsPublic: values['wantsPublic'] === true,
    answerWay: chosen(ANSWER_WAYS, 'answerWay'),
    fileIds,
    receivedAt: receiptOn(day, now),
    formKey: null,
    previousId: null,
    arisesFrom: null,
    accusedUnitId: text('accusedUnitId') || null,
    accusedStaffIds: [],
  };
}

function dayProblem(day: IsoDate, now: Date): Record<string, string> {
  if (day > dateIn(now)) return { receivedOn: 'receivedLater' };
  return day < addDays(dateIn(now), -FARTHEST_DAYS) ? { receivedOn: 'receivedLongAgo' } : {};
}

/** Whoever works in settlements alone enters what came there. */
function placeProblem({ settlements, units }: StaffViewer, place: string): Record<string, string> {
  const bound = settlements.length > 0 && units.length === 0;
  return bound && !settlements.includes(place) ? { place: 'notYourPlace' } : {};
}

/** Of what came on an earlier day, nobody knows the hour: noon. */
function receiptOn(day: IsoDate, now: Date): Date {
  return day === dateIn(now) ? now : new Date(startOfDay(day).getTime() + HALF_A_DAY_MS);
}

/** Scans that they uploaded themselves. */
async function scans(tx: Tx, typed: Values[string] | undefined, staffId: string): Promise<string[]> {
  const ids = Array.isArray(typed) ? typed : [];
  if (ids.length === 0) return [];
  const own = await rows<{ id: string }>(
    tx,
    `SELECT id FROM stored_file WHERE id = ANY($1::bigint[]) AND stored_by_kind = 'staff' AND stored_by_id = $2`,
    [ids.filter((id) => /^[1-9]\d{0,17}$/.test(id)), staffId],
  );
  if (own.length !== ids.length || ids.length > LIMITS.files)
    throw new RuleBroken('inquiryInvalid', { max: LIMITS.files }, { files: 'scansWrong' });
  return own.map(({ id }) => id);
}
