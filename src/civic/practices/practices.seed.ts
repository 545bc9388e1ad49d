import type { INestApplicationContext } from '@nestjs/common';
import { Participants, Settlements, Units } from '../../commons/accounts/index.js';
import { Trail } from '../../commons/trail/index.js';
import type { Actor } from '../../platform/audit/index.js';
import { addDays, dateIn, nextWorkingDay, sofia, startOfDay } from '../../platform/clock/index.js';
import { Database, readerOf, type Tx } from '../../platform/database/index.js';
import { Files } from '../../platform/files/index.js';
import { blankRecord, type PracticeRecord } from './practice-record.js';
import { PracticeReview } from './practice-review.service.js';
import { wholePractices, type Author } from './practice-rows.js';
import { PRACTICE } from './practice.rules.js';
import { Practices } from './practices.service.js';
import { paperOf, photoOf } from './seed/attachments.js';
import { environmentPractices } from './seed/environment.js';
import { neighbours } from './seed/neighbours.js';
import { participationPractices } from './seed/participation.js';
import type { SeededPractice } from './seed/seeded-practice.js';
import { servicePractices } from './seed/services.js';
import { youthPractices } from './seed/youth.js';
import { PracticeSupports } from './supports/practice-supports.service.js';

const DRAFTED_DAYS = 2;
/** What was answered early was wanted early. */
const MANY_AT_ONCE_DAYS = 120;
/** Of so many neighbours one does not say where from. */
const SILENT_EVERY = 5;
const PLACES = ['Сандански', 'Сандански', 'Мелник', 'Сандански', 'Рожен', 'Поленица'];

interface Deed {
  at: Date;
  run: (then: Date) => Promise<unknown>;
}

type Draw = (scene: string) => Promise<Buffer>;
interface Given {
  recommendations: ReadonlyMap<string, string>;
  picture: Draw | undefined;
}
type Get = <T>(type: abstract new (...dependencies: never[]) => T) => T;

/**
 * A year in which good practices were proposed, reviewed, read and wanted here: every step goes through the services, in
 * the order of time. To be called after the recommendations, two of which grew from practices.
 * @param recommendations ids by title
 * @returns the ids by title
 */
export async function seedPractices(
  app: INestApplicationContext,
  now: Date,
  {
    staff,
    recommendations = new Map(),
    picture,
  }: {
    staff: Record<string, string>;
    recommendations?: ReadonlyMap<string, string>;
    /** Draws what a photo shows; without it the practices have no photos. */
    picture?: Draw;
  },
): Promise<Map<string, string>> {
  const desk = await SeedingDesk.at(app, now, staff, { recommendations, picture });
  const story = [...environmentPractices, ...participationPractices, ...youthPractices, ...servicePractices]
    .flatMap((seeded) => desk.deeds(seeded))
    .sort((left, right) => left.at.getTime() - right.at.getTime());
  for (const { at, run } of story) await run(at);
  return desk.ids;
}

/** Who and what there is in the demonstration, and what they did with practices. */
class SeedingDesk {
  /** By title. */
  readonly ids = new Map<string, string>();

  private constructor(
    private readonly get: Get,
    private readonly now: Date,
    private readonly staff: Record<string, string>,
    private readonly given: Given,
    private readonly known: Record<
      'units' | 'places' | 'neighbours',
      readonly { name: string; id: string }[]
    >,
    private readonly organisations: ReadonlyMap<string, Author>,
  ) {}

  static async at(
    app: INestApplicationContext,
    now: Date,
    staff: Record<string, string>,
    given: Given,
  ): Promise<SeedingDesk> {
    const get: Get = (type) => app.get(type as never, { strict: false });
    const [units, places, organisations] = await Promise.all([
      get(Units).active(),
      get(Settlements).all(),
      get(Database).read<{ id: string; name: string; participantId: string }>(
        `SELECT id, name, participant_id AS "participantId" FROM organisation WHERE state = 'confirmed'`,
      ),
    ]);
    const known = {
      units: units.map(({ code, id }) => ({ name: code, id })),
      places: places.map(({ name, ekatte }) => ({ name: name.bg, id: ekatte })),
      neighbours: await neighbours(
        get(Database),
        get(Participants),
        new Date(now.getTime() - 300 * 86_400_000),
      ),
    };
    const authors = organisations.map(({ id, name, participantId }): [string, Author] => [
      name,
      { organisationId: id, organisationName: name, participantId, staffId: null },
    ]);
    return new SeedingDesk(get, now, staff, given, known, new Map(authors));
  }

  deeds(seeded: SeededPractice): Deed[] {
    const { proposed, published, returned, answered, revised, revision, recommended } = seeded;
    const [practices, review] = [this.get(Practices), this.get(PracticeReview)];
    const author = this.author(seeded);
    const actor = actorOf(author);
    const editor = this.official('editor');
    // Somebody else than whoever wrote it.
    const publisher = this.official('secretary');
    const deeds: Deed[] = [
      {
        at: this.office(proposed - DRAFTED_DAYS, 11),
        run: (then) => this.draft(practices, seeded, author, then),
      },
      this.deed(seeded, proposed, 15, (tx, id, then) => practices.propose(tx, id, actor, then)),
    ];
    if (returned)
      deeds.push(
        this.deed(seeded, returned.on, 10, (tx, id, then) =>
          review.giveBack(tx, id, returned.reason, editor, then),
        ),
      );
    if (published !== undefined)
      deeds.push(
        this.deed(seeded, published, 12, (tx, id, then) =>
          review.publish(tx, id, this.unit(seeded.unit), publisher, then),
        ),
        ...this.wanting(seeded, published),
      );
    if (revised)
      deeds.push(
        this.deed(seeded, revised.on, 14, async (tx, id, then) => {
          const [before] = await wholePractices(readerOf(tx), [id]);
          const record = { ...before!, ...revised.change };
          await review.revise(tx, id, { record, note: revised.note, version: null }, editor, then);
        }),
      );
    if (revision) deeds.push(this.revising(seeded, revision, author));
    if (answered)
      deeds.push(
        this.deed(seeded, answered.on, 16, (tx, id, then) =>
          review.answer(tx, id, { outcome: answered.outcome, text: answered.text }, publisher, then),
        ),
      );
    if (recommended) deeds.push(...this.growing(seeded, recommended, published ?? proposed));
    return deeds;
  }

