import type { INestApplicationContext } from '@nestjs/common';
import { Settlements, Units } from '../../commons/accounts/index.js';
import type { Actor } from '../../platform/audit/index.js';
import type { BackofficeContext } from '../../platform/backoffice/index.js';
import {
  addDays,
  dateIn,
  daysBetween,
  nextWorkingDay,
  sofia,
  startOfDay,
} from '../../platform/clock/index.js';
import { Database, type Tx } from '../../platform/database/index.js';

export interface People {
  /** Ids by role code. */
  staff: Record<string, string>;
  /** In the order in which they joined. */
  participants: readonly string[];
}

export interface Deed {
  at: Date;
  run: (then: Date) => Promise<unknown>;
}

type Get = <T>(type: abstract new (...dependencies: never[]) => T) => T;

/** Who and what there is in the demonstration, and which day is meant. */
export class SeedingTown {
  /** Of petitions, by title. */
  readonly ids = new Map<string, string>();

  private constructor(
    readonly get: Get,
    private readonly units: ReadonlyMap<string, string>,
    private readonly ekatte: ReadonlyMap<string, string>,
    private readonly people: People,
    readonly now: Date,
  ) {}

  static async at(app: INestApplicationContext, now: Date, people: People): Promise<SeedingTown> {
    const get: Get = (type) => app.get(type as never, { strict: false });
    const [units, places] = await Promise.all([get(Units).active(), get(Settlements).all()]);
    return new SeedingTown(
      get,
      new Map(units.map(({ code, id }) => [code, id])),
      new Map(places.map(({ name, ekatte }) => [name.bg, ekatte])),
      people,
      now,
    );
  }

  deed(
    title: string,
    day: number,
    hour: number,
    run: (tx: Tx, id: string, then: Date) => Promise<unknown>,
  ): Deed {
    return {
      at: this.moment(day, hour),
      run: (then) => this.get(Database).transaction((tx) => run(tx, this.ids.get(title) ?? '', then)),
    };
  }

  participant(index: number): string {
    return this.people.participants[index]!;
  }

  staffId(role: string): string {
    return this.people.staff[role]!;
  }

  staff(role: string): Actor {
    const id = this.people.staff[role];
    return id ? { kind: 'staff', id } : { kind: 'system' };
  }

  /** Somebody at a desk who may do everything. */
  desk(role: string, now: Date): BackofficeContext {
    const staff = {
      staffId: this.staffId(role),
      name: '',
      roles: [role],
      permissions: new Set(['*']),
      units: [],
      settlements: [],
    };
    return { staff, actor: this.staff(role), now } as unknown as BackofficeContext;
  }

  /** The unit of that code; in a municipality that has none, the first one. */
  unit(code: string): string {
    return this.units.get(code) ?? [...this.units.values()][0]!;
  }

  /** EKATTE of those that there are. */
  places(names: readonly string[]): string[] {
    return names.flatMap((name) => this.ekatte.get(name) ?? []);
  }

  day(days: number): string {
    return addDays(dateIn(this.now), days);
  }

  /** The day itself, or the next on which offices are open. */
  workday(days: number): number {
    return daysBetween(dateIn(this.now), nextWorkingDay(this.day(days)));
  }

  moment(day: number, hour: number): Date {
    return sofiaHour(this.day(day), hour);
  }
}

export function sofiaHour(day: string, hour: number): Date {
  return new Date(sofia(startOfDay(day)).withPlainTime({ hour }).epochMilliseconds);
}
