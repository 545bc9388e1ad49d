import type { INestApplicationContext } from '@nestjs/common';
import { Settlements, Units } from '../../commons/accounts/index.js';
import { seedComments, type SeededComment } from '../../commons/comments/index.js';
import { reminderFrom, Subjects } from '../../commons/subjects/index.js';
import { Trail } from '../../commons/trail/index.js';
import type { Actor } from '../../platform/audit/index.js';
import { addDays, dateIn, endOfDay, sofia, startOfDay } from '../../platform/clock/index.js';
import { affected, Database, type Tx } from '../../platform/database/index.js';
import { Conclusions } from './conclusions/conclusions.service.js';
import { openingOn, type DebateInput } from './debate.rules.js';
import { DEBATE } from './debate.subject.js';
import { Debates } from './debates.service.js';
import { Proposals, type Proposer } from './proposals/proposals.service.js';
import type { SeededConclusion, SeededDebate, SeededOpinion } from './seed/seeded-debate.js';

const DAY_MINUTES = 24 * 60;
const LINKABLE = 100;
const AWAKE = { from: 8, hours: 14 };

export interface People {
  /** Ids by role code. */
  staff: Record<string, string>;
  /** In the order in which they joined. */
  participants: readonly string[];
}

export interface Deed {
  at: Date;
  run: (now: Date) => Promise<unknown>;
}

/** Citizens, a moderator and officials of the demonstration. */
export class SeedingDesk {
  /** By title. */
  readonly ids = new Map<string, string>();

  private constructor(
    private readonly get: <T>(type: abstract new (...dependencies: never[]) => T) => T,
    private readonly units: ReadonlyMap<string, string>,
    private readonly ekatte: ReadonlyMap<string, string>,
    /** Keys of public consultations by title. */
    private readonly others: readonly { title: string; key: string }[],
    private readonly people: People,
    private readonly now: Date,
  ) {}

  static async at(app: INestApplicationContext, now: Date, people: People): Promise<SeedingDesk> {
    const get = <T>(type: abstract new (...dependencies: never[]) => T): T =>
      app.get<T>(type as never, { strict: false });
    const [units, places, cards] = await Promise.all([
      get(Units).active(),
      get(Settlements).all(),
      get(Subjects).latest(LINKABLE),
    ]);
    return new SeedingDesk(
      get,
      new Map(units.map(({ code, id }) => [code, id])),
      new Map(places.map(({ name, ekatte }) => [name.bg, ekatte])),
      cards.map(({ title, ref }) => ({ title, key: `${ref.type}:${ref.id}` })),
      people,
      now,
    );
  }

  /** What people did about one debate, and when. */
  deeds(seeded: SeededDebate): Deed[] {
    const { submitted, approved, rejected, conclusion } = seeded;
    const proposer = this.proposer(seeded);
    const proposals = this.get(Proposals);
    const deeds = [
      this.deed(seeded, (submitted ?? -2) - 0.5, async (tx, _id, then) => {
        this.ids.set(seeded.title, await proposals.create(tx, this.input(seeded), proposer, then));
      }),
    ];
    if (submitted === undefined) return deeds;
    deeds.push(this.deed(seeded, submitted, (tx, id, then) => proposals.submit(tx, id, proposer, then)));
    if (rejected) {
      deeds.push(
        this.deed(seeded, rejected.on, (tx, id, then) =>
          this.get(Debates).reject(tx, id, rejected, this.staff('moderator'), then),
        ),
      );
    }
    if (approved === undefined) return deeds;
    const asProposed = { unitId: null, opensOn: null, closesOn: null };
    deeds.push(
      this.deed(seeded, approved, (tx, id, then) =>
        this.get(Debates).approve(tx, id, asProposed, this.staff('moderator'), then),
      ),
    );
    if (seeded.about)
      deeds.push(this.deed(seeded, approved + 0.1, (tx, id, then) => this.link(tx, id, seeded, then)));
    return conclusion ? [...deeds, ...this.endings(seeded, conclusion)] : deeds;
  }

  /** When the clock had something to do. */
  moments({ opens, closes, approved }: SeededDebate): Date[] {
    if (approved === undefined || opens === undefined || closes === undefined) return [];
    const end = endOfDay(this.date(closes));
    return [openingOn(this.date(opens)), reminderFrom(end), end];
  }

  /** What people said. */
  async talk(app: INestApplicationContext, { title, opinions }: SeededDebate): Promise<void> {
    const id = this.ids.get(title);
    if (!id || !opinions) return;
    const thread = opinions.map((opinion) => this.comment(opinion));
    await seedComments(app, { type: DEBATE, id }, thread, this.now);
  }