  private async draft(
    practices: Practices,
    seeded: SeededPractice,
    author: Author,
    then: Date,
  ): Promise<void> {
    const id = await this.get(Database).transaction(async (tx) => {
      const record = { ...this.record(seeded), ...(await this.attachments(tx, seeded, author, then)) };
      return practices.draft(tx, record, author, then);
    });
    this.ids.set(seeded.record.title, id);
  }

  private record({ record, settlement }: SeededPractice): PracticeRecord {
    return { ...blankRecord('bg'), ...record, ekatte: settlement ? this.place(settlement) : null };
  }

  /** The photo and the papers, as its author uploads them. */
  private async attachments(
    tx: Tx,
    seeded: SeededPractice,
    author: Author,
    then: Date,
  ): Promise<Partial<PracticeRecord>> {
    const store = async (name: string, buffer: Buffer) =>
      (await this.get(Files).store(tx, { name, buffer, by: actorOf(author) }, then)).id;
    const evidence = [];
    for (const shown of seeded.record.evidence ?? []) {
      const paper = await paperOf(seeded, shown.label);
      evidence.push(paper ? { ...shown, url: '', fileId: await store(paper.name, paper.buffer) } : shown);
    }
    const photo = photoOf(seeded);
    if (!photo || !this.given.picture) return { evidence };
    const photoId = await store(`${photo.scene}.jpg`, await this.given.picture(photo.scene));
    return { evidence, photoId, photoAlt: photo.alt };
  }

  private revising(
    seeded: SeededPractice,
    { on, note, change }: NonNullable<SeededPractice['revision']>,
    author: Author,
  ): Deed {
    const practices = this.get(Practices);
    return this.deed(seeded, on, 13, async (tx, id, then) => {
      const revision = await practices.beginRevision(tx, id, author, then);
      const [before] = await wholePractices(readerOf(tx), [revision]);
      const record = { ...before!, ...change };
      const words = { note, seen: before!.revisesVersion! };
      const actor = actorOf(author);
      await practices.save(tx, revision, { record, version: null, revision: words }, actor, then);
      await practices.propose(tx, revision, actor, then);
    });
  }

  private author({ by }: SeededPractice): Author {
    const known = by && this.organisations.get(by);
    return (
      known || {
        organisationId: null,
        organisationName: '',
        participantId: null,
        staffId: this.staff['editor']!,
      }
    );
  }

  /** One neighbour after the other, over the weeks after it was published. */
  private wanting(seeded: SeededPractice, published: number): Deed[] {
    const { wanted = 0 } = seeded;
    const supports = this.get(PracticeSupports);
    const days = seeded.answered ? MANY_AT_ONCE_DAYS : -published - 5;
    return this.known.neighbours.slice(0, wanted).map(({ id: participantId }, index) =>
      this.deed(seeded, published + 1 + Math.floor((index * days) / wanted), 19, (tx, practiceId, then) => {
        const ekatte = index % SILENT_EVERY === 4 ? null : this.place(PLACES[index % PLACES.length]!);
        return supports.add(tx, { practiceId, participantId, ekatte }, then);
      }),
    );
  }

  private growing(seeded: SeededPractice, begins: string, published: number): Deed[] {
    const found = [...this.given.recommendations].find(([title]) => title.startsWith(begins));
    if (!found) return [];
    const from = { type: 'recommendation', id: found[1] };
    return [
      this.deed(seeded, published + 30, 17, (tx, id, then) => {
        const to = { type: PRACTICE, id };
        return this.get(Trail).link(
          tx,
          { from, to, kind: 'arisesFrom', actor: this.official('editor') },
          then,
        );
      }),
    ];
  }

  private deed(
    { record }: SeededPractice,
    on: number,
    hour: number,
    run: (tx: Tx, id: string, then: Date) => Promise<unknown>,
  ): Deed {
    return {
      at: this.office(on, hour),
      run: (then) => this.get(Database).transaction((tx) => run(tx, this.ids.get(record.title)!, then)),
    };
  }

  private official(role: string): Actor {
    return { kind: 'staff', id: this.staff[role]! };
  }

  /** The unit of that code; in a municipality that has none, the first one. */
  private unit(code: string): string {
    const { units } = this.known;
    return (units.find(({ name }) => name === code) ?? units[0])!.id;
  }

  private place(name: string): string | null {
    return this.known.places.find((one) => one.name === name)?.id ?? null;
  }

  /** On that day, or the next on which offices are open, and never after now. */
  private office(days: number, hour: number): Date {
    const day = nextWorkingDay(addDays(dateIn(this.now), days));
    const at = new Date(sofia(startOfDay(day)).withPlainTime({ hour }).epochMilliseconds);
    return at <= this.now ? at : new Date(this.now.getTime() - 60_000);
  }
}

function actorOf({ participantId, staffId }: Author): Actor {
  return participantId === null
    ? { kind: 'staff', id: staffId! }
    : { kind: 'participant', id: participantId };
}
