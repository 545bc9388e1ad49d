import type { INestApplicationContext } from '@nestjs/common';
import { Settlements, Units } from '../../commons/accounts/index.js';
import { letterDocument } from '../../commons/registry/index.js';
import { parseSubjectKey, subjectKey, Subjects } from '../../commons/subjects/index.js';
import { Trail } from '../../commons/trail/index.js';
import type { Actor } from '../../platform/audit/index.js';
import { addDays, dateIn, nextWorkingDay, sofia, startOfDay } from '../../platform/clock/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { Files } from '../../platform/files/index.js';
import { EventDocuments } from './documents/event-documents.service.js';
import type { EventInput, OrganiserInput } from './event-input.rules.js';
import { EventTimes } from './event-times.service.js';
import { EVENT, type MaterialPhase } from './event.rules.js';
import { Events } from './events.service.js';
import { Programme } from './programme/programme.service.js';
import type { SeededEvent, SeededPaper } from './seed/seeded-event.js';

const LINKABLE = 100;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const PREPARED_DAYS = 3;

export interface Deed {
  at: Date;
  run: (then: Date) => Promise<unknown>;
}

type Do = (tx: Tx, id: string, then: Date) => Promise<unknown>;
type Get = <T>(type: abstract new (...dependencies: never[]) => T) => T;

/** What the staff of the demonstration did with events, each step through the services. */
export class SeedingDesk {
  /** By title. */
  readonly ids = new Map<string, string>();
  seriesId: string | null = null;

  private constructor(
    private readonly get: Get,
    private readonly units: ReadonlyMap<string, string>,
    private readonly ekatte: ReadonlyMap<string, string>,
    /** Of what is public, by title. */
    private readonly others: readonly { title: string; key: string }[],
    private readonly organisations: ReadonlyMap<string, string>,
    private readonly actor: Actor,
    private readonly now: Date,
  ) {}

  static async at(app: INestApplicationContext, now: Date, actor: Actor): Promise<SeedingDesk> {
    const get: Get = (type) => app.get(type as never, { strict: false });
    const [units, places, cards, organisations] = await Promise.all([
      get(Units).active(),
      get(Settlements).all(),
      get(Subjects).latest(LINKABLE),
      get(Database).read<{ id: string; name: string }>(
        `SELECT id, name FROM organisation WHERE state = 'confirmed'`,
      ),
    ]);
    return new SeedingDesk(
      get,
      new Map(units.map(({ code, id }) => [code, id])),
      new Map(places.map(({ name, ekatte }) => [name.bg, ekatte])),
      cards.map(({ title, ref }) => ({ title, key: subjectKey(ref) })),
      new Map(organisations.map(({ id, name }) => [name, id])),
      actor,
      now,
    );
  }

  /** What was done about one event, and when. */
  deeds(seeded: SeededEvent): Deed[] {
    const { announced, moved, postponed, cancelled, after, archived } = seeded;
    const [events, times] = [this.get(Events), this.get(EventTimes)];
    const { actor } = this;
    const deeds: Deed[] = [
      { at: this.office((announced ?? -1) - PREPARED_DAYS, 10), run: (then) => this.prepare(seeded, then) },
    ];
    const deed = (on: number, hour: number, run: Do) =>
      deeds.push({
        at: this.office(on, hour),
        run: (then) => this.inTx((tx) => run(tx, this.ids.get(seeded.title)!, then)),
      });
    if (announced !== undefined)
      deed(announced, 11, async (tx, id, then) => {
        await events.announce(tx, id, actor, then);
        await this.linkResults(tx, id, seeded, then);
      });
    if (moved)
      deed(moved.on, 12, (tx, id, then) =>
        times.move(tx, id, { ...this.timesOf(seeded), reason: moved.reason }, actor, then),
      );
    if (postponed)
      deed(postponed.on, 12, (tx, id, then) => times.postpone(tx, id, postponed.reason, actor, then));
    if (cancelled)
      deed(cancelled.on, 12, (tx, id, then) => events.cancel(tx, id, cancelled.reason, actor, then));
    if (after) deed(after.on, 15, (tx, id, then) => this.document(tx, id, seeded, then));
    if (archived !== undefined) deed(archived, 16, (tx, id, then) => events.archive(tx, id, actor, then));
    return deeds;
  }

  /** When the clock had something to do about it. */
  moments(seeded: SeededEvent): Date[] {
    const { registrationOpensAt, endsAt } = this.input(seeded);
    return [registrationOpensAt, this.timesOf(seeded).startsAt, endsAt].flatMap((at) => at ?? []);
  }

