import { Readable } from 'node:stream';
import { Participants } from '../../commons/accounts/index.js';
import { startOfDay } from '../../platform/clock/index.js';
import { Database, rows, type Tx } from '../../platform/database/index.js';
import { Files } from '../../platform/files/index.js';
import { Sheets } from './paper/sheets.service.js';
import { PetitionMilestones } from './petition-milestones.service.js';
import { Petitions } from './petitions.service.js';
import { InitiatorVerbs } from './proposals/initiator-verbs.service.js';
import type { Answers, StepName } from './proposals/proposal.rules.js';
import { Proposals } from './proposals/proposals.service.js';
import type { SeededPetition } from './seed/seeded-petition.js';
import { sheetScan } from './seed/sheet-scan.js';
import { signerName } from './seed/signers.js';
import { SeedingOffice } from './seeding-office.js';
import { SeedingSigners } from './seeding-signers.js';
import { sofiaHour, type Deed, type SeedingTown } from './seeding-town.js';
import { SignatureIntake } from './signatures/intake/signature-intake.service.js';
import { SignaturePeople } from './signatures/signature-people.service.js';

const MINUTE_MS = 60_000;
const BACKING_DAYS = 60;
/** Names on paper begin where those of the site end. */
const ON_PAPER = 5_000;

/** Who starts petitions in the demonstration, and who signs them. */
export class SeedingDesk {
  private readonly signers: SeedingSigners;
  private readonly office: SeedingOffice;
  private onPaper = ON_PAPER;

  constructor(private readonly town: SeedingTown) {
    const { get } = town;
    this.signers = new SeedingSigners(get(Database), get(SignaturePeople), get(SignatureIntake));
    this.office = new SeedingOffice(town);
  }

  /** What people did about one petition, and when. */
  deeds(seeded: SeededPetition): Deed[] {
    const { seeking, backers, published, rejected, withdrawn } = seeded;
    const initiator = this.town.participant(seeded.initiator);
    const deeds = [
      this.town.deed(seeded.title, (seeking ?? -1) - 1, 9, (tx, _id, then) =>
        this.draft(tx, seeded, initiator, then),
      ),
    ];
    if (seeking === undefined) return deeds;
    deeds.push(
      this.town.deed(seeded.title, seeking, 9, async (tx, id, then) => {
        const [row] = await rows<{ version: number }>(tx, 'SELECT version FROM petition WHERE id = $1', [id]);
        await this.town.get(Proposals).send(tx, id, initiator, row!.version, then);
      }),
    );
    if (backers) deeds.push(this.backed(seeded, seeking, backers));
    if (rejected)
      deeds.push(
        this.town.deed(seeded.title, rejected.on, 11, (tx, id, then) =>
          this.town.get(Petitions).reject(tx, id, rejected, this.town.staff('moderator'), then),
        ),
      );
    if (published === undefined) return deeds;
    deeds.push(
      this.town.deed(seeded.title, published, 10, (tx, id, then) =>
        this.town.get(Petitions).publish(tx, id, null, this.town.staff('moderator'), then),
      ),
      ...this.collected(seeded, published),
    );
    if (withdrawn)
      deeds.push(
        this.town.deed(seeded.title, withdrawn.on, 17, (tx, id, then) =>
          this.town.get(InitiatorVerbs).withdraw(tx, id, initiator, withdrawn.reason, then),
        ),
      );
    return [...deeds, ...this.office.deeds(seeded)];
  }

  /** When the clock had something to do. */
  moments({ seeking, published, closed }: SeededPetition): Date[] {
    const lapsing = published === undefined && seeking !== undefined ? seeking + BACKING_DAYS : undefined;
    return [closed, lapsing].flatMap((day) =>
      day === undefined ? [] : [new Date(startOfDay(this.town.day(day + 1)).getTime() + MINUTE_MS)],
    );
  }

  private async draft(tx: Tx, seeded: SeededPetition, participantId: string, then: Date): Promise<void> {
    const proposals = this.town.get(Proposals);
    const { title, demand, why, topics, places = [], committee = [] } = seeded;
    const id = await proposals.begin(tx, title, { participantId, locale: 'bg' }, then);
    this.town.ids.set(title, id);
    const profile = await this.town.get(Participants).profile(participantId);
    const answers: { [S in StepName]?: Answers[S] } = {
      demand: { demand },
      why: { why },
      about: { topics, places: this.town.places(places) },
      kind: { kindCode: seeded.kind ?? 'online' },
      who: {
        as: seeded.asOrganisation ? 'organisation' : 'participant',
        name: profile?.name ?? '',
        members: committee.map((member) => ({
          name: member.name,
          settlement: this.town.places([member.place])[0]!,
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
      at: this.town.moment(seeking + 1, 12),
      run: (then) => this.signed(seeded, count, then),
    };
  }

  private collected(seeded: SeededPetition, published: number): Deed[] {
    const { signatures, sheets, closed, withdrawn } = seeded;
    const until = Math.min(closed ?? 0, withdrawn?.on ?? 0);
    const perDay = SeedingSigners.days(this.town.day(published), until - published, signatures?.count ?? 0);
    const days = [...perDay].map(([day, count], at): Deed => ({
      // At four hours of the day in turn, in which nobody else does anything.
      at: sofiaHour(day, 13 + (at % 3)),
      run: (then) => this.signed(seeded, count, then),
    }));
    const paper = (sheets?.names ?? []).map((names, at) =>
      this.town.deed(seeded.title, sheets!.on, 14 + at, (tx, id, then) =>
        this.sheet(tx, id, { at, names, seeded }, then),
      ),
    );
    return [...days.filter(({ at }) => at < this.town.now), ...paper];
  }

  /** Keyed by a clerk, and again by another. */
  private async sheet(
    tx: Tx,
    petitionId: string,
    { at, names, seeded }: { at: number; names: number; seeded: SeededPetition },
    then: Date,
  ): Promise<void> {
    const [first, second] = [this.town.desk('registryClerk', then), this.town.desk('secretary', then)];
    const stream = Readable.from(sheetScan(names));
    const source = { name: `blanka-${at + 1}.png`, stream, by: first.actor };
    const { id } = await this.town.get(Files).store(tx, source, then);
    const homes = seeded.places ?? ['Сандански'];
    const lines = Array.from(
      { length: names },
      (_, n) => `${signerName(this.onPaper++)}; ${homes[n % homes.length]}`,
    );
    const text = lines.join('\n');
    const sheets = this.town.get(Sheets);
    const sheet = await sheets.enter(
      tx,
      { petitionId, number: at + 1, scanIds: [id], lines: names, text },
      first,
    );
    await sheets.keyAgain(tx, sheet, text, second);
  }

  private async signed(seeded: SeededPetition, count: number, then: Date): Promise<void> {
    const petitionId = this.town.ids.get(seeded.title)!;
    await this.signers.sign({ petitionId, places: this.homes(seeded), count }, then);
    await this.town.get(PetitionMilestones).settle(then, [petitionId]);
  }

  private homes({ places = ['Сандански'], signatures }: SeededPetition): string[] {
    return this.town.places(signatures?.from ?? places);
  }
}
