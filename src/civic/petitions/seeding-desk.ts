import { Readable } from 'node:stream';
import type { INestApplicationContext } from '@nestjs/common';
import { Participants, Settlements, Units } from '../../commons/accounts/index.js';
import { Decisions } from '../../commons/decisions/index.js';
import type { Actor } from '../../platform/audit/index.js';
import type { BackofficeContext } from '../../platform/backoffice/index.js';
import { addDays, dateIn, sofia, startOfDay } from '../../platform/clock/index.js';
import { Database, rows, type Tx } from '../../platform/database/index.js';
import { Files } from '../../platform/files/index.js';
import { PetitionAnswering } from './answering/petition-answering.service.js';
import { PetitionHearings } from './answering/petition-hearings.service.js';
import { PetitionRegistry } from './answering/petition-registry.service.js';
import { Sheets } from './paper/sheets.service.js';
import { PetitionClosing } from './petition-closing.service.js';
import { PetitionMilestones } from './petition-milestones.service.js';
import { PETITION } from './petition.rules.js';
import { Petitions } from './petitions.service.js';
import { InitiatorVerbs } from './proposals/initiator-verbs.service.js';
import type { Answers, StepName } from './proposals/proposal.rules.js';
import { Proposals } from './proposals/proposals.service.js';
import type { SeededPetition } from './seed/seeded-petition.js';
import { sheetScan } from './seed/sheet-scan.js';
import { signerName } from './seed/signers.js';
import { SeedingSigners } from './seeding-signers.js';
import { SignatureIntake } from './signatures/intake/signature-intake.service.js';
import { SignaturePeople } from './signatures/signature-people.service.js';

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

const MINUTE_MS = 60_000;
const BACKING_DAYS = 60;
/** Names on paper begin where those of the site end. */
const ON_PAPER = 5_000;
const MAYOR = 'Атанас Стоянов, кмет на община Сандански';

/** Citizens, a moderator, clerks and officials of the demonstration. */
export class SeedingDesk {
  readonly ids = new Map<string, string>();
  private readonly signers: SeedingSigners;
  private onPaper = ON_PAPER;

  private constructor(
    private readonly get: <T>(type: abstract new (...dependencies: never[]) => T) => T,
    private readonly units: ReadonlyMap<string, string>,
    private readonly ekatte: ReadonlyMap<string, string>,
    private readonly people: People,
    private readonly now: Date,
  ) {
    this.signers = new SeedingSigners(get(Database), get(SignaturePeople), get(SignatureIntake));
  }

  static async at(app: INestApplicationContext, now: Date, people: People): Promise<SeedingDesk> {
    const get = <T>(type: abstract new (...dependencies: never[]) => T): T =>
      app.get<T>(type as never, { strict: false });
    const [units, places] = await Promise.all([get(Units).active(), get(Settlements).all()]);
    return new SeedingDesk(
      get,
      new Map(units.map(({ code, id }) => [code, id])),
      new Map(places.map(({ name, ekatte }) => [name.bg, ekatte])),
      people,
      now,
    );
  }

  /** What people did about one petition, and when. */
  deeds(seeded: SeededPetition): Deed[] {
    const { seeking, backers, published, rejected, withdrawn } = seeded;
    const initiator = this.people.participants[seeded.initiator]!;
    const deeds = [
      this.deed(seeded, (seeking ?? -1) - 1, 9, (tx, _id, then) => this.draft(tx, seeded, initiator, then)),
    ];
    if (seeking === undefined) return deeds;
    deeds.push(
      this.deed(seeded, seeking, 9, async (tx, id, then) => {
        const [row] = await rows<{ version: number }>(tx, 'SELECT version FROM petition WHERE id = $1', [id]);
        await this.get(Proposals).send(tx, id, initiator, row!.version, then);
      }),
    );
    if (backers) deeds.push(this.backed(seeded, seeking, backers));
    if (rejected)
      deeds.push(
        this.deed(seeded, rejected.on, 11, (tx, id, then) =>
          this.get(Petitions).reject(tx, id, rejected, this.staff('moderator'), then),
        ),
      );
    if (published === undefined) return deeds;
    deeds.push(
      this.deed(seeded, published, 10, (tx, id, then) =>
        this.get(Petitions).publish(tx, id, null, this.staff('moderator'), then),
      ),
      ...this.collected(seeded, published),
    );
    if (withdrawn)
      deeds.push(
        this.deed(seeded, withdrawn.on, 17, (tx, id, then) =>
          this.get(InitiatorVerbs).withdraw(tx, id, initiator, withdrawn.reason, then),
        ),
      );
    return [...deeds, ...this.received(seeded)];
  }

