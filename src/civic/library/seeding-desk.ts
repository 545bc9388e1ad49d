import type { INestApplicationContext } from '@nestjs/common';
import { Settlements, Units } from '../../commons/accounts/index.js';
import { Subjects, type SubjectRef } from '../../commons/subjects/index.js';
import { Trail, type TrailKind } from '../../commons/trail/index.js';
import type { Actor } from '../../platform/audit/index.js';
import {
  addDays,
  dateIn,
  nextWorkingDay,
  sofia,
  startOfDay,
  type IsoDate,
} from '../../platform/clock/index.js';
import { affected, Database, type Tx } from '../../platform/database/index.js';
import { Files } from '../../platform/files/index.js';
import { bookDocx, bookPdf } from '../../platform/print/index.js';
import type { PublicationInput } from './publication-input.rules.js';
import { PUBLICATION } from './publication.rules.js';
import { Publications } from './publications.service.js';
import { bookOf } from './seed/book.js';
import { posterPng } from './seed/poster.js';
import { MUNICIPALITY, type SeededFile, type SeededPublication } from './seed/seeded-publication.js';
import { PublicationVersions } from './versions/publication-versions.service.js';

const LINKABLE = 300;
const MINUTE = 60_000;
/** Plans for integrated development last seven years, counted from the first of them. */
const PERIOD = { first: 2021, years: 7 };
const POSTER = ['Гласът ти стига', 'дотам, докъдето', 'го проследиш'];

export interface Deed {
  at: Date;
  run: (then: Date) => Promise<unknown>;
}

type Get = <T>(type: abstract new (...dependencies: never[]) => T) => T;

/** What the staff of the demonstration did with publications, each step through the services. */
export class SeedingDesk {
  /** By title. */
  readonly ids = new Map<string, string>();

  private constructor(
    private readonly get: Get,
    private readonly units: ReadonlyMap<string, string>,
    private readonly ekatte: ReadonlyMap<string, string>,
    /** Of what is public elsewhere, by title. */
    private readonly others: readonly { title: string; ref: SubjectRef }[],
    private readonly actor: Actor,
    private readonly now: Date,
  ) {}

  static async at(app: INestApplicationContext, now: Date, actor: Actor): Promise<SeedingDesk> {
    const get: Get = (type) => app.get(type as never, { strict: false });
    const [units, places, cards] = await Promise.all([
      get(Units).active(),
      get(Settlements).all(),
      get(Subjects).latest(LINKABLE),
    ]);
    return new SeedingDesk(
      get,
      new Map(units.map(({ code, id }) => [code, id])),
      new Map(places.map(({ name, ekatte }) => [name.bg, ekatte])),
      cards,
      actor,
      now,
    );
  }

  /** What was done about one publication, and when. */
  deeds(seeded: SeededPublication): Deed[] {
    const [first, ...further] = seeded.versions;
    const publications = this.get(Publications);
    const deed = (
      on: number,
      hour: number,
      run: (tx: Tx, id: string, then: Date) => Promise<unknown>,
    ): Deed => ({
      at: this.office(on, hour),
      run: (then) => this.inTx((tx) => run(tx, this.ids.get(seeded.title)!, then)),
    });
    return [
      { at: this.office(first!.on, 9), run: (then) => this.prepare(seeded, then) },
      ...(seeded.draft
        ? []
        : [
            deed(first!.on, 14, async (tx, id, then) => {
              await publications.publish(tx, id, this.actor, then);
              await this.connect(tx, id, seeded, then);
            }),
          ]),
      ...further.map((version, index) =>
        deed(version.on, 11, (tx, id, then) => this.renew(tx, id, seeded, index + 1, then)),
      ),
      ...(seeded.withdrawn
        ? [
            deed(seeded.withdrawn.on, 12, (tx, id, then) =>
              publications.withdraw(tx, id, seeded.withdrawn!.reason, this.actor, then),
            ),
          ]
        : []),
    ];
  }

  /** As if people had come by every day, more of them while it was new. */
  async read({ title, read = 0 }: SeededPublication): Promise<void> {
    if (read === 0) return;
    await this.inTx((tx) =>
      affected(
        tx,
        `INSERT INTO publication_download (file_id, day, count)
         SELECT file.id, day::date, 1 + (extract(doy FROM day)::int * 7 + file.id::int) % ($2 * 2)
         FROM publication_file AS file JOIN publication_version AS version ON version.id = file.version_id
         CROSS JOIN generate_series(version.published_at, $3::timestamptz, interval '3 days') AS day
         WHERE version.publication_id = $1 AND version.published_at IS NOT NULL
         ON CONFLICT DO NOTHING`,
        [this.ids.get(title), read, this.now],
      ),
    );
  }

