import type { INestApplicationContext } from '@nestjs/common';
import { Settlements, Units } from '../../commons/accounts/index.js';
import type { Actor } from '../../platform/audit/index.js';
import { addDays, dateIn, nextWorkingDay, sofia, startOfDay } from '../../platform/clock/index.js';
import type { Draft } from './answering/inquiry-answers.service.js';
import type { NewInquiry } from './inquiries.service.js';
import { seededProceedings } from './seed/proceedings.js';
import { seededQuestions } from './seed/questions.js';
import type { SeededInquiry } from './seed/seeded-inquiry.js';
import { SeedingDesk } from './seeding-desk.js';

const OFFICIAL = 'Атанас Стоянов, кмет на общината';

interface Town {
  desk: SeedingDesk;
  now: Date;
  staff: Record<string, string>;
  participants: readonly string[];
  units: ReadonlyMap<string, string>;
  places: ReadonlyMap<string, string>;
}

interface Deed {
  at: Date;
  run: (then: Date) => Promise<unknown>;
}

/**
 * Lets a year of inquiries happen: every step goes through the services, in the order of time and with the time it
 * would have had.
 * @returns the ids by title
 */
export async function seedInquiries(
  app: INestApplicationContext,
  now: Date,
  { staff, participants }: { staff: Record<string, string>; participants: readonly string[] },
): Promise<Map<string, string>> {
  const [units, settlements] = await Promise.all([
    app.get(Units, { strict: false }).active(),
    app.get(Settlements, { strict: false }).all(),
  ]);
  const town: Town = {
    desk: new SeedingDesk(app, { kind: 'staff', id: staff['registryClerk']! }),
    now,
    staff,
    participants,
    units: new Map(units.map(({ code, id }) => [code, id])),
    places: new Map(settlements.map(({ name, ekatte }) => [name.bg, ekatte])),
  };
  const ids = new Map<string, string>();
  const story = [...seededQuestions, ...seededProceedings]
    .flatMap((seeded) => deedsOf(seeded, town, ids))
    .filter(({ at }) => at <= now)
    .sort((left, right) => left.at.getTime() - right.at.getTime());
  for (const { at, run } of story) await run(at);
  return ids;
}

function deedsOf(seeded: SeededInquiry, town: Town, ids: Map<string, string>): Deed[] {
  const { desk, staff } = town;
  const by = { expert: staff['expert']!, head: staff['headOfUnit']! };
  const id = () => ids.get(seeded.title)!;
  const sender = actorOf(seeded, town);
  const { registered, considered, prolonged, answered, executed, forwarded, left, rated, published } = seeded;
  const deeds: Deed[] = [
    {
      at: moment(town, seeded.received, 9),
      run: async (then) => {
        const made = await desk.submit(inquiryOf(seeded, town, then), sender);
        ids.set(seeded.title, made.id);
      },
    },
  ];
  const add = (on: number | undefined, hour: number, run: (then: Date) => Promise<unknown>) => {
    if (on !== undefined) deeds.push({ at: moment(town, on, hour), run });
  };
  add(registered?.on, 10, (then) => desk.register(id(), registered!.number, then));
  if (seeded.accused)
    add(registered?.on, 11, (then) => desk.accuse(id(), unitOf(town, seeded.accused!), then));
  add(considered?.on, 12, (then) =>
    desk.consider(id(), unitOf(town, considered!.unit), considered!.resolution, then),
  );
  add(seeded.drafted?.on, 13, (then) =>
    desk.word(id(), draftOf(seeded, seeded.drafted!.text, town), by.expert, then),
  );
  add(prolonged?.on, 12, (then) => desk.prolong(id(), prolonged!.days, prolonged!.reason, then));
  add(forwarded?.on, 13, (then) => desk.forward(id(), forwarded!.to, forwarded!.reason, then));
  add(left?.on, 13, (then) => desk.leave(id(), left!.code, left!.reason, then));
  add(seeded.withdrawn, 13, (then) => desk.withdraw(id(), sender, then));
  add(answered?.on, 14, (then) => {
    const { text, number: outgoing } = answered!;
    const sent = { outgoing, by: seeded.answerWay === 'post' ? ('post' as const) : ('email' as const) };
    return desk.answer(id(), { ...draftOf(seeded, text, town), ...sent }, by, then);
  });
  add(published?.on, 15, (then) =>
    desk.publish(
      id(),
      {
        title: published!.title ?? seeded.title,
        text: published!.text ?? seeded.text,
        answer: answered?.text ?? '',
      },
      then,
    ),
  );
  add(executed?.on, 15, (then) => desk.executed(id(), executed!.text, then));
  add(rated?.on, 16, (then) => desk.rate(id(), rated!, then));
  return deeds;
}

function draftOf({ kind, outcome = 'granted', meeting }: SeededInquiry, text: string, town: Town): Draft {
  return {
    text,
    official: OFFICIAL,
    outcome: kind === 'question' ? null : outcome,
    meeting: meeting ? { at: moment(town, meeting.on, 15), place: meeting.place } : null,
  };
}

function inquiryOf(seeded: SeededInquiry, town: Town, receivedAt: Date): NewInquiry {
  const place = seeded.place && town.places.get(seeded.place);
  return {
    kind: seeded.kind,
    title: seeded.title,
    text: seeded.text,
    lang: 'bg',
    topics: [seeded.topic],
    places: place ? [place] : [],
    channel: seeded.channel ?? 'site',
    sender: {
      kind: seeded.senderKind ?? 'citizen',
      participantId: seeded.by === null ? null : (town.participants[seeded.by] ?? null),
      name: seeded.name,
      organisation: seeded.organisation ?? '',
      email: '',
      phone: '',
      address: seeded.address ?? '',
    },
    wantsPublic: seeded.wantsPublic ?? false,
    answerWay: seeded.answerWay ?? 'site',
    fileIds: [],
    receivedAt,
    formKey: null,
    previousId: null,
    arisesFrom: null,
    accusedUnitId: null,
    accusedStaffIds: [],
  };
}

/** Whoever has an account wrote here; the others were written down by the registry. */
function actorOf({ by }: SeededInquiry, { participants, staff }: Town): Actor {
  const participant = by === null ? undefined : participants[by];
  return participant
    ? { kind: 'participant', id: participant }
    : { kind: 'staff', id: staff['registryClerk']! };
}

function unitOf({ units }: Town, code: string): string {
  return units.get(code) ?? [...units.values()][0]!;
}

/** In working hours of a day on which the offices are open. */
function moment({ now }: Town, day: number, hour: number): Date {
  const on = nextWorkingDay(addDays(dateIn(now), day));
  return new Date(sofia(startOfDay(on)).withPlainTime({ hour }).epochMilliseconds);
}
