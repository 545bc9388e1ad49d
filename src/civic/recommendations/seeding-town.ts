import type { INestApplicationContext } from '@nestjs/common';
import { Organisations, Participants, Units } from '../../commons/accounts/index.js';
import type { Actor } from '../../platform/audit/index.js';
import { addDays, dateIn, nextWorkingDay, sofia, startOfDay } from '../../platform/clock/index.js';
import { Database, readerOf, type Tx } from '../../platform/database/index.js';
import type { Issuer } from './drafts/recommendation-draft.js';
import { representatives } from './seed/organisations.js';
import type { SeededOrganisation } from './seed/seeded-recommendation.js';

export interface Deed {
  at: Date;
  run: (then: Date) => Promise<unknown>;
}

type Get = <T>(type: abstract new (...dependencies: never[]) => T) => T;

/** Who and what there is in the demonstration, and which day is meant. */
export class SeedingTown {
  /** Of recommendations, by title. */
  readonly ids = new Map<string, string>();
  readonly sets = new Map<string, string>();
  readonly issuers = new Map<SeededOrganisation, Issuer>();

  private constructor(
    readonly get: Get,
    private readonly units: ReadonlyMap<string, string>,
    private readonly staffIds: Record<string, string>,
    readonly now: Date,
  ) {}

  static async at(
    app: INestApplicationContext,
    now: Date,
    staff: Record<string, string>,
  ): Promise<SeedingTown> {
    const get: Get = (type) => app.get(type as never, { strict: false });
    const units = await get(Units).active();
    return new SeedingTown(get, new Map(units.map(({ code, id }) => [code, id])), staff, now);
  }

  /** Those who speak for the organisations; one of them is a participant already. */
  async people(): Promise<void> {
    for (const key of Object.keys(representatives) as SeededOrganisation[])
      this.issuers.set(key, await this.issuer(key));
  }

  /** The unit of that code; in a municipality that has none, the first one. */
  unit(code: string): string {
    return this.units.get(code) ?? [...this.units.values()][0]!;
  }

  staffId(role: string): string {
    return this.staffIds[role]!;
  }

  staff(role: string): Actor {
    return { kind: 'staff', id: this.staffId(role) };
  }

  day(days: number): string {
    return addDays(dateIn(this.now), days);
  }

  moment(days: number, hour: number): Date {
    return new Date(sofia(startOfDay(this.day(days))).withPlainTime({ hour }).epochMilliseconds);
  }

  /** On that day, or the next on which offices are open, and never after now. */
  office(days: number, hour: number): Date {
    const day = nextWorkingDay(this.day(days));
    const at = new Date(sofia(startOfDay(day)).withPlainTime({ hour }).epochMilliseconds);
    return at <= this.now ? at : new Date(this.now.getTime() - 60_000);
  }

  inTx<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.get(Database).transaction(work);
  }

  private async issuer(key: SeededOrganisation): Promise<Issuer> {
    const { name, email, organisation, eik, joined } = representatives[key];
    const [participants, organisations] = [this.get(Participants), this.get(Organisations)];
    const at = this.moment(-joined, 9);
    return this.inTx(async (tx) => {
      const emailLookup = participants.emailLookup(email);
      const participantId = await participants.proven(tx, { emailLookup, email, locale: 'bg' }, at);
      if (!participantId) throw new Error('The demonstration is seeded into an empty database only');
      const spoken = await organisations.spokenForBy(readerOf(tx), participantId);
      if (spoken) return { organisationId: spoken.id, name: spoken.name, participantId };
      const profile = { name, showsName: true, locale: 'bg', settlement: null } as const;
      await participants.saveProfile(tx, participantId, profile, at);
      const what = { kind: 'ngo', name: organisation, eik, publicBenefit: true } as const;
      const id = await organisations.apply(tx, participantId, what, at);
      await organisations.confirm(tx, id, this.staff('registryClerk'), this.moment(-joined + 2, 10));
      return { organisationId: id, name: organisation, participantId };
    });
  }
}