  /** When the clock had something to do. */
  moments({ seeking, published, closed }: SeededPetition): Date[] {
    const lapsing = published === undefined && seeking !== undefined ? seeking + BACKING_DAYS : undefined;
    return [closed, lapsing].flatMap((day) =>
      day === undefined ? [] : [new Date(startOfDay(this.day(day + 1)).getTime() + MINUTE_MS)],
    );
  }

  private async draft(tx: Tx, seeded: SeededPetition, participantId: string, then: Date): Promise<void> {
    const proposals = this.get(Proposals);
    const { title, demand, why, topics, places = [], committee = [] } = seeded;
    const id = await proposals.begin(tx, title, { participantId, locale: 'bg' }, then);
    this.ids.set(title, id);
    const profile = await this.get(Participants).profile(participantId);
    const answers: { [S in StepName]?: Answers[S] } = {
      demand: { demand },
      why: { why },
      about: { topics, places: places.flatMap((place) => this.ekatte.get(place) ?? []) },
      kind: { kindCode: seeded.kind ?? 'online' },
      who: {
        as: seeded.asOrganisation ? 'organisation' : 'participant',
        name: profile?.name ?? '',
        members: committee.map((member) => ({
          name: member.name,
          settlement: this.ekatte.get(member.place)!,
        })),
      },
    };
    for (const [step, answer] of Object.entries(answers) as [StepName, Answers[StepName]][])
      await proposals.save(
        tx,
        id,
        participantId,
        { step, answer, seen: '', unfinished: false, locale: 'bg' },
        then,
      );
  }

  private backed(seeded: SeededPetition, seeking: number, count: number): Deed {
    return {
      at: this.moment(seeking + 1, 12),
      run: async (then) => {
        const petitionId = this.ids.get(seeded.title)!;
        await this.signers.sign({ petitionId, places: this.places(seeded), count }, then);
        await this.get(PetitionMilestones).settle(then, [petitionId]);
      },
    };
  }

  private collected(seeded: SeededPetition, published: number): Deed[] {
    const { signatures, sheets, closed, withdrawn } = seeded;
    const until = Math.min(closed ?? 0, withdrawn?.on ?? 0);
    const perDay = SeedingSigners.days(this.day(published), until - published, signatures?.count ?? 0);
    const days = [...perDay].map(([day, count], at): Deed => ({
      // At four hours of the day in turn, in which nobody else does anything.
      at: sofiaHour(day, 13 + (at % 3)),
      run: (then) =>
        this.signers.sign(
          { petitionId: this.ids.get(seeded.title)!, places: this.places(seeded), count },
          then,
        ),
    }));
    const paper = (sheets?.names ?? []).map((names, at) =>
      this.deed(seeded, sheets!.on, 14 + at, (tx, id, then) =>
        this.sheet(tx, id, { at, names, seeded }, then),
      ),
    );
    return [...days.filter(({ at }) => at < this.now), ...paper];
  }

  /** Keyed by a clerk, and again by another. */
  private async sheet(
    tx: Tx,
    petitionId: string,
    { at, names, seeded }: { at: number; names: number; seeded: SeededPetition },
    then: Date,
  ): Promise<void> {
    const [first, second] = [this.desk('registryClerk', then), this.desk('secretary', then)];
    const stream = Readable.from(sheetScan(names));
    const source = { name: `blanka-${at + 1}.png`, stream, by: first.actor };
    const { id } = await this.get(Files).store(tx, source, then);
    const homes = seeded.places ?? ['Сандански'];
    const lines = Array.from(
      { length: names },
      (_, n) => `${signerName(this.onPaper++)}; ${homes[n % homes.length]}`,
    );
    const text = lines.join('\n');
    const sheets = this.get(Sheets);
    const sheet = await sheets.enter(
      tx,
      { petitionId, number: at + 1, scanIds: [id], lines: names, text },
      first,
    );
    await sheets.keyAgain(tx, sheet, text, second);
  }