  /** Followers know what was said until yesterday. */
  async tell(): Promise<void> {
    await this.get(Database).transaction((tx) =>
      affected(
        tx,
        `UPDATE debate SET told_comments =
           (SELECT count(*) FROM comment WHERE subject_type = $1 AND subject_id = debate.id AND state = 'visible'
              AND created_at < $2)`,
        [DEBATE, new Date(this.now.getTime() - DAY_MINUTES * 60_000)],
      ),
    );
  }

  private endings(seeded: SeededDebate, conclusion: SeededConclusion): Deed[] {
    const { review, archivedOn, reviewOn } = conclusion;
    const official = this.staff('headOfUnit');
    const deeds = [
      this.deed(seeded, conclusion.on, (tx, id, then) =>
        this.get(Conclusions).conclude(
          tx,
          id,
          {
            text: conclusion.text,
            official: conclusion.official,
            unitId: this.unit(conclusion.unit),
            taken: conclusion.taken.join('\n'),
            declined: conclusion.declined.join('\n'),
            reviewOn: reviewOn === null ? null : this.date(reviewOn),
            follows: this.keys(conclusion.follows),
          },
          official,
          then,
        ),
      ),
    ];
    if (review) {
      deeds.push(
        this.deed(seeded, review.on, (tx, id, then) =>
          this.get(Conclusions).review(tx, id, review.note, official, then),
        ),
      );
    }
    if (archivedOn !== undefined) {
      deeds.push(
        this.deed(seeded, archivedOn, (tx, id, then) =>
          this.get(Debates).archive(tx, id, this.staff('moderator'), then),
        ),
      );
    }
    return deeds;
  }

  private deed(
    { title }: SeededDebate,
    day: number,
    run: (tx: Tx, id: string, then: Date) => Promise<unknown>,
  ): Deed {
    return {
      at: this.moment(day),
      run: (then) => this.get(Database).transaction((tx) => run(tx, this.ids.get(title) ?? '', then)),
    };
  }

  private async link(tx: Tx, id: string, { about = [] }: SeededDebate, then: Date): Promise<void> {
    for (const key of this.keys(about)) {
      const [type, other] = key.split(':') as [string, string];
      const to = { type, id: other };
      await this.get(Trail).link(
        tx,
        { from: { type: DEBATE, id }, to, kind: 'about', actor: this.staff('editor') },
        then,
      );
    }
  }

  private keys(titles: readonly string[]): string[] {
    return titles.flatMap((title) => this.others.find((other) => other.title.startsWith(title))?.key ?? []);
  }

  private comment({ by, stance, day, text, ups, downs, replies }: SeededOpinion): SeededComment {
    const people = (indexes: readonly number[]) => indexes.map((index) => this.people.participants[index]!);
    return {
      author:
        typeof by === 'number'
          ? { participantId: this.people.participants[by]! }
          : { unitId: this.unit(by), staffId: this.people.staff['expert']! },
      stance,
      text,
      minutesAgo: Math.round((this.now.getTime() - this.awake(day).getTime()) / 60_000),
      ups: people(ups),
      downs: people(downs),
      replies: replies.map((reply) => this.comment(reply)),
    };
  }

  private proposer({ proposer, asOrganisation = false }: SeededDebate): Proposer {
    if (proposer === 'staff') return { kind: 'staff', actor: this.staff('editor') };
    return { kind: 'participant', participantId: this.people.participants[proposer]!, asOrganisation };
  }

  private input(seeded: SeededDebate): DebateInput {
    const { title, why, topics, places = [], unit, opens, closes } = seeded;
    return {
      title,
      why,
      lang: 'bg',
      topics,
      places: places.flatMap((name) => this.ekatte.get(name) ?? []),
      unitId: this.unit(unit),
      opensOn: opens === undefined ? null : this.date(opens),
      closesOn: closes === undefined ? null : this.date(closes),
    };
  }

  private staff(role: string): Actor {
    const id = this.people.staff[role];
    return id ? { kind: 'staff', id } : { kind: 'system' };
  }

  /** The unit of that code; in a municipality that has none, the first one. */
  private unit(code: string): string {
    return this.units.get(code) ?? [...this.units.values()][0]!;
  }

  private date(days: number): string {
    return addDays(dateIn(this.now), days);
  }

  /** People write between eight and ten in the evening; the fraction of the day says when. */
  private awake(day: number): Date {
    const whole = Math.floor(day);
    const morning = sofia(startOfDay(this.date(whole))).withPlainTime({ hour: AWAKE.from });
    return new Date(morning.epochMilliseconds + (day - whole) * AWAKE.hours * 3_600_000);
  }

  /** Ten in the morning of that day, and as much later as the fraction says. */
  private moment(day: number): Date {
    const whole = Math.ceil(day);
    const morning = sofia(startOfDay(this.date(whole))).withPlainTime({ hour: 10 });
    return new Date(morning.epochMilliseconds + (day - whole) * DAY_MINUTES * 60_000);
  }
}