  private inTx<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.get(Database).transaction(work);
  }

  private async prepare(seeded: SeededPublication, then: Date): Promise<void> {
    await this.inTx(async (tx) => {
      const id = await this.get(Publications).create(tx, this.input(seeded), this.actor, then);
      this.ids.set(seeded.title, id);
      for (const file of seeded.versions[0]!.files)
        await this.get(PublicationVersions).addFile(
          tx,
          id,
          await this.stored(tx, seeded, file, 1, then),
          this.actor,
          then,
        );
    });
  }

  private async renew(
    tx: Tx,
    id: string,
    seeded: SeededPublication,
    index: number,
    then: Date,
  ): Promise<void> {
    const versions = this.get(PublicationVersions);
    const { changes, files, pending } = seeded.versions[index]!;
    const [first, ...further] = files;
    const number = index + 1;
    const begun = { ...(await this.stored(tx, seeded, first!, number, then)), changes };
    await versions.begin(tx, id, begun, this.actor, then);
    for (const file of further)
      await versions.addFile(tx, id, await this.stored(tx, seeded, file, number, then), this.actor, then);
    if (!pending) await versions.publish(tx, id, this.actor, then);
  }

  private async stored(
    tx: Tx,
    seeded: SeededPublication,
    { name, label, as, chapters, alt = '' }: SeededFile,
    number: number,
    then: Date,
  ) {
    const count = chapters ?? seeded.chapters?.length ?? 0;
    const buffer =
      as === 'poster'
        ? await posterPng(POSTER, seeded.publisher ?? MUNICIPALITY)
        : await (as === 'pdf' ? bookPdf : bookDocx)(bookOf(seeded, { number, count, on: then }));
    const { id } = await this.get(Files).store(tx, { name, buffer, by: this.actor }, then);
    return { fileIds: [id], label, lang: seeded.lang ?? 'bg', alt };
  }

  private async connect(tx: Tx, id: string, seeded: SeededPublication, then: Date): Promise<void> {
    const self = { type: PUBLICATION, id };
    const link = (from: SubjectRef, to: SubjectRef, kind: TrailKind) =>
      this.get(Trail).link(tx, { from, to, kind, actor: this.actor }, then);
    for (const from of this.named(seeded.ledTo)) await link(from, self, 'arisesFrom');
    for (const to of this.named(seeded.cameFrom)) await link(self, to, 'arisesFrom');
    for (const to of this.named(seeded.about)) await link(self, to, 'about');
  }

  private input(seeded: SeededPublication): PublicationInput {
    const today = dateIn(this.now);
    const { years, dated = seeded.versions[0]!.on, reviewIn, assessed } = seeded;
    const [parent] = this.named(seeded.below ? [seeded.below] : []);
    return {
      kind: seeded.kind,
      title: seeded.title,
      summary: seeded.summary,
      lang: seeded.lang ?? 'bg',
      authors: seeded.authors ?? '',
      publisher: seeded.publisher ?? MUNICIPALITY,
      datedOn: addDays(today, dated),
      licence: seeded.licence ?? 'publicSector',
      funding: seeded.funding ?? '',
      videoUrl: seeded.videoUrl ?? '',
      topics: [...(seeded.topics ?? [])],
      places: (seeded.settlements ?? []).flatMap((name) => this.ekatte.get(name) ?? []),
      unitId: this.units.get(seeded.unit) ?? null,
      level: seeded.level ?? null,
      parentId: parent?.id ?? null,
      validFrom: years ? `${this.period() + years[0]}-01-01` : null,
      validUntil: years ? `${this.period() + years[1]}-12-31` : null,
      reviewOn: reviewIn === undefined ? null : this.workingDay(reviewIn),
      assessedOn: assessed === undefined ? null : addDays(today, assessed),
    };
  }

  private period(): number {
    const year = Number(dateIn(this.now).slice(0, 4));
    return PERIOD.first + Math.floor((year - PERIOD.first) / PERIOD.years) * PERIOD.years;
  }

  private workingDay(days: number): IsoDate {
    return nextWorkingDay(addDays(dateIn(this.now), days));
  }

  /** On that day, or the next on which offices are open, and never after now. */
  private office(days: number, hour: number): Date {
    const day = sofia(startOfDay(this.workingDay(days)));
    const at = new Date(day.withPlainTime({ hour }).epochMilliseconds);
    return at <= this.now ? at : new Date(this.now.getTime() - MINUTE);
  }

  private named(beginnings: readonly string[] = []): SubjectRef[] {
    return beginnings.flatMap((beginning) => {
      const own = [...this.ids].find(([title]) => title.startsWith(beginning));
      if (own) return [{ type: PUBLICATION, id: own[1] }];
      const other = this.others.find(({ title }) => title.startsWith(beginning));
      return other ? [other.ref] : [];
    });
  }
}