  inTx<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.get(Database).transaction(work);
  }

  private async prepare(seeded: SeededEvent, then: Date): Promise<void> {
    const { actor } = this;
    const programme = this.get(Programme);
    await this.inTx(async (tx) => {
      const id = await this.get(Events).create(tx, this.input(seeded), actor, then);
      this.ids.set(seeded.title, id);
      const { startsAt } = this.planned(seeded);
      for (const { from, minutes, title, description = '', speakers = [] } of seeded.slots ?? []) {
        const begins = this.onDayOf(startsAt, from);
        const slot = {
          startsAt: begins,
          endsAt: new Date(begins.getTime() + minutes * MINUTE),
          title,
          description,
          speakers: speakers.join('\n'),
        };
        await programme.add(tx, id, slot, actor, then);
      }
      await this.attach(tx, id, 'before', seeded.before ?? [], then);
    });
  }

  /** What arose from it. */
  private async linkResults(tx: Tx, id: string, { ledTo }: SeededEvent, then: Date): Promise<void> {
    const { actor } = this;
    for (const from of this.named(ledTo)) {
      const link = { from, to: { type: EVENT, id }, kind: 'arisesFrom', actor } as const;
      await this.get(Trail).link(tx, link, then);
    }
  }

  private async document(tx: Tx, id: string, { after, ...seeded }: SeededEvent, then: Date): Promise<void> {
    await this.attach(tx, id, 'after', after!.papers, then);
    if (!after!.recordingUrl) return;
    const input = { ...this.input(seeded), recordingUrl: after!.recordingUrl };
    await this.get(Events).edit(tx, id, { input, version: null }, this.actor, then);
  }

  private async attach(
    tx: Tx,
    id: string,
    phase: MaterialPhase,
    papers: readonly SeededPaper[],
    then: Date,
  ): Promise<void> {
    for (const { file, title, about, parts } of papers) {
      const buffer = await letterDocument({
        municipality: 'Община Сандански',
        to: '',
        heading: title,
        about,
        parts,
        closing: '',
        signature: '',
      });
      const stored = await this.get(Files).store(tx, { name: file, buffer, by: this.actor }, then);
      const material = { fileIds: [stored.id], phase, title, lang: 'bg' as const };
      await this.get(EventDocuments).addMaterial(tx, id, material, this.actor, then);
    }
  }

  private input(seeded: SeededEvent): EventInput {
    const { place, registration, capacity = null } = seeded;
    const { startsAt, endsAt } = this.planned(seeded);
    return {
      kind: seeded.kind,
      form: seeded.form,
      title: seeded.title,
      summary: seeded.summary,
      description: seeded.description,
      lang: 'bg',
      startsAt,
      endsAt,
      placeName: place?.name ?? '',
      address: place?.address ?? '',
      ekatte: (place && this.ekatte.get(place.settlement)) ?? null,
      accessibility: place?.accessibility ?? '',
      streamUrl: seeded.streamUrl ?? '',
      recordingUrl: '',
      topics: [...seeded.topics],
      about: this.named(seeded.about).map((ref) => subjectKey(ref)),
      unitId: this.units.get(seeded.unit) ?? [...this.units.values()][0] ?? null,
      seriesId: seeded.inSeries ? this.seriesId : null,
      capacity,
      reserved: seeded.reserved ?? 0,
      registrationOpensAt:
        registration === undefined ? null : new Date(startsAt.getTime() - registration * DAY),
      registrationClosesAt: null,
      organisers: this.hosts(seeded.organisers),
      partners: this.hosts(seeded.partners ?? []),
    };
  }

  /** As it was announced first. */
  private planned(seeded: SeededEvent): { startsAt: Date; endsAt: Date } {
    const { startsAt, endsAt } = this.timesOf(seeded);
    const by = (seeded.moved?.days ?? 0) * DAY;
    return { startsAt: new Date(startsAt.getTime() - by), endsAt: new Date(endsAt.getTime() - by) };
  }

  /** As it is in the end. */
  private timesOf({ on, weekday, from, hours }: SeededEvent): { startsAt: Date; endsAt: Date } {
    const day = addDays(dateIn(this.now), on);
    const chosen = weekday === undefined ? nextWorkingDay(day) : onWeekday(day, weekday);
    const startsAt = this.onDayOf(startOfDay(chosen), from);
    return { startsAt, endsAt: new Date(startsAt.getTime() + hours * HOUR) };
  }

  private onDayOf(day: Date, [hour, minute]: readonly [number, number]): Date {
    return new Date(sofia(day).withPlainTime({ hour, minute }).epochMilliseconds);
  }

  /** On that day, or the next on which offices are open, and never after now. */
  private office(days: number, hour: number): Date {
    const at = this.onDayOf(startOfDay(nextWorkingDay(addDays(dateIn(this.now), days))), [hour, 0]);
    return at <= this.now ? at : new Date(this.now.getTime() - MINUTE);
  }

  private hosts(names: readonly string[]): OrganiserInput[] {
    return names.map((name) => ({ organisationId: this.organisations.get(name) ?? null, name }));
  }

  private named(beginnings: readonly string[] = []) {
    return beginnings.flatMap((beginning) => {
      const found = this.others.find(({ title }) => title.startsWith(beginning));
      return found ? (parseSubjectKey(found.key) ?? []) : [];
    });
  }
}

function onWeekday(day: string, weekday: number): string {
  const at = Temporal.PlainDate.from(day);
  return at.add({ days: (weekday - at.dayOfWeek + 7) % 7 }).toString();
}
