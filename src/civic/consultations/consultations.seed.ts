import type { INestApplicationContext } from '@nestjs/common';
import { Settlements, Units, type UnitCard } from '../../commons/accounts/index.js';
import { reminderFrom } from '../../commons/subjects/index.js';
import type { Actor } from '../../platform/audit/index.js';
import { addDays, dateIn, endOfDay, sofia, startOfDay } from '../../platform/clock/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { Files } from '../../platform/files/index.js';
import type { AttachedFile } from './consultation-files.service.js';
import type { ConsultationInput } from './consultation.rules.js';
import { ConsultationClock } from './consultations.jobs.js';
import { Consultations } from './consultations.service.js';
import { comingConsultations } from './seed/coming.js';
import { draftDocument, motivesDocument, motivesOf, sketch } from './seed/documents.js';
import { openChanges } from './seed/open-changes.js';
import { openConsultations } from './seed/open.js';
import { winterConsultations } from './seed/past-winter.js';
import { springsConsultation } from './seed/past-springs.js';
import { pastConsultations } from './seed/past-year.js';
import { saidOnOpen } from './seed/said/open.js';
import { saidBefore } from './seed/said/past.js';
import { saidOnSprings } from './seed/said/springs.js';
import { saidOnWaste } from './seed/said/waste.js';
import type { SeededConsultation } from './seed/seeded-consultation.js';
import { VoicesDesk, type Deed, type People } from './voices-desk.seed.js';

const OPENING_HOUR = 9;
const WRITTEN_DAYS_BEFORE = 16;
const ANNOUNCED_DAYS_BEFORE = 5;
/** A draft lies on somebody's desk since then. */
const DRAFT_SINCE_DAYS = 8;

/**
 * Lets a year of consultations happen: every step goes through the services, in the order of time and with the time
 * it would have had, so that numbers, history, audit and domain events are as they would be. To be called before
 * anybody subscribes: what happened then is no news today.
 * @param people absent where nobody has an account: then nobody says anything, and the clock alone is at work
 * @returns the ids by title
 */
export async function seedConsultations(
  app: INestApplicationContext,
  now: Date,
  people?: People,
): Promise<Map<string, string>> {
  const clock = app.get(ConsultationClock, { strict: false });
  const desk = await SeedingDesk.at(app, now, people);
  const { year } = sofia(now);
  const all = [
    ...openConsultations(year),
    ...openChanges(year),
    ...comingConsultations(year),
    springsConsultation,
    ...pastConsultations(),
    ...winterConsultations(year),
  ];
  const deeds = all.flatMap((seeded) => desk.deeds(seeded));
  const ticks = all
    .flatMap((seeded) => desk.moments(seeded))
    .map((at): Deed => ({ at, run: (then) => clock.run('seed', then) }));
  const story = [...deeds, ...ticks]
    .filter(({ at }) => at <= now)
    .sort((left, right) => left.at.getTime() - right.at.getTime());
  for (const { at, run } of story) await run(at);
  return desk.ids;
}

/** The clerk of the demonstration. */
class SeedingDesk {
  readonly ids = new Map<string, string>();

  private constructor(
    private readonly database: Database,
    private readonly consultations: Consultations,
    private readonly files: Files,
    private readonly units: readonly UnitCard[],
    private readonly ekatte: ReadonlyMap<string, string>,
    private readonly actor: Actor,
    private readonly voices: VoicesDesk | null,
    private readonly now: Date,
  ) {}

  static async at(app: INestApplicationContext, now: Date, people?: People): Promise<SeedingDesk> {
    const get = <T>(type: abstract new (...dependencies: never[]) => T): T =>
      app.get<T>(type as never, { strict: false });
    const [units, places] = await Promise.all([get(Units).active(), get(Settlements).all()]);
    if (units.length === 0) throw new Error('Consultations are seeded after the units');
    const database = get(Database);
    return new SeedingDesk(
      database,
      get(Consultations),
      get(Files),
      units,
      new Map(places.map(({ name, ekatte }) => [name.bg, ekatte])),
      people ? { kind: 'staff', id: people.staff['registryClerk']! } : { kind: 'system' },
      people ? new VoicesDesk(get, people) : null,
      now,
    );
  }