  private received(seeded: SeededPetition): Deed[] {
    const { closed, handedIn, registered, considered, hearing, forwarded, left, answered, archivedOn } =
      seeded;
    const clerk = this.staff('registryClerk');
    const deeds: Deed[] = [];
    const on = (day: number, hour: number, run: (tx: Tx, id: string, then: Date) => Promise<unknown>) =>
      deeds.push(this.deed(seeded, day, hour, run));
    const initiator = this.people.participants[seeded.initiator]!;
    if (handedIn)
      on(closed! - 1, 17, (tx, id, then) =>
        this.get(PetitionClosing).close(tx, id, 'handIn', { kind: 'participant', id: initiator }, then),
      );
    if (registered)
      on(registered.on, 10, (tx, id, then) =>
        this.get(PetitionRegistry).register(
          tx,
          id,
          { number: registered.number, on: this.day(registered.on) },
          clerk,
          then,
        ),
      );
    if (considered)
      on(considered.on, 11, (tx, id, then) =>
        this.get(PetitionRegistry).consider(tx, id, this.unit(considered.unit), clerk, then),
      );
    if (hearing)
      on(hearing.announcedOn, 12, (tx, id, then) =>
        this.get(PetitionHearings).schedule(
          tx,
          id,
          { at: this.moment(hearing.on, 17), place: hearing.place, note: hearing.note },
          this.staff('secretary'),
          then,
        ),
      );
    if (forwarded)
      on(forwarded.on, 15, (tx, id, then) =>
        this.get(PetitionRegistry).forward(tx, id, forwarded, clerk, then),
      );
    if (left)
      on(left.on, 15, (tx, id, then) =>
        this.get(PetitionRegistry).leave(tx, id, left, this.staff('headOfUnit'), then),
      );
    if (answered) on(answered.on, 15, (tx, id, then) => this.answer(tx, id, seeded, then));
    if (archivedOn !== undefined)
      on(archivedOn, 16, (tx, id, then) =>
        this.get(Petitions).archive(tx, id, this.staff('moderator'), then),
      );
    return deeds;
  }

  /** Worded by an expert, confirmed by the head of the unit, published by the mayor. */
  private async answer(
    tx: Tx,
    id: string,
    { answered, considered }: SeededPetition,
    then: Date,
  ): Promise<void> {
    const { outcome, text } = answered!;
    const decisions = this.get(Decisions);
    const petition = { type: PETITION, id };
    const wording = { outcome, reason: text, changedArticle: '', unitId: this.unit(considered!.unit) };
    const decision = await decisions.propose(
      tx,
      { process: petition, subjects: [petition], ...wording },
      { staffId: this.people.staff['expert']!, units: null },
      then,
    );
    await decisions.confirm(tx, decision, { staffId: this.people.staff['headOfUnit']!, units: null }, then);
    await this.get(PetitionAnswering).publish(tx, id, MAYOR, this.staff('mayor'), then);
  }

  private deed(
    { title }: SeededPetition,
    day: number,
    hour: number,
    run: (tx: Tx, id: string, then: Date) => Promise<unknown>,
  ): Deed {
    return {
      at: this.moment(day, hour),
      run: (then) => this.get(Database).transaction((tx) => run(tx, this.ids.get(title) ?? '', then)),
    };
  }

  private desk(role: string, now: Date): BackofficeContext {
    const staffId = this.people.staff[role]!;
    const staff = {
      staffId,
      name: '',
      roles: [role],
      permissions: new Set(['*']),
      units: [],
      settlements: [],
    };
    return { staff, actor: this.staff(role), now } as unknown as BackofficeContext;
  }

  private places({ places = ['Сандански'], signatures }: SeededPetition): string[] {
    return (signatures?.from ?? places).flatMap((place) => this.ekatte.get(place) ?? []);
  }

  private staff(role: string): Actor {
    const id = this.people.staff[role];
    return id ? { kind: 'staff', id } : { kind: 'system' };
  }

  private unit(code: string): string {
    return this.units.get(code) ?? [...this.units.values()][0]!;
  }

  private day(days: number): string {
    return addDays(dateIn(this.now), days);
  }

  private moment(day: number, hour: number): Date {
    return sofiaHour(this.day(day), hour);
  }
}

function sofiaHour(day: string, hour: number): Date {
  return new Date(sofia(startOfDay(day)).withPlainTime({ hour }).epochMilliseconds);
}