  /** What the staff did about one consultation, and when. */
  deeds(seeded: SeededConsultation): Deed[] {
    const { dates, draft, extended, withdrawn } = seeded;
    let id = '';
    const onIt = (work: (tx: Tx, then: Date) => Promise<void>) => (then: Date) =>
      this.database.transaction((tx) => work(tx, then));
    const write: Deed = {
      at: dates && !draft ? this.day(dates.opens - WRITTEN_DAYS_BEFORE, 10) : this.day(-DRAFT_SINCE_DAYS, 10),
      run: async (then) => {
        id = await this.database.transaction((tx) => this.write(tx, seeded, then));
        this.ids.set(seeded.title, id);
      },
    };
    if (!dates || draft) return [write];
    const deeds = [
      write,
      {
        at: this.day(Math.min(dates.opens - ANNOUNCED_DAYS_BEFORE, -1), 11),
        run: onIt((tx, then) => this.consultations.schedule(tx, id, this.actor, then)),
      },
    ];
    if (extended) {
      const to = { closesOn: this.date(extended.closes), reason: extended.reason };
      deeds.push({
        at: this.day(extended.on, 14),
        run: onIt((tx, then) => this.consultations.extend(tx, id, to, this.actor, then)),
      });
    }
    if (withdrawn) {
      deeds.push({
        at: this.day(withdrawn.on, 15),
        run: onIt((tx, then) => this.consultations.withdraw(tx, id, withdrawn.reason, this.actor, then)),
      });
    }
    return [...deeds, ...this.said(seeded, dates, () => id)];
  }

  private said(
    { title, extended }: SeededConsultation,
    { opens, closes }: { opens: number; closes: number },
    id: () => string,
  ): Deed[] {
    const said = [...saidOnOpen, saidOnSprings, saidOnWaste, ...saidBefore].find((voices) =>
      title.startsWith(voices.title),
    );
    if (!said || !this.voices) return [];
    const place = { id, opens: this.date(opens), closes: this.date(extended?.closes ?? closes) };
    return this.voices.deeds(said, place);
  }

  /** When the clock had something to do. */
  moments({ dates, draft, extended }: SeededConsultation): Date[] {
    if (!dates || draft) return [];
    const ends = [dates.closes, ...(extended ? [extended.closes] : [])].map((closes) =>
      endOfDay(this.date(closes)),
    );
    return [this.day(dates.opens, OPENING_HOUR), ...ends, ...ends.map(reminderFrom)];
  }

  private async write(tx: Tx, seeded: SeededConsultation, then: Date): Promise<string> {
    return this.consultations.create(
      tx,
      this.input(seeded),
      await this.documents(tx, seeded, then),
      this.actor,
      then,
    );
  }

  private input(seeded: SeededConsultation): ConsultationInput {
    const { title, summary, text, actType, topics, contact, dates, shortTermReason = '' } = seeded;
    return {
      title,
      summary,
      text,
      actType,
      topics,
      lang: 'bg',
      places: (seeded.places ?? []).flatMap((name) => this.ekatte.get(name) ?? []),
      unitId: this.unit(seeded.unit).id,
      contactName: contact.name,
      contactPhone: contact.phone,
      contactEmail: contact.email,
      opensAt: dates ? this.day(dates.opens, OPENING_HOUR) : null,
      closesOn: dates ? this.date(dates.closes) : null,
      shortTermReason,
      sponsor: seeded.sponsor ?? 'Кметът на общината',
      expert: contact.name,
      motives: motivesOf(seeded),
      exemptGround: '',
      submissionChannels: '',
      publishedPlace: 'here',
      publishedUrl: '',
      publishedOn: null,
      publishedProofFileId: null,
    };
  }

  private async documents(tx: Tx, seeded: SeededConsultation, then: Date): Promise<AttachedFile[]> {
    const { text, motives, annex, sketch: drawn } = seeded;
    const contents = [
      ...(text ? [{ kind: 'draft' as const, name: 'Проект.docx', buffer: draftDocument(seeded) }] : []),
      ...(motives
        ? [{ kind: 'motives' as const, name: 'Мотиви.docx', buffer: motivesDocument(seeded) }]
        : []),
      ...(annex ? [{ kind: annex.kind, name: annex.name, buffer: Buffer.from(annex.text) }] : []),
      ...(drawn ? [{ kind: 'other' as const, name: drawn.name, buffer: sketch(drawn.places) }] : []),
    ];
    const attached: AttachedFile[] = [];
    for (const { kind, name, buffer } of contents) {
      const { id } = await this.files.store(tx, { name, buffer, by: this.actor }, then);
      attached.push({ kind, fileId: id });
    }
    return attached;
  }

  /** The unit of that code; in a municipality that has none, the first one. */
  private unit(code: string): UnitCard {
    return this.units.find((unit) => unit.code === code) ?? this.units[0]!;
  }

  private date(days: number): string {
    return addDays(dateIn(this.now), days);
  }

  private day(days: number, hour: number): Date {
    const local = sofia(startOfDay(this.date(days))).withPlainTime({ hour });
    return new Date(local.epochMilliseconds);
  }
}
